package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GithubCommandsTest {
  @Test
  void isAWorkflowCommand() {
    Position place = new Position("A", "A.java", 2, null);
    Diagnostic diagnostic =
        Diagnostic.at(place.at(2, 3, 8), Code.D0302, "A.f")
            .because(List.of(Label.call("called from A.g", place.at(2, 9, 10), "g")))
            .also(Label.ofClass("the class B", new Position("B", "B.java", 7, null)));

    assertThat(render(diagnostic))
        .isEqualTo(
            "::error file=A.java,line=2,col=3,endColumn=8,title=D0302::the result of A.f is dropped"
                + "%0Aalso: the class B (B.java:7)"
                + "%0Abecause: called from A.g (A.java:2:9)"
                + "%0Ause: Return it or look at it: dropping it changes what the host does.\n");
  }

  @Test
  void escapesWhatWouldEndTheCommandOrAProperty() {
    Position place = new Position("A", "a,b:c%.java", 0, null);

    assertThat(render(Diagnostic.at(place, Code.D0103, "x%0A\r\n::error::y")))
        .startsWith(
            "::error file=a%2Cb%3Ac%25.java,title=D0103::class x%250A%0D%0A::error::y is not there%0A")
        .hasLineCount(1);
  }

  @Test
  void hasNoFileWhereThereIsNone() {
    assertThat(render(Diagnostic.at(Position.NONE, Code.D0401)))
        .startsWith("::error title=D0401::no class");
  }

  private static String render(Diagnostic diagnostic) {
    return new GithubCommands(Sources.NONE).render(List.of(diagnostic));
  }
}
