package dev.demitasse.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which part of the source a diagnostic points at: in the source, between two guillemets. */
final class LocateDiagnosticsTest {
  @TempDir private Path folder;

  @Test
  void aCalledMethodWithItsDot() throws IOException {
    assertPointsAt("a.b()«.start»();", Code.D0301, "java.lang.Thread.start");
    assertPointsAt("a(«start»());", Code.D0301, "java.lang.Thread.start");
    assertPointsAt("a /* . */ . <Foo> /**/ b()«. start»();", Code.D0301, "x.Y.start");
  }

  @Test
  void theFirstOfSeveral() throws IOException {
    assertPointsAt("a«.b»().b().b();", Code.D0301, "x.Y.b");
  }

  @Test
  void aCreationRatherThanADeclaration() throws IOException {
    assertPointsAt("Thread thread = «new Thread»(work);", Code.D0301, "java.lang.Thread");
    assertPointsAt("Map.Entry e = «new Map.Entry»();", Code.D0103, "java.util.Map.Entry");
    assertPointsAt("a(x -> new «Foo»[x]);", Code.D0103, "org.example.Outer$Foo");
  }

  @Test
  void aFieldThatIsWrittenRatherThanItsNamesake() throws IOException {
    assertPointsAt("«path» = headers.path();", Code.D0209, "path");
    assertPointsAt("this«.path» = path;", Code.D0209, "path");
    assertPointsAt("Kind.PATH«.hits»++;", Code.D0213, "hits");
  }

  @Test
  void anUnsupportedConstruct() throws IOException {
    assertPointsAt("each(«x -> x + 1»);", Code.D0202);
    assertPointsAt("each(«this::run»);", Code.D0202);
    assertPointsAt("if (a == 1) «throw new Error(\"\");»", Code.D0203);
    assertPointsAt("a(); «try» { b(); } finally { c(); }", Code.D0204);
    assertPointsAt("int[] a = «new int[] {1, 2}»;", Code.D0205);
    assertPointsAt("double a = b() /* % */ «%» c;", Code.D0207);
    assertPointsAt("if (a && (b) «==» c) d();", Code.D0210, "texts");
    assertPointsAt("Log.info(\"x\" «+» LIMITS);", Code.D0216);
    assertPointsAt("a(\"\" + b + «\"\u00e4\"»);", Code.D0304, "00E4");
    assertPointsAt("a«.c»(\"\" + B);", Code.D0304, "00E4");
    assertPointsAt("a(\"x\" «+» b / 2);", Code.D0313, "java.lang.Double.toString");
    assertPointsAt("a(\"x\" + Double«.toString»(b));", Code.D0313, "java.lang.Double.toString");
  }

  @Test
  void aTestOfAClassAtItsWord() throws IOException {
    assertPointsAt("return a.b() «instanceof» C c;", Code.D0212);
    assertPointsAt("C c = «(C) a.b()»;", Code.D0212);
  }

  @Test
  void theTryAroundALine() throws IOException {
    assertPointsAt("«try» {\na();\n} finally {\nb();\n}", 3, Code.D0204);
    assertPointsAt("try {\n«try» {\na();\n} finally {\nb();\n}\n} finally { }", 4, Code.D0204);
    assertPointsAt("«try» {\nsynchronized (this) {\na();\n}\n} finally { }", 4, Code.D0204);
    assertPointsAt("«try» (A a = b();\nC c = d()) {\n}", 3, Code.D0204);
    assertPointsAt("«a»();\ntry { b(); } finally { c(); }", 2, Code.D0204);
  }

  @Test
  void theSameMistakeOnTwoLinesOfOneTryOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("A.java"), "class A { void f() {\ntry {\na();\nb();\n} finally {}}}");
    List<Diagnostic> found =
        List.of(
            Diagnostic.at(new Position("A", "A.java", 3, null), Code.D0204),
            Diagnostic.at(new Position("A", "A.java", 4, null), Code.D0204));

    assertThat(LocateDiagnostics.in(p -> file, found))
        .extracting(Diagnostic::position)
        .containsExactly(new Position("A", "A.java", 2, null).at(2, 1, 4));
  }

  @Test
  void whereOtherPlacesAre() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("A.java"),
            "@Filter(\"a\") class A {\nvoid f() { b.g(); }\nString h() { return \"\" + b; }\n}");
    Position line2 = new Position("A", "A.java", 2, null);
    Position line3 = new Position("A", "A.java", 3, null);
    Diagnostic diagnostic =
        Diagnostic.at(Position.NONE, Code.D0401)
            .because(List.of(Label.call("", line2, "g"), Label.call("", line3, "text$7")))
            .also(Label.ofClass("", line2))
            .also(Label.moduleName("", line2));

    Diagnostic found = LocateDiagnostics.in(p -> file, List.of(diagnostic)).get(0);

    assertThat(found.because())
        .extracting(Label::position)
        .containsExactly(line2.at(2, 13, 15), line3.at(3, 24, 25));
    assertThat(found.also())
        .extracting(Label::position)
        .containsExactly(line2.at(1, 14, 21), line2.at(1, 9, 12));
  }

  @Test
  void aStatementWhereTheNameIsNotOnTheLine() throws IOException {
    assertPointsAt("«if (x) return a + b.c();»", Code.D0301, "x.Y.other");
    assertPointsAt("int «a = b()», c;", Code.D0301, "x.Y.other");
    assertPointsAt("a.b()«.c»(d);", Code.D0301, "x.Y.other");
    assertPointsAt("«a.b(d)»\n.c();", Code.D0301, "x.Y.other");
    assertPointsAt("«a = b.c();»", Code.D0301, "x.Y.other");
    assertPointsAt("«for (Foo f : foos) {»\n}", Code.D0301, "x.Y.other");
  }

  @Test
  void theOneThatBeginsFirstWhereNoStatementBegins() throws IOException {
    assertPointsAt("x(\n      a,\n  «b»,\n c);", 4, Code.D0301, "x.Y.other");
    assertPointsAt("x = a\n  «+» b\n +c;", 3, Code.D0301, "x.Y.other");
  }

  @Test
  void ofTwoLinesTheFirst() throws IOException {
    assertPointsAt("«return a(»  \n   b);", Code.D0301, "x.Y.other");
  }

  @Test
  void theClassOrTheNameOfAFilter() throws IOException {
    Position inner = new Position("org/example/A$B", "A.java", 9, null);
    String source =
        """
        package org.example;
        class A {
          @Other("x") @Filter(«"module"»)
          private static ‹class B› extends Foo {}
        }
        """;

    assertThat(pointedAt(source, Diagnostic.at(inner, Code.D0405, "module")))
        .isEqualTo(source.replaceAll("[‹›]", ""));
    assertThat(pointedAt(source, Diagnostic.at(inner, Code.D0406, "B")))
        .isEqualTo(source.replaceAll("[«»]", "").replace('‹', '«').replace('›', '»'));
  }

  @Test
  void theNameOfAFilterAmongOtherArguments() throws IOException {
    Position position = new Position("A", "A.java", 0, null);
    String source = "@Filter(onError = OPEN, value = «NAME») class A {}\n";

    assertThat(pointedAt(source, Diagnostic.at(position, Code.D0403, "a", "b", "c")))
        .isEqualTo(source);
  }

  @Test
  void columnsHaveTabStops() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), "class A {\n\tint x =\t1;\n}");
    Diagnostic diagnostic = Diagnostic.at(new Position("A", "A.java", 2, null), Code.D0208, "y");

    Position position = LocateDiagnostics.in(p -> file, List.of(diagnostic)).get(0).position();

    assertThat(position).isEqualTo(new Position("A", "A.java", 2, 13, 18, "", null));
  }

  @Test
  void theLineStaysWhereNothingIsFound() throws IOException {
    Diagnostic diagnostic = Diagnostic.at(new Position("A", "A.java", 7, null), Code.D0208, "y");
    Path file = Files.writeString(folder.resolve("A.java"), "class A {\n}}} int (\n");

    assertThat(LocateDiagnostics.in(p -> file, List.of(diagnostic))).containsExactly(diagnostic);
    assertThat(LocateDiagnostics.in(p -> folder, List.of(diagnostic))).containsExactly(diagnostic);
    assertThat(LocateDiagnostics.in(Sources.NONE, List.of(diagnostic))).containsExactly(diagnostic);
  }

  private void assertPointsAt(String body, Code code, Object... args) throws IOException {
    assertPointsAt(body, 2, code, args);
  }

  private void assertPointsAt(String body, int line, Code code, Object... args) throws IOException {
    String source = "class A { void f() {\n" + body + "\n} }\n";
    Position position = new Position("A", "A.java", line, null);

    assertThat(pointedAt(source, Diagnostic.at(position, code, args))).isEqualTo(source);
  }

  /** The source with what is found between guillemets. */
  private String pointedAt(String marked, Diagnostic diagnostic) throws IOException {
    String source = marked.replaceAll("[«»‹›]", "");
    Path file = Files.writeString(folder.resolve("A.java"), source);
    Position found = LocateDiagnostics.in(p -> file, List.of(diagnostic)).get(0).position();
    List<String> lines = source.lines().toList();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder line = new StringBuilder(lines.get(i));
      if (i + 1 == found.line() && found.column() > 0) {
        line.insert(found.endColumn() - 1, '»').insert(found.column() - 1, '«');
      }
      shown.append(line).append('\n');
    }
    return shown.toString();
  }
}
