package dev.demitasse.compiler.run;

import dev.demitasse.Bytes;
import dev.demitasse.compiler.diag.SettingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Configurations of plugins as a user writes them. */
final class Configurations {
  private static final String SETTING = "config";

  private Configurations() {}

  static Map<String, Bytes> of(List<String> texts) {
    Map<String, Bytes> byName = new TreeMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new SettingException(SETTING, text + " is not of the form NAME=TEXT or NAME=@FILE");
      }
      byName.put(text.substring(0, equals), configuration(text.substring(equals + 1)));
    }
    return byName;
  }

  // The bytes as they are in the file, or as UTF-8 of the text; here one a char.
  private static Bytes configuration(String text) {
    byte[] bytes =
        text.startsWith("@") ? read(text.substring(1)) : text.getBytes(StandardCharsets.UTF_8);
    return Bytes.of(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new SettingException(SETTING, file + " cannot be read");
    }
  }
}
