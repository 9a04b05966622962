package dev.demitasse.compiler.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.SsaVerifier;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@link #constants} is what stands in the method {@code A.f} for its reads of static fields, in
 * order.
 */
class EvaluateStaticsTest {
  private static final FieldRef ORDINAL = new FieldRef("java/lang/Enum", "ordinal", "I");

  private EvaluateStatics.Outcome outcome;

  private List<Insn> constants(String source) {
    List<Insn> constants = evaluate(source, 10_000);
    assertEquals(List.of(), outcome.problems());
    return constants;
  }

  private List<Insn> evaluate(String source, long steps) {
    JavaWorld world = new JavaWorld(source);
    List<Value> reads = new ArrayList<>();
    for (Func func : world.program().functions().values()) {
      if (func.method().owner().equals("A") && func.method().name().equals("f")) {
        func.blocks()
            .forEach(
                b ->
                    b.body().stream()
                        .filter(v -> v.insn() instanceof Insn.GetStatic)
                        .forEach(reads::add));
      }
    }
    outcome = EvaluateStatics.run(world.program(), world, steps);
    SsaVerifier.verify(world.program(), SsaVerifier.Mode.HIGH_LEVEL);
    assertFalse(
        world.program().functions().keySet().stream()
            .anyMatch(m -> m.name().equals(MethodRef.CLINIT)));
    return reads.stream().map(Value::insn).toList();
  }

  private Diagnostic problem(String source) {
    evaluate(source, 10_000);
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
    Diagnostic problem = outcome.problems().get(0);
    assertEquals(Code.D0501, problem.code());
    return problem;
  }

  private static HeapObject object(Insn insn) {
    return ((Insn.ObjectRef) insn).object();
  }

  @Test
  void numbersBecomeConstants() {
    String source =
        """
        class A {
          static final int I = g(7);
          static final long J = I * 1_000_000_000_000L;
          static final double D = J / 4.0;
          static final float F = -0.0f * I;
          static final boolean Z = I > 10;
          static final byte B = (byte) (I + 200);
          static int g(int x) { return x * x; }
          static Object f() { int i = I; long j = J; double d = D; float f = F; boolean z = Z; byte b = B; return null; }
        }
        """;
    assertEquals(
        List.of(
            Insn.Const.ofInt(49),
            Insn.Const.ofLong(49_000_000_000_000L),
            new Insn.Const(Type.F64, Double.doubleToRawLongBits(12_250_000_000_000.0)),
            new Insn.Const(Type.F32, Float.floatToRawIntBits(-0.0f)),
            Insn.Const.ofInt(1),
            Insn.Const.ofInt(-7)),
        constants(source));
  }

  @Test
  void textsAndNullBecomeConstants() {
    String source =
        """
        class A {
          static final String S = "a" + 'b';
          static final String NONE = null;
          static final String T = g("[cut]");
          static String g(String s) { return s.length() > 2 ? s.trim() : s; }
          static Object f() { String s = T; String n = NONE; return s; }
        }
        """;
    assertEquals(List.of(new Insn.Text("cut"), Insn.Const.ofNull()), constants(source));
  }

  @Test
  void textsInObjectsBecomeTextsToo() {
    String source =
        """
        class A {
          static final A ONE = new A("<x>");
          final String name;
          A(String s) { name = s.trim(); }
          static Object f() { return ONE; }
        }
        """;
    HeapObject one = object(constants(source).get(0));
    assertEquals("x", one.fields().get(new FieldRef("A", "name", "Ljava/lang/String;")));
  }

  @Test
  void enumConstantsKeepTheirIdentity() {
    String source =
        """
        class A {
          enum E { P, Q { @Override int m() { return 2; } }; int m() { return 1; } private static final E[] ALL = values(); static E at(int i) { return ALL[i]; } }
          static final E SECOND = E.at(1);
          static final int SUM = E.P.m() * 10 + SECOND.m();
          static Object f() { E s = SECOND; E q = E.Q; E p = E.P; int i = SUM; return s; }
        }
        """;
    List<Insn> constants = constants(source);
    assertSame(object(constants.get(0)), object(constants.get(1)));
    assertEquals("A$E$1", object(constants.get(1)).className());
    assertEquals(1, object(constants.get(1)).fields().get(ORDINAL));
    assertEquals(Insn.Const.ofInt(12), constants.get(3));
  }

  @Test
  void theTableOfAnEnumSwitchIsAnArray() {
    String source =
        """
        class A {
          enum E { P, Q, R }
          static int f(E e) { switch (e) { case R: return 1; case P: return 2; default: return 3; } }
        }
        """;
    HeapObject table = object(constants(source).get(0));
    assertArrayEquals(new Object[] {2, 0, 1}, table.elements());
    assertEquals("[I", table.className());
  }

  @Test
  void superclassesAreInitialisedBefore() {
    String source =
        """
        class A {
          static class P { static int log = 1; static final int P1 = log = log * 10 + 1; }
          static class Q extends P { static final int Q1 = P.P1 * 10 + 2; }
          static Object f() { int q = Q.Q1; int p = P.P1; return null; }
        }
        """;
    assertEquals(List.of(Insn.Const.ofInt(112), Insn.Const.ofInt(11)), constants(source));
    assertEquals(11, outcome.variables().get(new FieldRef("A$P", "log", "I")));
  }

  @Test
  void cyclesSeeZerosAsInJava() {
    String source =
        """
        class A {
          static class P { static final int X = Q.Y + 1; static final int Z = Q.Y; }
          static class Q { static final int Y = P.X + 1; }
          static Object f() { int x = P.X; int y = P.Z; return null; }
        }
        """;
    assertEquals(List.of(Insn.Const.ofInt(2), Insn.Const.ofInt(1)), constants(source));
  }

  @Test
  void whatDependsOnTheFirstUseIsAProblem() {
    String source =
        """
        class A {
          static class P { static final int X = Q.Y + 1; }
          static class Q { static final int Y = P.X + 1; }
          static Object f(boolean b) { int x = b ? P.X : Q.Y; return null; }
        }
        """;
    evaluate(source, 10_000);
    assertEquals(
        List.of(
            "A.P: it reads A.Q.Y, not set yet if A.Q is used first",
            "A.Q: it reads A.P.X, not set yet if A.P is used first"),
        outcome.problems().stream().map(p -> p.args().get(0) + ": " + p.args().get(1)).toList());
  }

  /** A subclass that is used first waits, not yet set, for the class that it extends. */
  @Test
  void subclassesThatAreUsedFirstAreSeenUnset() {
    String source =
        """
        class A {
          static class P { static final int SEEN = Q.get(); }
          static class Q extends P {
            static final int X = seven();
            static int get() { return X; }
            static int seven() { return 7; }
          }
          static Object f() { int x = Q.X; int y = P.SEEN; return null; }
        }
        """;
    evaluate(source, 10_000);
    assertEquals(
        List.of("A.P: it reads A.Q.X, not set yet if A.Q is used first"),
        outcome.problems().stream().map(p -> p.args().get(0) + ": " + p.args().get(1)).toList());
  }

  @Test
  void fieldsThatAreNotFinalStayReads() {
    String source =
        """
        class A {
          static int count = 5;
          static final int[] NUMBERS = {3, 4};
          static Object f() { int c = count; return NUMBERS; }
        }
        """;
    List<Insn> constants = constants(source);
    assertEquals(new Insn.GetStatic(new FieldRef("A", "count", "I")), constants.get(0));
    assertArrayEquals(new Object[] {3, 4}, object(constants.get(1)).elements());
    assertEquals(5, outcome.variables().get(new FieldRef("A", "count", "I")));
  }

  @Test
  void whatIsNotUsedIsNotEvaluated() {
    String source =
        """
        class A {
          static class Bad { static final int X = g(0); static int g(int i) { return 1 / i; } }
          static Object f() { return null; }
        }
        """;
    assertEquals(List.of(), constants(source));
  }

  @Test
  void anInitialiserThatThrowsIsAProblem() {
    Diagnostic problem =
        problem(
            """
            class A {
              static final int X = divide(1, 0);
              static int divide(int a, int b) {
                return a / b;
              }
              static int f() { return X; }
            }
            """);
    assertEquals(
        List.of("A", "it throws java.lang.ArithmeticException: / by zero"), problem.args());
    assertEquals("A.java:4", problem.position().toString());
  }

  @Test
  void anInitialiserThatLoopsIsAProblem() {
    Diagnostic problem =
        problem(
            """
            class A {
              static final int X;
              static {
                int i = 1;
                while (i != 0) i = i | 1;
                X = i;
              }
              static int f() { return X; }
            }
            """);
    assertEquals(List.of("A", "it takes too many steps"), problem.args());
    assertEquals("A.java:5", problem.position().toString());
  }

  /** What one instruction makes is more than one step. */
  @Test
  void longArraysTakeManySteps() {
    Diagnostic problem =
        problem(
            """
            class A {
              static final int[] KEPT;
              static {
                int[] all = new int[80_000];
                KEPT = all;
              }
              static int[] f() { return KEPT; }
            }
            """);
    assertEquals(List.of("A", "it takes too many steps"), problem.args());
    assertEquals("A.java:4", problem.position().toString());
  }

  @Test
  void copiesOfLongArraysTakeManySteps() {
    Diagnostic problem =
        problem(
            """
            class A {
              static final int[] KEPT;
              static {
                int[] all = new int[30_000];
                for (int i = 0; i < 3; i++)
                  all = all.clone();
                KEPT = all;
              }
              static int[] f() { return KEPT; }
            }
            """);
    assertEquals(List.of("A", "it takes too many steps"), problem.args());
    assertEquals("A.java:6", problem.position().toString());
  }

  /**
   * P is always used before Q, which sees it unfinished.
   *
   * @param method what the initialisers of the other classes call
   */
  private static String circle(String method) {
    return """
        class A {
          static final int LONG;
          static {
            int sum = 0;
            for (int i = 0; i < 1000; i++) sum += i;
            LONG = sum;
          }
          static class P {
            static final Q ONE = new Q();
            static final int N = of(3);
            static int of(int n) { return n; }
          }
          static class Q { static final int M = P.ONE == null ? 1 : 0; }
          static class C { static final int V = %1$s(4); }
          static class D { static final int V = %1$s(5); }
          static class E { static final int V = %1$s(6); }
          static class G { static final int V = %1$s(7); }
          static int of(int n) { return n; }
          static int f() { return P.N + C.V + D.V + E.V + G.V; }
        }
        """
        .formatted(method);
  }

  @Test
  void onlyTheUsesThatLeadToACircleAreTried() {
    assertEquals(Insn.Const.ofInt(3), constants(circle("A.of")).get(0));
  }

  @Test
  void ordersThatTogetherTakeTooLongAreAProblem() {
    assertEquals(
        List.of("A.P", "for all classes that may be used first together, it takes too many steps"),
        problem(circle("P.of")).args());
  }

  @Test
  void anInitialiserThatCallsTheHostIsAProblem() {
    Diagnostic problem =
        problem(
            """
            class A {
              static class B {
                static final long START =
                    System.nanoTime();
              }
              static final long X = B.START;
              static long f() { return X + B.START; }
            }
            """);
    assertEquals(
        List.of("A.B", "it calls the host: proxy_get_current_time_nanoseconds"), problem.args());
    assertEquals("A.java:4", problem.position().toString());
  }

  @Test
  void anInitialiserThatReadsAnotherClassesVariableIsAProblem() {
    Diagnostic problem =
        problem(
            """
            class A {
              static class B { static int count = 3; }
              static final int X = B.count;
              static int f() { return X; }
            }
            """);
    assertEquals(
        "it reads A.B.count, a static field of another class that is not final",
        problem.args().get(1));
    assertEquals("A.java:3", problem.position().toString());
  }

  @Test
  void anInitialiserThatWritesAnotherClassesVariableIsAProblem() {
    Diagnostic problem =
        problem(
            """
            class A {
              static class B { static int count; static void add() { count = 7; } }
              static final int X = g();
              static int g() { B.add(); return 1; }
              static int f() { return X; }
            }
            """);
    assertTrue(problem.args().get(1).startsWith("it writes A.B.count"), problem.toString());
  }

  @Test
  void noHandlerOutsideOfTheClassCatchesWhatItsInitialiserThrows() {
    Diagnostic problem =
        problem(
            """
            class A {
              static class B { static final int X = 1 / zero(); static int zero() { return 0; } }
              static final int Y = g();
              static int g() { try { return B.X; } catch (ArithmeticException e) { return 5; } }
              static int f() { return Y; }
            }
            """);
    assertEquals(
        List.of("A.B", "it throws java.lang.ArithmeticException: / by zero"), problem.args());
  }

  @Test
  void aCaughtExceptionIsNone() {
    String source =
        """
        class A {
          static final int Y = g(0);
          static int g(int z) { try { return 1 / z; } catch (ArithmeticException e) { return 5; } finally { z = 1; } }
          static int f() { return Y; }
        }
        """;
    assertEquals(List.of(Insn.Const.ofInt(5)), constants(source));
  }
}
