package dev.demitasse.compiler.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a command line did. */
public record Cli(int status, String out, String err) {
  /** Runs a command line. */
  public static Cli run(Object... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  private static Cli run(InputStream in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(in, stream(out), stream(err));
    int status =
        Main.execute(console, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Cli(status, text(out), text(err));
  }

  /** A command line that reads this. */
  static Cli pipe(String input, Object... arguments) {
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)), arguments);
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
