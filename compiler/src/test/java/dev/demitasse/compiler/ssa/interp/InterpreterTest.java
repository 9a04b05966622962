package dev.demitasse.compiler.ssa.interp;

import static dev.demitasse.compiler.ssa.interp.Interpreted.body;
import static dev.demitasse.compiler.ssa.interp.Interpreted.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.HeapObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpreterTest {
  @Test
  void aLoopSums() {
    String sum =
        """
        func A.sum(I)J -> i64 {
        b0(v0: i32):
          v1: i64 = i64.const 0
          goto b1(v0,v1)
        b1(v2: i32, v3: i64):
          if v2 b2() b3()
        b2():
          v4: i64 = i64.extend_i32_s v2
          v5: i64 = i64.add v3 v4
          v6: i32 = i32.const 1
          v7: i32 = i32.sub v2 v6
          goto b1(v7,v5)
        b3():
          return v3
        }
        """;
    assertEquals(5050L, run(sum, 100));
  }

  @Test
  void argumentsOfAJumpAreTakenBeforeParametersAreSet() {
    String swap =
        """
        func A.f(II)I -> i32 {
        b0(v0: i32, v1: i32):
          v2: i32 = i32.const 1
          goto b1(v0,v1,v2)
        b1(v3: i32, v4: i32, v5: i32):
          v6: i32 = i32.const 0
          if v5 b1(v4,v3,v6) b2()
        b2():
          return v3
        }
        """;
    assertEquals(8, run(swap, 7, 8));
  }

  @Test
  void callsNestWithoutTheJvmsStack() {
    String fib =
        """
        func A.depth(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = i32.const 1
          if v0 b1() b2()
        b1():
          v2: i32 = i32.sub v0 v1
          v3: i32 = call.static A.depth(I)I v2
          v4: i32 = i32.add v3 v1
          return v4
        b2():
          return v0
        }
        """;
    assertEquals(1500, run(fib, 1500));
    OutOfSteps e = assertThrows(OutOfSteps.class, () -> run(fib, 5000));
    assertEquals("its calls are nested deeper than 2000", e.getMessage());
  }

  @Test
  void theBudgetNamesThePlaceWhereItEnds() {
    String forever =
        """
        func A.f()V -> void {
        b0():
          goto b1()
        b1():
          goto b1() // A.java:42
        }
        """;
    OutOfSteps e = assertThrows(OutOfSteps.class, () -> run(forever));
    assertEquals(42, e.position().line());
    assertEquals("it takes too many steps", e.getMessage());
  }

  @Test
  void checksThrowTheirExceptions() {
    ThrownInIr e =
        assertThrows(
            ThrownInIr.class,
            () -> body("(I)V", "v0: i32", "check.int_divisor v0 // A.java:7; return", 0));
    assertEquals("java.lang.ArithmeticException: / by zero", e.getMessage());
    assertEquals(7, e.position().line());
    assertEquals("java/lang/ArithmeticException", ((HeapObject) e.exception()).className());
    assertNull(body("(I)V", "v0: i32", "check.int_divisor v0; return", 1));
  }

  @Test
  void everyCheckHoldsAndFailsAsItShould() {
    assertFails("java.lang.NullPointerException", "check.null v0", "v0: ref", new Object[] {null});
    assertFails("java.lang.ArithmeticException: / by zero", "check.long_divisor v0", "v0: i64", 0L);
    assertFails("java.lang.NegativeArraySizeException", "check.array_length v0", "v0: i32", -1);
    assertFails("java.lang.ClassCastException", "check.cast v0", "v0: i32", 0);
    assertFails("java.lang.OutOfMemoryError", "check.memory v0", "v0: i32", 0);
    assertFails("java.lang.ArrayIndexOutOfBoundsException", "check.index v0 v0", "v0: i32", 3);
    assertFails(
        "java.lang.StringIndexOutOfBoundsException", "check.char_index v0 v0", "v0: i32", -3);
    assertNull(body("(J)V", "v0: i64", "check.long_divisor v0; return", 1L << 32));
    assertNull(body("(II)V", "v0: i32, v1: i32", "check.index v0 v1; return", 0, 1));
    assertNull(body("(I)V", "v0: i32", "check.array_length v0; return", 0));
  }

  private static void assertFails(String message, String check, String params, Object... args) {
    ThrownInIr e =
        assertThrows(ThrownInIr.class, () -> body("(I)V", params, check + "; return", args));
    assertEquals(message, e.getMessage());
  }

  private static final String CATCHING =
      """
      func A.f(I)I -> i32 {
      b0(v0: i32):
        v1: i32 = call.static A.g(I)I v0
        try v2: ref:java/lang/Throwable b1() b2(v2)
      b1():
        return v1
      b2(v3: ref:java/lang/Throwable):
        v4: i32 = instance_of EXCEPTION v3
        if v4 b3() b4()
      b3():
        v5: i32 = i32.const -1
        return v5
      b4():
        throw v3
      }
      func A.g(I)I -> i32 {
      b0(v0: i32):
        CHECK v0
        v1: i32 = i32.const 10
        v2: i32 = java.idiv v1 v0
        return v2
      }
      """;

  private static @Nullable Object catching(String exception, String check, int arg) {
    return run(CATCHING.replace("EXCEPTION", exception).replace("CHECK", check), arg);
  }

  @Test
  void handlersCatchWhatCalleesThrow() {
    assertEquals(5, catching("java/lang/ArithmeticException", "check.int_divisor", 2));
    assertEquals(-1, catching("java/lang/ArithmeticException", "check.int_divisor", 0));
    assertEquals(-1, catching("java/lang/RuntimeException", "check.int_divisor", 0));
    assertEquals(-1, catching("java/lang/Throwable", "check.int_divisor", 0));
    ThrownInIr e =
        assertThrows(
            ThrownInIr.class,
            () -> catching("java/lang/NullPointerException", "check.int_divisor", 0));
    assertEquals("java.lang.ArithmeticException", e.getMessage());
  }

  @Test
  void noHandlerSeesExhaustion() {
    ThrownInIr e =
        assertThrows(ThrownInIr.class, () -> catching("java/lang/Throwable", "check.memory", 0));
    assertEquals("java.lang.OutOfMemoryError", e.getMessage());
    assertEquals(List.of("g", "f"), e.trace().stream().map(p -> p.method().name()).toList());
  }

  @Test
  void virtualCallsGoByTheReceiversClass() {
    String code =
        """
        func A.f(LParent;)I -> i32 {
        b0(v0: ref:Parent):
          v1: i32 = call.virtual Parent.size()I v0
          v2: i32 = instance_of Parent v0
          v3: i32 = i32.add v1 v2
          return v3
        }
        func Parent.size()I -> i32 {
        b0(v0: ref:Parent):
          v1: i32 = i32.const 10
          return v1
        }
        func Child.size()I -> i32 {
        b0(v0: ref:Child):
          v1: i32 = call.special Parent.size()I v0
          v2: i32 = i32.add v1 v1
          return v2
        }
        """;
    assertEquals(11, run(code, HeapObject.ofClass("Parent")));
    assertEquals(21, run(code, HeapObject.ofClass("Child")));
  }

  @Test
  void switchesAndStatics() {
    String code =
        """
        func A.f(I)I -> i32 {
        b0(v0: i32):
          put_static A.x:B v0
          v1: i32 = get_static A.x:B
          switch v1 -1 b1() 5 b2() else b3()
        b1():
          v2: i32 = i32.const 10
          return v2
        b2():
          v3: i32 = i32.const 20
          return v3
        b3():
          return v1
        }
        """;
    assertEquals(10, run(code, 255));
    assertEquals(20, run(code, 5));
    assertEquals(6, run(code, 6));
  }

  @Test
  void whatIsNotThereIsATrap() {
    assertThrows(InterpreterTrap.class, () -> body("()V", "", "call.static B.g()V; return"));
    assertThrows(InterpreterTrap.class, () -> body("()V", "", "unreachable"));
    assertThrows(
        InterpreterTrap.class,
        () ->
            body(
                "(LB;)V",
                "v0: ref:B",
                "call.virtual B.missing()V v0; return",
                HeapObject.ofClass("B")));
    assertThrows(
        InterpreterTrap.class,
        () -> body("(II)I", "v0: i32, v1: i32", "v2: i32 = i32.div_s v0 v1; return v2", 1, 0));
  }
}
