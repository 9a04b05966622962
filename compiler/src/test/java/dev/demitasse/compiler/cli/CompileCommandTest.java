package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompileCommandTest {
  @TempDir private Path folder;
  private Path sources;
  private Path output;

  @BeforeEach
  void copySources() throws Exception {
    sources = Cli.copy("good", Files.createDirectory(folder.resolve("src")));
    output = folder.resolve("wasm");
  }

  @Test
  void writesAllModulesAndALineForEach() throws IOException {
    Cli cli = Cli.run("compile", sources, "-o", output);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .matches(
            "add-header +[0-9]+ bytes  1 import   sha256:[0-9a-f]{64}\\R"
                + "teller +[0-9]+ bytes  [0-9]+ imports  sha256:[0-9a-f]{64}\\R");
    assertThat(names())
        .containsExactly(
            "add-header.size.txt",
            "add-header.wasm",
            "add-header.wasm.map",
            "add-header.wat",
            "teller.size.txt",
            "teller.wasm",
            "teller.wasm.map",
            "teller.wat");
    assertThat(Files.readAllBytes(output.resolve("teller.wasm"))).startsWith(0, 'a', 's', 'm');
  }

  @Test
  void givesTheSameBytesForSourcesAndClassFiles() throws IOException {
    Cli.run("compile", sources, "-o", output);
    byte[] fromSources = Files.readAllBytes(output.resolve("teller.wasm"));
    Path classes = Javac.compile(sources, folder.resolve("classes"));

    Cli cli = Cli.run("compile", classes, "-o", output);

    assertThat(cli.status()).isZero();
    assertThat(Files.readAllBytes(output.resolve("teller.wasm"))).isEqualTo(fromSources);
  }

  @Test
  void compilesWithoutFuelAndForAnyHost() {
    assertThat(Cli.run("compile", sources, "--fuel", 0, "-o", output).status()).isZero();

    Cli any = Cli.run("compile", sources, "--host", "any", "-o", output);

    assertThat(any.status()).isZero();
    assertThat(output.resolve("add-header.wat")).content().contains("\"proxy_on_memory_allocate\"");
  }

  @Test
  void leavesEarlierOutputsWhenThereIsAnError() throws IOException {
    Cli.run("compile", sources, "-o", output);
    byte[] before = Files.readAllBytes(output.resolve("add-header.wasm"));
    Files.writeString(sources.resolve("Broken.java"), "class Broken { int a = \"b\"; }");
    Path header = sources.resolve("AddHeader.java");
    Files.writeString(header, Files.readString(header).replace("demitasse\");", "other\");"));

    Cli cli = Cli.run("compile", sources, "-o", output);

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(Files.readAllBytes(output.resolve("add-header.wasm"))).isEqualTo(before);
    assertThat(names()).hasSize(8);
  }

  @Test
  void deletesWhatAFilterHadUnderAnotherName() throws IOException {
    Cli.run("compile", sources, "-o", output);
    Files.writeString(output.resolve("foreign.wat"), ";; filter somebody.Else\n");
    Files.writeString(output.resolve("other.wasm"), "no module of ours");
    Path header = sources.resolve("AddHeader.java");
    Files.writeString(header, Files.readString(header).replace("(\"add-header", "(\"set-header"));

    Cli cli = Cli.run("compile", header, "-o", output);

    assertThat(cli.out())
        .endsWith("add-header  deleted: its filter has another name now" + System.lineSeparator());
    assertThat(names())
        .containsExactly(
            "foreign.wat",
            "other.wasm",
            "set-header.size.txt",
            "set-header.wasm",
            "set-header.wasm.map",
            "set-header.wat",
            "teller.size.txt",
            "teller.wasm",
            "teller.wasm.map",
            "teller.wat");
  }

  @Test
  void tellsTheChangeOfSize() throws IOException {
    Cli.run("compile", sources, "-o", output);
    Path header = sources.resolve("AddHeader.java");
    Files.writeString(header, Files.readString(header).replace("\"demitasse\"", "\"other\""));

    Cli cli = Cli.run("compile", sources, "-o", output);

    assertThat(cli.out()).matches("(?s)add-header +[0-9]+ bytes \\(-4\\)  1 import .*");
    assertThat(Cli.run("compile", sources, "-o", output).out()).doesNotContain("(");
  }

  @Test
  void writesNothingWhereABudgetIsExceeded() {
    Cli cli = Cli.run("compile", sources, "-o", output, "--budget", "add-header=100");

    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .matches(
            "(?s)error D0604: module add-header has [0-9]+ bytes, [0-9]+ more than its budget of"
                + " 100\n  because: [0-9]+ bytes are .*\n  use: .*");
    assertThat(output).doesNotExist();
  }

  @Test
  void refusesABudgetThatIsNoNumber() {
    Cli cli = Cli.run("compile", sources, "-o", output, "--budget", "add-header");

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo(
            "demitasse: --budget: add-header is not of the form NAME=BYTES\n"
                + "  use: demitasse compile --help\n");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
