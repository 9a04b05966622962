package dev.demitasse.compiler.incremental;

import dev.demitasse.Filter;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.emit.Sha256;
import dev.demitasse.compiler.input.ToolFiles;
import dev.demitasse.stub.StubHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The code of this tool. A version number would not do: that of a snapshot stays while its code
 * changes.
 */
final class ToolCode {
  /** One class of each artefact. */
  private static final List<Class<?>> ARTEFACTS =
      List.of(Filter.class, StubHost.class, Compiler.class);

  private ToolCode() {}

  /** One digest over the files of all artefacts. */
  static String digest() throws IOException {
    Sha256 digest = new Sha256();
    for (Class<?> each : ARTEFACTS) {
      Path artefact = ToolFiles.of(each);
      if (artefact == null) {
        throw new IOException("it is not known where " + each.getName() + " comes from");
      }
      addFiles(artefact, digest);
    }
    return digest.end();
  }

  private static void addFiles(Path artefact, Sha256 digest) throws IOException {
    try (Stream<Path> files = Files.walk(artefact)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = artefact.relativize(file).toString();
        digest.add(name.getBytes(StandardCharsets.UTF_8)).add(Files.readAllBytes(file));
      }
    }
  }
}
