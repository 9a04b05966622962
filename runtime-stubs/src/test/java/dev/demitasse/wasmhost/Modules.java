package dev.demitasse.wasmhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts hand-written modules where {@code FilterUnderTest} looks for compiled ones. */
final class Modules {
  private Modules() {}

  /** Writes the module of the filter of that name; {@code text} as for {@link Wat#filter}. */
  static void write(String name, String text) {
    try {
      Path classes =
          Path.of(Modules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = Files.createDirectories(classes.resolveSibling("wasm"));
      Files.write(folder.resolve(name + ".wasm"), Wat.filter(text));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
