package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DiagnosticCodesTest {
  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeIsASentenceWithARemedy(Code code) {
    assertThat(code.name()).matches("D0[1-9][0-9]{2}");
    assertThat(code.sentence()).doesNotEndWith(".");
    assertThat(code.remedy()).matches("\\{}|.*[.](\\{})?");
  }
}
