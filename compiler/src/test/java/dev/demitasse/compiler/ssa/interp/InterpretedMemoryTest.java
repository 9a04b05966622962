package dev.demitasse.compiler.ssa.interp;

import static dev.demitasse.compiler.ssa.interp.Interpreted.body;
import static dev.demitasse.compiler.ssa.interp.Interpreted.interpreter;
import static dev.demitasse.compiler.ssa.interp.Interpreted.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Import;
import dev.demitasse.compiler.ssa.MethodRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpretedMemoryTest {
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
    String code =
        "v1: i32 = i32.const 1; v2: i32 = memory.grow v1; v3: i32 = memory.size; i32.store8 v0 v3;"
            + " v4: i32 = i32.load8_s v0; return v4";
    assertEquals(2, body("(I)I", "v0: i32", code, 2 * 65536 - 1));
    InterpreterTrap e =
        assertThrows(InterpreterTrap.class, () -> body("(I)I", "v0: i32", code, 2 * 65536));
    assertEquals("out of bounds memory access at 131072", e.getMessage());
    assertThrows(
        InterpreterTrap.class,
        () -> body("(I)I", "v0: i32", "v1: i32 = i32.load offset=4 v0; return v1", -2));
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
}
