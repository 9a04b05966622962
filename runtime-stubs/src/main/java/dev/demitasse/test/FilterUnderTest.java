package dev.demitasse.test;

import dev.demitasse.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A filter class that a test names, with the module that was compiled from it. */
public record FilterUnderTest(Class<?> type) {
  private static final String HINT =
      "; build it with `mvn process-classes`, where the goal demitasse:compile is bound, or with"
          + " `mvn compile demitasse:compile`";

  /**
   * The name of its module.
   *
   * @throws IllegalArgumentException if the class is no filter
   */
  public String name() {
    Filter filter = type.getAnnotation(Filter.class);
    if (filter == null) {
      throw new IllegalArgumentException(type.getName() + " is not annotated with @Filter");
    }
    return filter.value();
  }

  /**
   * The module: the file {@code wasm/NAME.wasm} beside the folder of the class ({@code target/wasm}
   * for {@code target/classes}), else {@code META-INF/wasm/NAME.wasm} on the class path.
   *
   * @throws IllegalStateException if there is none, or only one older than its class; it names the
   *     goal that makes it
   */
  public byte[] module() {
    ClassFiles classes = ClassFiles.of(type);
    Path file = classes.sibling("wasm").resolve(name() + ".wasm");
    try {
      if (!Files.exists(file)) {
        return resource(file);
      }
      if (classes.areNewerThan(file)) {
        throw new IllegalStateException(file + " is older than " + type.getName() + HINT);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] resource(Path file) throws IOException {
    String resource = "META-INF/wasm/" + name() + ".wasm";
    try (InputStream module = type.getClassLoader().getResourceAsStream(resource)) {
      if (module == null) {
        throw new IllegalStateException(
            type.getName()
                + " has no module: neither "
                + file
                + " nor "
                + resource
                + " on the class path"
                + HINT);
      }
      return module.readAllBytes();
    }
  }
}
