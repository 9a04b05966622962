package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When messages are coloured, in processes of their own, none of which has a terminal. */
final class ColorTest {
  private static final Map<String, String> FORCED = Map.of("CLICOLOR_FORCE", "1");

  @ParameterizedTest
  @MethodSource
  void messagesAreColoured(Map<String, String> environment, List<String> options, boolean colored)
      throws Exception {
    String message = run(environment, options);

    assertThat(message).contains("absent.java cannot be read");
    assertThat(message.contains("\033[1;31merror D0107\033[m: ")).isEqualTo(colored);
    assertThat(message.contains("\033")).isEqualTo(colored);
  }

  static Stream<Arguments> messagesAreColoured() {
    return Stream.of(
        Arguments.of(Map.of(), List.of(), false),
        Arguments.of(Map.of(), List.of("--color", "always"), true),
        Arguments.of(FORCED, List.of(), true),
        Arguments.of(FORCED, List.of("--color", "never"), false),
        Arguments.of(with("NO_COLOR", "1"), List.of(), false),
        Arguments.of(with("NO_COLOR", "1"), List.of("--color", "always"), true),
        Arguments.of(with("TERM", "dumb"), List.of(), false),
        Arguments.of(with("TERM", "xterm"), List.of(), true));
  }

  private static Map<String, String> with(String name, String value) {
    return Map.of("CLICOLOR_FORCE", "1", name, value);
  }

  private static String run(Map<String, String> environment, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "compile", "absent.java", "-o", "out"));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.contains("COLOR") || name.equals("TERM"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitStatus.DIAGNOSTICS);
    return output;
  }
}
