package dev.demitasse.compiler.output;

import dev.demitasse.compiler.Module;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What one line says about a module.
 *
 * @param bytes the size of the module
 * @param imports how many host functions it imports
 * @param sha256 of the module, in lower case hexadecimal digits, as an image digest has it
 */
public record Summary(String name, int bytes, int imports, String sha256) {
  /** The summary of a module. */
  public static Summary of(Module module) {
    return new Summary(
        module.name(), module.wasm().length, module.imports().size(), sha256(module.wasm()));
  }

  /** One line for each module, in columns. */
  public static List<String> lines(List<Module> modules) {
    List<Summary> summaries = modules.stream().map(Summary::of).toList();
    int nameWidth = summaries.stream().mapToInt(each -> each.name.length()).max().orElse(0);
    int bytesWidth =
        summaries.stream().mapToInt(each -> String.valueOf(each.bytes).length()).max().orElse(0);
    return summaries.stream().map(each -> each.line(nameWidth, bytesWidth)).toList();
  }

  private String line(int nameWidth, int bytesWidth) {
    String padded = name + " ".repeat(nameWidth - name.length());
    String size = " ".repeat(bytesWidth - String.valueOf(bytes).length()) + bytes;
    String noun = imports == 1 ? " import   " : " imports  ";
    return padded + "  " + size + " bytes  " + imports + noun + "sha256:" + sha256;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
