package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionCommandTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assumeTrue(Files.isExecutable(BASH), "there is no " + BASH);
    Cli cli = Cli.run("generate-completion");
    assertThat(cli.status()).isZero();
    Path script = Files.writeString(folder.resolve("completion"), cli.out());

    assertThat(completed(script, "demitasse sym")).contains("symbolise");
    assertThat(completed(script, "demitasse compile --bud")).isEqualTo("--budget");
    assertThat(completed(script, "demitasse wat --off")).isEqualTo("--offsets");
  }

  private static String completed(Path script, String line) throws Exception {
    String program =
        "source %s; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_demitasse;"
            + " echo ${COMPREPLY[@]}";
    Process bash =
        new ProcessBuilder(BASH.toString(), "--norc", "-c", program.formatted(script, line))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return out.strip();
  }
}
