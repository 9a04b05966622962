package dev.demitasse.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterUnderTestTest {
  /** Compiled nowhere. */
  @Filter("sought")
  static final class Sought extends HttpFilter {}

  private static final Instant MADE = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path target;
  private Path classFile;
  private URLClassLoader loader;
  private FilterUnderTest filter;

  /** Puts the class into a folder of its own. */
  @BeforeEach
  void copyTheClass() throws Exception {
    String name = Sought.class.getName();
    classFile = target.resolve("classes/" + name.replace('.', '/') + ".class");
    Files.createDirectories(classFile.getParent());
    try (InputStream in =
        Sought.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
      Files.copy(in, classFile);
    }
    loader = new OwnFirst(target.resolve("classes").toUri().toURL());
    filter = new FilterUnderTest(loader.loadClass(name));
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  /** Finds the filter in the folder, and all else where this test finds it. */
  private static final class OwnFirst extends URLClassLoader {
    OwnFirst(URL folder) {
      super(new URL[] {folder}, FilterUnderTestTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(Sought.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  private Path write(String file, Instant time) throws IOException {
    Path path = target.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, file);
    Files.setLastModifiedTime(path, FileTime.from(time));
    return path;
  }

  private void classMade(Instant time) throws IOException {
    Files.setLastModifiedTime(classFile, FileTime.from(time));
  }

  @Test
  void theModuleBesideTheClassesIsTaken() throws IOException {
    classMade(MADE);
    write("wasm/sought.wasm", MADE);
    write("classes/META-INF/wasm/sought.wasm", MADE);
    assertThat(filter.name()).isEqualTo("sought");
    assertThat(filter.module()).asString().isEqualTo("wasm/sought.wasm");
  }

  @Test
  void elseTheOneOnTheClassPath() throws IOException {
    write("classes/META-INF/wasm/sought.wasm", MADE);
    assertThat(filter.module()).asString().isEqualTo("classes/META-INF/wasm/sought.wasm");
  }

  @Test
  void aMissingOneNamesTheGoal() {
    assertThatThrownBy(filter::module)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has no module")
        .hasMessageContaining(target.resolve("wasm/sought.wasm").toString())
        .hasMessageContaining("demitasse:compile");
  }

  @Test
  void oneOlderThanItsClassNamesTheGoal() throws IOException {
    classMade(MADE.plusSeconds(2));
    write("wasm/sought.wasm", MADE);
    assertThatThrownBy(filter::module)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is older than")
        .hasMessageContaining("demitasse:compile");
  }

  @Test
  void aNestedClassCountsToo() throws IOException {
    classMade(MADE);
    write("wasm/sought.wasm", MADE);
    String nested = classFile.getFileName().toString().replace(".class", "$Stream.class");
    Path newer = classFile.resolveSibling(nested);
    write(target.relativize(newer).toString(), MADE.plusSeconds(2));
    assertThatThrownBy(filter::module).hasMessageContaining("is older than");
  }

  @Test
  void aClassThatIsNoFilterIsRefused() {
    assertThatThrownBy(() -> new FilterUnderTest(String.class).name())
        .hasMessageContaining("java.lang.String is not annotated with @Filter");
  }
}
