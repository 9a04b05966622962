package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.engines.FilterClasses;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Classes that were compiled with other versions of each other: what the JVM throws when it links
 * them, the compiler reports.
 */
class AccessTest {
  private static final String USER =
      """
      package p;
      import dev.demitasse.*;
      @Filter("user") public final class User extends HttpFilter {
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
          Log.info("" + use());
          return CONTINUE;
        }
        public static int use() {
          Below below = new Below();
          q.Face face = below;
          return below.sum(below) + face.answer() + new q.Other(1).field + User.inNest();
        }
        private static int inNest() { return Nested.secret(); }
        static class Nested { private static int secret() { return 5; } }
        static class Below extends q.Other implements q.Face {
          Below() { super(2); }
          int sum(q.Other other) {
            other.field = 3;
            return other.method() + function() + counter + other.open();
          }
          @Override public int answer() { return 42; }
          @Override public int overridden() { return 7; }
        }
      }
      """;

  private static final String OTHER =
      """
      package q;
      public class Other {
        public int field;
        public static int counter = 4;
        public Other(int x) { field = x; }
        public int method() { return 1; }
        public int open() { return 1; }
        public int overridden() { return 6; }
        public static int function() { return 2; }
      }
      """;

  private static final String FACE = "package q; public interface Face { int answer(); }";

  private static final Map<String, byte[]> CLASSES =
      JavaText.compile(Map.of("User.java", USER, "Other.java", OTHER, "Face.java", FACE));

  @Test
  void theClassesFitTogether() {
    assertEquals(List.of(), compile(CLASSES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q/Other         | -             | -PUBLIC            | D0101 | q.Other does not let it be below
          q/Other         | -             | +FINAL             | D0101 | it extends q.Other, which is final
          q/Other         | -             | +ABSTRACT          | D0104 | it uses q.Other, which is abstract
          q/Other         | -             | +INTERFACE+ABSTRACT| D0101 | it extends q.Other, an interface
          q/Other         | overridden    | +FINAL             | D0101 | it overrides q.Other.overridden, which is final
          q/Other         | <init>        | -PUBLIC            | D0104 | it uses q.Other.<init>, which is not public
          q/Other         | <init>        | -PUBLIC+PRIVATE    | D0104 | it uses q.Other.<init>, which is private
          q/Other         | <init>        | -PUBLIC+PROTECTED  | D0104 | it uses q.Other.<init>, which is protected
          q/Other         | field         | -PUBLIC            | D0104 | it uses q.Other.field, which is not public
          q/Other         | field         | -PUBLIC+PRIVATE    | D0104 | it uses q.Other.field, which is private
          q/Other         | field         | +FINAL             | D0104 | it uses q.Other.field, which is final
          q/Other         | field         | +STATIC            | D0104 | it uses q.Other.field, which is static
          q/Other         | counter       | -STATIC            | D0104 | it uses q.Other.counter, which is not static
          q/Other         | method        | -PUBLIC            | D0104 | it uses q.Other.method, which is not public
          q/Other         | method        | -PUBLIC+PRIVATE    | D0104 | it uses q.Other.method, which is private
          q/Other         | open          | -PUBLIC+PROTECTED  | D0104 | it uses q.Other.open, which is protected
          q/Other         | function      | -STATIC            | D0104 | it uses q.Other.function, which is not static
          q/Other         | method        | +STATIC            | D0104 | it uses q.Other.method, which is static
          q/Face          | -             | -INTERFACE         | D0101 | it implements q.Face, a class
          q/Face          | -             | -PUBLIC            | D0101 | q.Face does not let it be below
          p/User$Nested   | nest          | -                  | D0104 | it uses p.User.Nested.secret, which is private
          p/User$Below    | answer        | -PUBLIC            | D0104 | it uses p.User.Below.answer, which is not public
          p/User$Below    | answer        | -PUBLIC+PROTECTED  | D0104 | it uses p.User.Below.answer, which is not public
          """)
  void whatTheJvmRefusesIsReported(
      String className, String member, String flags, String code, String message) {
    Map<String, byte[]> classes = new TreeMap<>(CLASSES);
    classes.computeIfPresent(className, (n, file) -> ClassEdit.flags(file, member, flags));

    assertThrows(LinkageError.class, () -> useOnTheJvm(classes));
    List<String> found = compile(classes);
    assertEquals(
        1, found.stream().filter(f -> f.equals(code + " " + message)).count(), found::toString);
  }

  private static List<String> compile(Map<String, byte[]> classes) {
    return Compiler.compile(new FilterClasses(classes).source(), Options.DEFAULT)
        .diagnostics()
        .stream()
        .map(AccessTest::text)
        .distinct()
        .toList();
  }

  private static String text(Diagnostic diagnostic) {
    List<Object> args = List.copyOf(diagnostic.args());
    return diagnostic.code() + " " + args.get(args.size() - 1);
  }

  private static void useOnTheJvm(Map<String, byte[]> classes) throws Throwable {
    try {
      Class.forName("p.User", true, new FilterClasses(classes)).getMethod("use").invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
