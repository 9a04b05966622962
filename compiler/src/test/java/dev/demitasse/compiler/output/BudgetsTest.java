package dev.demitasse.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Renderer;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.diag.Sources;
import dev.demitasse.compiler.emit.SizeTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BudgetsTest {
  private static final List<Module> MODULES = List.of(module("a", 100), module("b", 20));

  @Test
  void aModuleMayHaveAsManyBytesAsItsBudget() {
    assertThat(Budgets.of(List.of("a=100", "b=21")).check(MODULES)).isEmpty();
    assertThat(Budgets.of(List.of()).check(MODULES)).isEmpty();
  }

  @Test
  void oneByteMoreIsAnErrorThatNamesTheLargestParts() {
    List<Diagnostic> problems = Budgets.of(List.of("a=99")).check(MODULES);

    assertThat(new Renderer(Sources.NONE, false).render(problems))
        .isEqualTo(
            """
            error D0604: module a has 100 bytes, 1 more than its budget of 99
              because: 60 bytes are F.run F.java:3
              because: 25 bytes are (export)
              because: 10 bytes are F.run F.java:4
              use: Make the filter do less, or raise the budget.
            1 error
            """);
  }

  @Test
  void aBudgetForNoModuleIsAnError() {
    assertThat(Budgets.of(List.of("c=5")).check(MODULES))
        .extracting(Diagnostic::sentence)
        .containsExactly("there is a budget for c, but no filter of that name: there are a, b");
  }

  @Test
  void theLaterOfTwoCounts() {
    assertThat(Budgets.of(List.of("a=1", "a=100")).check(MODULES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a=", "=1", "a=-1", "a=1k", "a=9999999999", "a=b=1"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Budgets.of(List.of(text)))
        .isInstanceOf(SettingException.class)
        .hasMessage(text + " is not of the form NAME=BYTES");
  }

  private static Module module(String name, int bytes) {
    List<Row> sizes =
        List.of(
            new Row(10, "F.run", "F.java:4"),
            new Row(60, "F.run", "F.java:3"),
            new Row(25, "(export)", ""),
            new Row(5, "(header)", ""));
    FixedListings listings = new FixedListings("", "{}", "", sizes);
    return new Module(name, new byte[bytes], List.of(), listings);
  }
}
