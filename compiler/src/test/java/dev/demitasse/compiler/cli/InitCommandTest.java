package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Maven builds what it makes in {@code maven.GoalsIT}. */
final class InitCommandTest {
  @TempDir private Path folder;

  @Test
  void makesAProjectWithoutPlaceholders() throws IOException {
    Path project = folder.resolve("filters/request-log");

    Cli cli = Cli.run("init", "request-log", "--group", "com.example", "-o", project);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    List<Path> files = files(project);
    assertThat(files.stream().map(project::relativize).map(Path::toString))
        .containsExactlyInAnyOrder(
            "pom.xml",
            "README.md",
            ".gitignore",
            "envoy.yaml",
            "src/main/java/com/example/requestlog/RequestLogFilter.java",
            "src/test/java/com/example/requestlog/RequestLogFilterTest.java");
    for (Path file : files) {
      assertThat(cli.out()).contains(file.toString());
      assertThat(Files.readString(file)).doesNotContain("{{", "@{", "}}");
    }
    assertThat(folder.resolve("filters").toFile().list()).containsExactly("request-log");
  }

  @Test
  void itsFilterCompiles() {
    Cli.run("init", "my-filter", "-o", folder);

    Cli cli = Cli.run("compile", folder.resolve("src/main/java"), "-o", folder.resolve("wasm"));

    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    assertThat(folder.resolve("wasm/my-filter.wasm")).exists();
  }

  @Test
  void refusesAFolderThatIsNotEmpty() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine"), "mine");

    Cli cli = Cli.run("init", "my-filter", "-o", folder);

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("it is there already, and not empty");
    assertThat(Cli.run("init", "my-filter", "-o", mine).err())
        .contains("a file is where a folder should be");
    assertThat(files(folder)).containsExactly(mine);
  }

  @Test
  void refusesOtherNames() throws IOException {
    Cli cli = Cli.run("init", "My_Filter", "-o", folder.resolve("a"));

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .startsWith("demitasse: My_Filter is no module name")
        .endsWith("  use: demitasse init --help\n");
    assertThat(files(folder)).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
