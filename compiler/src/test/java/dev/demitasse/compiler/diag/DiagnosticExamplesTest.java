package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code has an example of its mistake, which gives just that code, and of its mending. */
final class DiagnosticExamplesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Code.class)
  void theWrongExampleGivesThisCodeOnce(Code code) throws Exception {
    Example wrong = Example.of(code, "Wrong");
    MadeOtherwise.Mistake otherwise = MadeOtherwise.all().get(code);
    assertThat(wrong.isJava())
        .as("a Java block under \"Wrong\" in %s.md, or a row in MadeOtherwise", code)
        .isEqualTo(otherwise == null);

    Result result =
        wrong.isJava() ? wrong.compile(folder) : new Result(List.of(), otherwise.in(folder));
    List<Diagnostic> found = result.diagnostics();

    assertThat(found).extracting(Diagnostic::code).as("%s", found).containsExactly(code);
    assertThat(result.modules().isEmpty()).isEqualTo(code.severity() == Severity.ERROR);
    assertThat(found.get(0).remedy()).matches("[A-Z].*[.?]");
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void theRightExampleGivesNoMessage(Code code) throws Exception {
    Example right = Example.of(code, "Right");
    if (right.isJava()) {
      Result result = right.compile(folder);
      assertThat(result.diagnostics()).isEmpty();
      assertThat(result.modules()).isNotEmpty();
    } else {
      assertThat(MadeOtherwise.all()).as("a Java block under \"Right\"").containsKey(code);
    }
  }
}
