package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"compile", "wat", "run", "symbolise", "init", "explain", "generate-completion"})
  void helpShowsExamples(String command) {
    Cli cli = Cli.run(command, "--help");

    assertThat(cli.status()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith("Usage: demitasse " + command)
        .containsSubsequence("Examples:", "  demitasse " + command + " ");
  }

  @Test
  void helpOfAllNamesTheCommandsAndTheExitStatuses() {
    Cli cli = Cli.run("--help");

    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .contains("\n  compile ", "\n  wat ", "\n  run ")
        .contains("\n  0 ", "\n  1 ", "\n  2 ", "\n  3 ", "\n  70 ", "\n  130 ")
        .contains("Examples:");
  }

  @Test
  void tellsItsVersion() {
    Cli cli = Cli.run("--version");

    assertThat(cli.status()).isZero();
    assertThat(cli.out()).startsWith("demitasse ").contains("\nJava ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                                    | no command is named                  | demitasse",
        "complie x                             | Did you mean: demitasse compile      | demitasse",
        "compile x                             | Missing required option: '--output   | demitasse compile",
        "compile -o x                          | Missing required parameter           | demitasse compile",
        "compile x -o y --hots any             | Unknown option: '--hots'             | demitasse compile",
        "compile x -o y --hots any             | Possible solutions: --host           | demitasse compile",
        "compile x -o y --host mars            | Invalid value for option '--host'    | demitasse compile",
        "compile x -o y --fuel -1              | --fuel must not be below 0           | demitasse compile",
        "compile x -o y --release new          | 'new' is not an int                  | demitasse compile",
        "compile x -o y -cp absent             | -cp: there is no absent              | demitasse compile",
        "run x --port many                     | 'many' is not an int                 | demitasse run",
        "run x --port 65536                    | --port: it must be from 0 to 65535   | demitasse run",
        "run x --upstream ftp://a              | not of the form http://HOST:PORT     | demitasse run",
        "run x --upstream http://a/b           | has a path                           | demitasse run",
      })
  void saysHowItIsUsed(String line, String message, String command) {
    Cli cli = Cli.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)));

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .startsWith("demitasse: ")
        .contains(message)
        .endsWith("\n  use: " + command + " --help\n");
  }

  @Test
  void tellsADefectInOneLineUnlessAskedForMore() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Exception defect = new IllegalStateException("no such block");

    int status = failures(err, false).report(defect);

    assertThat(status).isEqualTo(70);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .matches(
            "demitasse: internal error: java.lang.IllegalStateException: no such block \\(.*MainTest.*\\)\\R"
                + "  use: this is a defect of Demitasse, please report it with the input and what"
                + " --debug prints\\R");

    failures(err, true).report(defect);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\tat ");
  }

  private static Failures failures(PrintStream err, boolean isDebug) {
    Console console = new Console(err, err);
    return new Failures(console, new Messages(console, new CommonOptions()), isDebug);
  }
}
