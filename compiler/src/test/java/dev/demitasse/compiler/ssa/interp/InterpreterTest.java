package dev.demitasse.compiler.ssa.interp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Import;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaParser;
import dev.demitasse.compiler.ssa.SsaVerifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpreterTest {
  private static final Classes FAMILY =
      new Classes() {
        @Override
        public @Nullable MethodRef target(MethodRef method, String receiverClass) {
          return method.name().equals("missing") ? null : method.in(receiverClass);
        }

        @Override
        public boolean isSubclass(String className, String superName) {
          return className.equals(superName) || (className.equals("Child") && superName.equals("Parent"));
        }
      };

  private static Interpreter interpreter(String text, long steps, HostFunctions host) {
    Program program = SsaParser.parseProgram(text);
    SsaVerifier.verify(program, SsaVerifier.Mode.HIGH_LEVEL);
    return new Interpreter(program, FAMILY, new StaticFields(), host, steps);
  }

  private static @Nullable Object run(String text, Object... args) {
    String first = text.substring(text.indexOf("func A.") + 7, text.indexOf(" ->"));
    int descriptor = first.indexOf('(');
    MethodRef method = new MethodRef("A", first.substring(0, descriptor), first.substring(descriptor));
    return interpreter(text, 100_000, HostFunctions.NONE).call(method, args);
  }

  private static @Nullable Object body(String descriptor, String params, String code, Object... args) {
    String result =
        switch (descriptor.charAt(descriptor.indexOf(')') + 1)) {
          case 'I' -> "i32";
          case 'J' -> "i64";
          case 'V' -> "void";
          default -> "ref";
        };
    return run(
        "func A.f" + descriptor + " -> " + result + " {\nb0(" + params + "):\n" + code.replace("; ", "\n") + "\n}\n", args);
  }

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
  void objectsHaveFieldsWithZerosAtFirst() {
    String code =
        """
        func A.f()I -> i32 {
        b0():
          v0: ref:B = new B
          v1: i32 = get B.x:I v0
          v2: ref:B = get B.next:LB; v0
          v3: ref = null
          v4: i32 = java.ref_eq v2 v3
          v5: i32 = i32.sub v4 v1
          return v5
        }
        """;
    assertEquals(1, run(code));
  }

  @Test
  void fieldsAndElementsAreNarrowed() {
    assertEquals(-1, body("(I)I", "v0: i32", "v1: ref:B = new B; put B.b:B v1 v0; v2: i32 = get B.b:B v1; return v2", 255));
    assertEquals(1, body("(I)I", "v0: i32", "v1: ref:B = new B; put B.z:Z v1 v0; v2: i32 = get B.z:Z v1; return v2", 3));
    String array = "v1: i32 = i32.const 1; v2: ref:[C = new_array C v1; v3: i32 = i32.const 0; ";
    assertEquals(65535, body("(I)I", "v0: i32", array + "array_store C v2 v3 v0; v4: i32 = array_load C v2 v3; return v4", -1));
  }

  @Test
  void arraysAreCopiedByClone() {
    String code =
        """
        func A.f(I)Ljava/lang/Object; -> ref {
        b0(v0: i32):
          v1: ref:[I = new_array I v0
          v2: i32 = i32.const 0
          array_store I v1 v2 v0
          v3: ref = call.virtual [I.clone()Ljava/lang/Object; v1
          array_store I v1 v2 v2
          return v3
        }
        """;
    HeapObject copy = (HeapObject) run(code, 3);
    assertArrayEquals(new Object[] {3, 0, 0}, copy.elements());
    assertEquals("[I", copy.className());
  }

  @Test
  void checksThrowTheirExceptions() {
    ThrownInIr e = assertThrows(ThrownInIr.class, () -> body("(I)V", "v0: i32", "check.int_divisor v0 // A.java:7; return", 0));
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
    assertFails("java.lang.StringIndexOutOfBoundsException", "check.char_index v0 v0", "v0: i32", -3);
    assertNull(body("(J)V", "v0: i64", "check.long_divisor v0; return", 1L << 32));
    assertNull(body("(II)V", "v0: i32, v1: i32", "check.index v0 v1; return", 0, 1));
    assertNull(body("(I)V", "v0: i32", "check.array_length v0; return", 0));
  }

  private static void assertFails(String message, String check, String params, Object... args) {
    ThrownInIr e = assertThrows(ThrownInIr.class, () -> body("(I)V", params, check + "; return", args));
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
        assertThrows(ThrownInIr.class, () -> catching("java/lang/NullPointerException", "check.int_divisor", 0));
    assertEquals("java.lang.ArithmeticException", e.getMessage());
  }

  @Test
  void noHandlerSeesExhaustion() {
    ThrownInIr e = assertThrows(ThrownInIr.class, () -> catching("java/lang/Throwable", "check.memory", 0));
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
  void instanceOfKnowsTextsAndArrays() {
    assertEquals(1, isInstance("dev/demitasse/guest/GuestString", "text"));
    assertEquals(1, isInstance("java/lang/String", "text"));
    assertEquals(0, isInstance("dev/demitasse/guest/GuestBytes", "text"));
    assertEquals(0, isInstance("java/lang/String", null));
    HeapObject array = HeapObject.ofArray("LChild;", 1, null);
    assertEquals(1, isInstance("[LParent;", array));
    assertEquals(1, isInstance("[Ljava/lang/Object;", array));
    assertEquals(1, isInstance("java/lang/Object", array));
    assertEquals(0, isInstance("[LOther;", array));
    assertEquals(0, isInstance("[I", HeapObject.ofArray("J", 1, 0L)));
  }

  private static @Nullable Object isInstance(String className, @Nullable Object object) {
    String code = "func A.f(LX;)I -> i32 {\nb0(v0: ref):\nv1: i32 = instance_of " + className + " v0\nreturn v1\n}\n";
    return run(code, new Object[] {object});
  }

  @Test
  void aTextHasBytesInMemory() {
    String code =
        """
        func A.at(I)I -> i32 {
        b0(v0: i32):
          v1: ref:java/lang/String = text "a\\u00ffz"
          v2: i32 = get dev/demitasse/guest/Octets.address:I v1
          v3: i32 = i32.add v2 v0
          v4: i32 = i32.load8_u v3
          v5: i32 = get dev/demitasse/guest/Octets.length:I v1
          v6: i32 = i32.const 1000
          v7: i32 = i32.mul v5 v6
          v8: i32 = i32.add v4 v7
          return v8
        }
        """;
    assertEquals(3255, run(code, 1));
    assertEquals(3122, run(code, 2));
  }

  @Test
  void dataArePlacedWhenTheyAreAskedFor() {
    String code =
        """
        words $table 1 "text"+2 $table+4 $out+0
        cell $out 8
        func A.f()I -> i32 {
        b0():
          v0: i32 = address $table+0
          v1: i32 = i32.load offset=8 v0
          v2: i32 = i32.load v1
          v3: i32 = i32.load8_u v2
          v4: i32 = address $out+4
          v5: i32 = i32.load offset=12 v0
          i32.store offset=4 v5 v3
          v6: i32 = i32.load v4
          return v6
        }
        """;
    assertEquals((int) 'x', run(code));
  }

  @Test
  void memoryGrowsAndTrapsAtItsEnd() {
    String code = "v1: i32 = i32.const 1; v2: i32 = memory.grow v1; v3: i32 = memory.size; i32.store8 v0 v3; v4: i32 = i32.load8_s v0; return v4";
    assertEquals(2, body("(I)I", "v0: i32", code, 2 * 65536 - 1));
    InterpreterTrap e = assertThrows(InterpreterTrap.class, () -> body("(I)I", "v0: i32", code, 2 * 65536));
    assertEquals("out of bounds memory access at 131072", e.getMessage());
    assertThrows(InterpreterTrap.class, () -> body("(I)I", "v0: i32", "v1: i32 = i32.load offset=4 v0; return v1", -2));
  }

  @Test
  void copiesMayOverlap() {
    String code =
        """
        func A.f(I)J -> i64 {
        b0(v0: i32):
          v1: i64 = i64.const 578437695752307201
          i64.store v0 v1
          v2: i32 = i32.const 2
          v3: i32 = i32.add v0 v2
          v4: i32 = i32.const 4
          memory.copy v3 v0 v4
          v5: i32 = i32.const 1
          memory.fill v0 v4 v5
          v6: i64 = i64.load v0
          return v6
        }
        """;
    assertEquals(0x0807040302010204L, run(code, 100));
  }

  @Test
  void objectsHaveAddressesThatCanBeCopied() {
    String code =
        """
        func A.f(LB;)LB; -> ref {
        b0(v0: ref:B):
          v1: i32 = java.address v0
          v2: i32 = i32.const 2048
          v3: i32 = i32.const 16
          memory.copy v2 v1 v3
          v4: ref:B = java.object v2
          return v4
        }
        """;
    HeapObject object = HeapObject.ofClass("B");
    assertSame(object, run(code, object));
    assertNotSame(object, run(code, HeapObject.ofClass("B")));
    assertNull(body("(I)LB;", "v0: i32", "v1: ref = java.object v0; return v1", 0));
  }

  @Test
  void variablesBeginAsDeclared() {
    String code =
        """
        program p
        variable $heap i32 16 heap_base
        variable $count i64 5
        func A.f()J -> i64 {
        b0():
          v0: i32 = global.get $heap
          v1: i64 = i64.extend_i32_u v0
          v2: i64 = global.get $count
          v3: i64 = i64.add v1 v2
          global.set $count i64 v3
          v4: i64 = global.get $count
          return v4
        }
        """;
    assertEquals(ByteMemory.HEAP_BASE + 21L, run(code));
  }

  @Test
  void theHostSeesBitsAndMemory() {
    String code =
        """
        func A.f(J)I -> i32 {
        b0(v0: i64):
          v1: i32 = address "hello"+1
          v2: i32 = i32.const -4
          v3: i32 = host proxy_log:ili>i v1 v0 v2
          return v3
        }
        """;
    List<String> calls = new ArrayList<>();
    HostFunctions host =
        (Import function, long[] args, ByteMemory memory) -> {
          String text = new String(memory.read((int) args[0], 4), StandardCharsets.ISO_8859_1);
          calls.add(function.name() + " " + text + " " + args[1] + " " + args[2]);
          return 0xFFFFFFFFL;
        };
    assertEquals(-1, interpreter(code, 100, host).call(new MethodRef("A", "f", "(J)I"), 1L << 40));
    assertEquals(List.of("proxy_log ello 1099511627776 -4"), calls);
    InterpreterTrap e = assertThrows(InterpreterTrap.class, () -> run(code, 1L));
    assertEquals("it calls the host: proxy_log", e.getMessage());
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
        InterpreterTrap.class, () -> body("(LB;)V", "v0: ref:B", "call.virtual B.missing()V v0; return", HeapObject.ofClass("B")));
    assertThrows(InterpreterTrap.class, () -> body("(II)I", "v0: i32, v1: i32", "v2: i32 = i32.div_s v0 v1; return v2", 1, 0));
  }
}
