package dev.demitasse.compiler.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a command line did. */
record Cli(int status, String out, String err) {
  static Cli run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(err));
    int status =
        Main.execute(console, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Cli(status, text(out), text(err));
  }

  /** Copies the test sources of this folder. */
  static Path copy(String name, Path folder) throws IOException, URISyntaxException {
    URL resource = Cli.class.getResource("/" + name);
    try (Stream<Path> files = Files.list(Path.of(resource.toURI()))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
