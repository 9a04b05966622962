package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RendererTest {
  private static final Position PLACE = at(2);
  private static final Diagnostic THREAD = Diagnostic.at(PLACE, Code.D0307, "java.lang.Thread", "");

  @TempDir private Path folder;

  @Test
  void saysWhatIsWrongWhereWhyAndWhatToDo() {
    Diagnostic diagnostic =
        THREAD.because(
            List.of(
                Label.call("called from Slow.later", at(7), ""),
                Label.call("called from Slow.onRequestHeaders", at(4), "")));

    assertThat(render(Sources.NONE, diagnostic))
        .isEqualTo(
            """
            Slow.java:2: error D0307: java.lang.Thread does not exist inside a module, which has one thread
              because: called from Slow.later (Slow.java:7)
              because: called from Slow.onRequestHeaders (Slow.java:4)
              use: The host calls the module: do the work in a callback.
            1 error
            """);
  }

  @Test
  void showsTheSourceOfOtherPlacesAndOfBothEndsOfAChain() throws IOException {
    Path source = source("void a() {\n  new Thread();\n}\n  call(x);\n  y(call());\n  call();\n");
    Diagnostic diagnostic =
        THREAD
            .because(List.of(called(4, 3), called(5, 5), called(6, 3)))
            .also(Label.ofClass("the method a", at(1).at(1, 6, 7)));

    assertThat(render(position -> source, diagnostic).replace(source.toString(), "Slow.java"))
        .isEqualTo(
            """
            Slow.java:2: error D0307: java.lang.Thread does not exist inside a module, which has one thread
                new Thread();
                ^^^^^^^^^^^^^
              also: the method a (Slow.java:1:6)
                  void a() {
                       ^
              because: called there (Slow.java:4:3)
                  call(x);
                  ^^^^
              because: called there (Slow.java:5:5)
              because: called there (Slow.java:6:3)
                  call();
                  ^^^^
              use: The host calls the module: do the work in a callback.
            1 error
            """);
  }

  private static Label called(int line, int column) {
    return Label.call("called there", at(line).at(line, column, column + 4), "call");
  }

  @Test
  void marksTheWholeLineWhereOnlyTheLineIsKnown() throws IOException {
    Path source = source("class Slow {\n  \tnew Thread().start();  \n}\n");

    assertThat(render(position -> source, THREAD))
        .startsWith(source + ":2: error D0307: ")
        .contains("\n    new Thread().start();\n    ^^^^^^^^^^^^^^^^^^^^^\n");
  }

  @Test
  void pointsAtTheColumnWhereItIsKnown() throws IOException {
    Path source = source("class A {\n\tint a = \"b\";\n}\n");
    Position position = new Position("", source.toString(), 2, 17, 0, "", null);

    assertThat(render(Sources.NONE, Diagnostic.at(position, Code.D0106, "incompatible types")))
        .startsWith(source + ":2:17: error D0106: javac: incompatible types\n")
        .contains("\n    int a = \"b\";\n            ^\n");
  }

  @Test
  void cutsALongLineAroundTheColumn() throws IOException {
    Path source = source("x".repeat(500) + "!" + "y".repeat(500));
    Position position = new Position("", source.toString(), 1, 501, 0, "", null);

    List<String> lines =
        render(Sources.NONE, Diagnostic.at(position, Code.D0106, "unexpected")).lines().toList();

    assertThat(lines.get(1)).hasSize(104);
    assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('!');
  }

  @Test
  void keepsTheDetailsOfJavacBelowTheLine() throws IOException {
    Path source = source("Foo f;\n");
    Position position = new Position("", source.toString(), 1, 1, 0, "", null);
    String message = "cannot find symbol\n  symbol:   class Foo";

    assertThat(render(Sources.NONE, Diagnostic.at(position, Code.D0106, message)))
        .contains("    ^\n  symbol:   class Foo\n  use: ");
  }

  @Test
  void sortsByPlaceAndCounts() {
    Diagnostic later = Diagnostic.at(new Position("A", "A.java", 12, null), Code.D0103, "B");
    Diagnostic earlier = Diagnostic.at(new Position("A", "A.java", 9, null), Code.D0103, "C");

    assertThat(render(Sources.NONE, later, earlier))
        .containsSubsequence("A.java:9: ", "A.java:12: ")
        .endsWith("\n2 errors\n");
  }

  @Test
  void stopsAfterAHundred() {
    Diagnostic[] many =
        IntStream.rangeClosed(1, 103)
            .mapToObj(i -> Diagnostic.at(new Position("A", "A.java", i, null), Code.D0103, "B"))
            .toArray(Diagnostic[]::new);

    assertThat(render(Sources.NONE, many))
        .contains("A.java:100: ")
        .doesNotContain("A.java:101: ")
        .endsWith("and 3 more\n103 errors\n");
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertThat(render(Sources.NONE, THREAD)).doesNotContain("\033");
    assertThat(new Renderer(Sources.NONE, true).render(List.of(THREAD)))
        .contains("\033[1;31merror D0307\033[m");
  }

  @Test
  void letsNoInputSpeakToTheTerminal() {
    Diagnostic diagnostic =
        Diagnostic.at(Position.NONE, Code.D0103, "evil\033[2J").because(List.of(Label.of("\007")));

    assertThat(render(Sources.NONE, diagnostic))
        .contains("class evil\\x1b[2J is not there")
        .contains("because: \\x07");
  }

  private static Position at(int line) {
    return new Position("org/example/Slow", "Slow.java", line, null);
  }

  private static String render(Sources sources, Diagnostic... diagnostics) {
    return new Renderer(sources, false).render(List.of(diagnostics));
  }

  private Path source(String text) throws IOException {
    return Files.writeString(folder.resolve("Slow.java"), text);
  }
}
