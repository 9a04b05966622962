package dev.demitasse.samples.all;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this project keeps what its tests look at. */
final class Project {
  private static final Path TEST_CLASSES = testClasses();

  /** The samples' class files. */
  static final Path CLASSES = TEST_CLASSES.resolveSibling("classes");

  /** What the goal {@code demitasse:compile} made of them. */
  static final Path MODULES = TEST_CLASSES.resolveSibling("wasm");

  /** The project's folder. */
  static final Path HOME = TEST_CLASSES.getParent().getParent();

  /** The samples' sources. */
  static final Path SOURCES = HOME.resolve("src/main/java");

  /** The sources of test resources: goldens are compared with these, and written there. */
  static final Path TEST_RESOURCES = HOME.resolve("src/test/resources");

  private Project() {}

  private static Path testClasses() {
    try {
      return Path.of(Project.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
