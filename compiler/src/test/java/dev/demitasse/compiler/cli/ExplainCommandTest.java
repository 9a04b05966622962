package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.diag.Code;
import org.junit.jupiter.api.Test;

final class ExplainCommandTest {
  @Test
  void showsThePageOfACode() {
    Cli cli = Cli.run("explain", "d0302");

    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .startsWith("# D0302: the result of … is dropped\n\nAn error.\n\n")
        .containsSubsequence("\n**Instead:** Return it", "\n## Wrong\n", "\n## Right\n");
    assertThat(Cli.run("explain", "D0302")).isEqualTo(cli);
  }

  @Test
  void listsAllWithoutACode() {
    Cli cli = Cli.run("explain");

    assertThat(cli.status()).isZero();
    assertThat(cli.out().lines()).hasSize(Code.values().length);
    assertThat(cli.out())
        .contains("\nD0105  error  … was compiled with preview features of Java …\n");
  }

  @Test
  void namesTheNearestForACodeThatDoesNotExist() {
    Cli cli = Cli.run("explain", "D0390");

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo(
            "demitasse: there is no diagnostic D0390; near it are D0310\n"
                + "  use: demitasse explain --help\n");
    assertThat(Cli.run("explain", "everything").err()).contains("explain lists what there is");
  }
}
