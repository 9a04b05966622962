package dev.demitasse.compiler.ssa.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.SsaPrinter;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class SsaBuilderTest {
  @Test
  void onlyVariablesThatChangeBecomeParametersOfALoop() {
    assertText(
        """
        static int f(int n, int step) {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            int twice = step * 2;
            sum += twice;
          }
          return sum;
        }
        """,
        """
        func A.f(II)I -> i32 {
        b0(v0: i32, v1: i32):
          v2: i32 = i32.const 0
          v3: i32 = i32.const 0
          goto b1(v2,v3)
        b1(v4: i32, v5: i32):
          v6: i32 = i32.ge_s v5 v0
          if v6 b2() b3()
        b2():
          return v4
        b3():
          v7: i32 = i32.const 2
          v8: i32 = i32.mul v1 v7
          v9: i32 = i32.add v4 v8
          v10: i32 = i32.const 1
          v11: i32 = i32.add v5 v10
          goto b1(v9,v11)
        }
        """);
  }

  @Test
  void implicitChecksAreInstructions() {
    assertText(
        """
        int x;
        int f(A other, int[] a, int i) {
          return x + other.x + a[i] / i;
        }
        """,
        """
        func A.f(LA;[II)I -> i32 {
        b0(v0: ref:A, v1: ref:A, v2: ref:[I, v3: i32):
          v4: i32 = get A.x:I v0
          check.null v1
          v5: i32 = get A.x:I v1
          v6: i32 = i32.add v4 v5
          check.null v2
          v7: i32 = array_length v2
          check.index v3 v7
          v8: i32 = array_load I v2 v3
          check.int_divisor v3
          v9: i32 = java.idiv v8 v3
          v10: i32 = i32.add v6 v9
          return v10
        }
        """);
  }

  @Test
  void handlersAreFoundByTestsInOrder() {
    assertText(
        """
        static native int g();
        static int f(int a) {
          try {
            a = g();
            return g();
          } catch (ArithmeticException e) {
            return a;
          } catch (RuntimeException e) {
            throw e;
          }
        }
        """,
        """
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = call.static A.g()I
          try v2: ref:java/lang/Throwable b1() b3(v0,v2)
        b1():
          v3: i32 = call.static A.g()I
          try v4: ref:java/lang/Throwable b2() b3(v1,v4)
        b2():
          return v3
        b3(v5: i32, v6: ref:java/lang/Throwable):
          v7: i32 = instance_of java/lang/ArithmeticException v6
          if v7 b4() b5()
        b4():
          return v5
        b5():
          v8: i32 = instance_of java/lang/RuntimeException v6
          if v8 b6() b7()
        b6():
          throw v6
        b7():
          throw v6
        }
        """);
  }

  @Test
  void aRangeThatCannotThrowVanishes() {
    Func func =
        Built.ofJava(
            """
            static int f(int a) {
              try { a = a * 3 + 1; } catch (RuntimeException e) { a = 0; } finally { a++; }
              return a;
            }
            """);
    assertThat(func.blocks()).noneMatch(b -> b.jump().kind() == Jump.Kind.TRY);
    assertThat(func.blocks()).noneMatch(b -> b.jump().kind() == Jump.Kind.THROW);
    assertThat(instructions(func, Insn.InstanceOf.class)).isEmpty();
  }

  @Test
  void locksLeaveNothing() {
    assertText(
        "int x; synchronized int f() { synchronized (this) { return x; } }",
        """
        func A.f()I -> i32 {
        b0(v0: ref:A):
          v1: i32 = get A.x:I v0
          return v1
        }
        """);
  }

  @Test
  void aCastLetsNullPass() {
    assertText(
        "static String f(Object o) { return (String) o; }",
        """
        func A.f(Ljava/lang/Object;)Ljava/lang/String; -> ref {
        b0(v0: ref:java/lang/Object):
          v1: i32 = instance_of java/lang/String v0
          v2: ref = null
          v3: i32 = java.ref_eq v0 v2
          v4: i32 = i32.or v3 v1
          check.cast v4
          return v0
        }
        """);
  }

  @Test
  void holesOfASwitchNeedNoKey() {
    Func func =
        Built.ofJava(
            "static int f(int a) { switch (a) { case 1: return 5; case 4: return 6; } return 7; }");
    Jump.Switch choice = (Jump.Switch) func.entry().jump();
    assertThat(choice.keys()).containsExactly(1, 4);
  }

  @Test
  void classNamesJoinToNothingUnlessTheyAreTheSame() {
    Func func =
        Built.ofJava(
            """
            static Object f(boolean b, String s, A a, A c) {
              g(b ? a : c);
              return b ? s : a;
            }
            static native void g(Object o);
            """);
    List<String> names =
        func.blocks().stream()
            .flatMap(b -> b.params().stream())
            .filter(p -> !func.params().contains(p))
            .map(Value::className)
            .toList();
    assertThat(names).containsExactly("A", null);
  }

  @Test
  void callsWhoseResultIsDroppedAreListed() {
    Func func =
        Built.ofJava(
            "static native int g(int a); static void f() { g(1); int kept = g(2); g(g(3)); }");
    assertThat(func.dropped()).hasSize(2);
    assertThat(func.dropped())
        .allMatch(call -> ((Insn.Call) call.insn()).method().name().equals("g"));
  }

  @Test
  void everythingHasAPosition() {
    ClassDef def =
        JavaText.read(
            "p/A.java",
            """
            package p;
            class A {
              static int f(int a) {
                if (a > 1)
                  a = a / 2;
                return a;
              }
            }
            """,
            "p/A");
    Func func = Built.verified(def, Built.method(def, "f"));
    Position branch = new Position("p/A", "A.java", 4, null);
    assertThat(func.entry().jumpPosition()).isEqualTo(branch);
    assertThat(func.params().get(0).position()).isEqualTo(branch);
    assertThat(instructions(func, Insn.Check.class))
        .extracting(v -> v.position().line())
        .containsExactly(5);
    Block last = func.blocks().get(func.blocks().size() - 1);
    assertThat(last.params().get(0).position().line()).isEqualTo(6);
    assertThat(last.jumpPosition().line()).isEqualTo(6);
  }

  @Test
  void aJumpToTheFirstInstructionLeavesTheEntryAlone() {
    Func func = Built.ofJava("static void f(int a) { do { a++; } while (a < 9); }");
    assertThat(func.blocks())
        .noneMatch(b -> b.jump().targets().stream().anyMatch(t -> t.block() == func.entry()));
  }

  @Test
  void aClassLiteralIsADynamicOfItsOwn() {
    Func func = Built.ofJava("static Class<?> f() { return String.class; }");
    Value literal = instructions(func, Insn.Dynamic.class).get(0);
    assertThat(((Insn.Dynamic) literal.insn()).site().bootstrap())
        .isEqualTo(SsaBuilder.CLASS_LITERAL);
    assertThat(literal.className()).isEqualTo("java/lang/Class");
  }

  @Test
  void whatFiltersCannotDoIsRefusedWhereItStands() {
    assertRefused("static double f(double a) {\n return a % 2; }", Code.D0207, 3);
    assertRefused("static Object f() {\n return new int[2][3]; }", Code.D0206, 3);
  }

  @Test
  void aMethodWithoutCodeIsTheCallersMistake() {
    ClassDef def = JavaText.read("A.java", "class A { native void f(); }", "A");
    assertThatThrownBy(() -> SsaBuilder.build(def, Built.method(def, "f"), Hierarchy.UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertText(String java, String expected) {
    assertThat(SsaPrinter.renumbered(Built.ofJava(java))).isEqualTo(expected);
  }

  private static void assertRefused(String java, Code code, int line) {
    assertThat(Built.ofJava(java).refused())
        .extracting(Diagnostic::code, refused -> refused.position().line())
        .containsExactly(tuple(code, line));
  }

  private static List<Value> instructions(Func func, Class<? extends Insn> kind) {
    return func.values().filter(v -> kind.isInstance(v.insn())).toList();
  }
}
