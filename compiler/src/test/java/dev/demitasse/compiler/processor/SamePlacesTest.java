package dev.demitasse.compiler.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Example;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import dev.demitasse.compiler.source.LocateDiagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The processor names the line and column that the command line names, for every kind of mistake.
 */
final class SamePlacesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("codes")
  void asOnTheCommandLine(Code code) throws Exception {
    Path source =
        Files.writeString(folder.resolve("Example.java"), Example.of(code, "Wrong").source());

    Processed processed =
        Processed.by(
            ToolProvider.getSystemJavaCompiler(),
            new FilterProcessor(),
            List.of(source),
            "-d",
            folder.toString());

    assertThat(processed.messages())
        .extracting(message -> message.substring(0, message.indexOf(']') + 1))
        .containsExactlyInAnyOrderElementsOf(onTheCommandLine(source));
  }

  // What javac itself reports keeps the processor from running, and no filter is no mistake for it.
  static Stream<Code> codes() {
    return Stream.of(Code.values())
        .filter(code -> code != Code.D0106 && code != Code.D0401)
        .filter(code -> Example.of(code, "Wrong").isJava());
  }

  private static List<String> onTheCommandLine(Path source) throws IOException, InputException {
    InputPaths paths = new InputPaths(List.of(source), List.of(), InputPaths.DEFAULT_RELEASE);
    try (Input input = Input.open(paths)) {
      List<Diagnostic> found = Compiler.compile(input, Options.DEFAULT).diagnostics();
      return LocateDiagnostics.in(input.sources(), found).stream()
          .map(SamePlacesTest::shown)
          .toList();
    }
  }

  private static String shown(Diagnostic diagnostic) {
    Position at = diagnostic.position();
    assertThat(at.column()).as("%s", diagnostic).isPositive();
    return Messages.kind(diagnostic).toString().toLowerCase(Locale.ROOT)
        + String.format(" %s:%d:%d [%s]", at.file(), at.line(), at.column(), diagnostic.code());
  }
}
