package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatTest {
  @TempDir private Path folder;

  @Test
  void aReportForAProgramIsAllOfStandardOutput() throws Exception {
    Path sources = Cli.copy("bad/thread", folder);

    Cli json = Cli.run("compile", sources, "-o", folder.resolve("out"), "--format", "json");
    Cli github = Cli.run("--format", "github", "compile", sources, "-o", folder.resolve("out"));

    assertThat(json.out())
        .startsWith("{\"code\":\"D0307\",")
        .contains("\"range\":{\"start\":{\"line\":15,\"column\":21},\"end\":{\"line\":15,")
        .hasLineCount(1);
    assertThat(json.err()).isEmpty();
    assertThat(json.status()).isEqualTo(1);
    assertThat(github.out()).matches("::error file=.*/Slow.java,line=15,col=21,.*\n");
    assertThat(github.status()).isEqualTo(1);
  }

  @Test
  void sarifSaysAlsoThatThereIsNothing() throws Exception {
    Path sources = Cli.copy("good", folder);

    Cli cli = Cli.run("compile", sources, "-o", folder.resolve("out"), "--format", "sarif");

    assertThat(cli.out()).endsWith(",\"results\":[]}]}\n").hasLineCount(1);
    assertThat(cli.err()).contains("add-header");
    assertThat(cli.status()).isZero();
  }

  @Test
  void whatFailsBeforeCompilingIsInTheReportToo() {
    Cli cli = Cli.run("wat", folder.resolve("absent.java"), "--format", "json");

    assertThat(cli.out()).startsWith("{\"code\":\"D0107\"").hasLineCount(1);
    assertThat(cli.err()).isEmpty();
  }
}
