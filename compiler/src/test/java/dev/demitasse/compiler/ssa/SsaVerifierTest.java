package dev.demitasse.compiler.ssa;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsaVerifierTest {
  private static Func body(String code) {
    String lines = code.replace("; ", "\n").replace("): ", "):\n");
    return SsaParser.parseFunc(
        "func A.f(IJLA;)I -> i32 {\nb0(v0: i32, v1: i64, v2: ref:A):\n" + lines + "\n}\n");
  }

  private static void verify(String code) {
    SsaVerifier.verify(body(code), SsaVerifier.Mode.HIGH_LEVEL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          return v0
          v3: i32 = i32.add v0 v0; return v3
          goto b1(v0); b1(v3: i32): return v3
          if v0 b1() b2(); b1(): goto b3(v0); b2(): goto b3(v0); b3(v3: i32): return v3
          v3: i32 = call.static A.g()I; try v4: ref b1(v3) b2(v4); b1(v5: i32): return v3; b2(v6: ref): return v0
          check.null v2; try v4: ref b1() b1(); b1(): return v0
          goto b1(v0); b1(v3: i32): v4: i32 = i32.eqz v3; if v4 b1(v4) b2(); b2(): return v4
          check.null v2; v3: i32 = get A.x:I v2; return v3
          v3: i64 = select v1 v1 v0; v4: i32 = i32.wrap_i64 v3; return v4
          switch v0 1 b1() 5 b2() else b1(); b1(): return v0; b2(): unreachable
          """)
  void accepts(String code) {
    assertDoesNotThrow(() -> verify(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          return                                                          | b0 returns []
          return v1                                                       | takes I32, not I64
          v3: i64 = i32.add v0 v0; return v0                              | v3 is I64, its insn I32
          v3: i32 = i32.add v0 v1; return v3                              | v3: ARITH takes [I32, I32], not [I32, I64]
          v3: i32 = i32.add v0; return v3                                 | v3: ARITH takes [I32, I32], not [I32]
          v3: i32 = i32.add v2 v0; return v3                              | not [REF, I32]
          goto b1(v2); b1(v3: i32): return v3                             | arguments of b0 to b1: v2 is REF
          goto b1(); b1(v3: i32): return v3                               | arguments of b0 to b1: [] for [v3]
          goto b0(v0,v1,v2)                                               | a jump leads to the entry
          v3: i32 = i32.eqz v4; v4: i32 = i32.eqz v0; return v3           | v4 used by ARITH in b0 is defined later
          if v0 b1() b2(); b1(): v3: i32 = i32.eqz v0; goto b2(); b2(): return v3  | v3 used by the jump in b2 is not defined on every path
          if v1 b1() b1(); b1(): return v0                                | the jump of b0 takes I32, not I64
          throw v0                                                        | takes REF, not I32
          v3: i32 = i32.eqz v0; try v4: ref b1() b1(); b1(): return v0    | b0 tries what cannot throw
          try v4: ref b1() b1(); b1(): return v0                          | b0 tries nothing
          v3: i32 = call.static A.g()I; try v4: ref b1() b2(v3); b1(): return v0; b2(v5: i32): return v5 | v3 used by arguments of b0 to b2 in b0 is defined later
          v3: i32 = call.static A.g()I; try v4: ref b1() b2(); b1(): return v0; b2(): return v3 | v3 used by the jump in b2 is not defined where its block's exception leads
          v3: i32 = call.static A.g()I; try v4: ref b1() b1(); b1(): return v3 | not defined where its block's exception leads
          check.null v2; try v4: ref b1(v4) b2(); b1(v5: ref): return v0; b2(): return v0 | v4 used by arguments of b0 to b1
          check.null v2; try v4: ref b1() b2(); b1(): return v0; b2(): throw v4 | v4 used by the jump in b2
          check.null v2; try v4: i32 b1() b1(); b1(): return v0           | the exception of b0 is not a reference
          check.null v0; return v0                                        | CHECK takes [REF], not [I32]
          put A.x:I v2 v1; return v0                                      | PUT_FIELD takes [REF, I32], not [REF, I64]
          v3: i32 = call.virtual A.g(J)I v2 v0; return v3                 | CALL takes [REF, I64], not [REF, I32]
          v3: i32 = host log:l>i v0; return v3                            | HOST_CALL takes [I64], not [I32]
          v3: i64 = select v1 v0 v0; return v0                            | v3: ARITH takes [I64, I64, I32]
          i32.store v1 v0; return v0                                      | MEMORY takes [I32, I32], not [I64, I32]
          v3: i32 = i32.const 4294967295; return v3                       | the bits of a 32-bit constant are not sign-extended
          switch v0 5 b1() 1 b1() else b1(); b1(): return v0              | the keys of b0 do not ascend
          """)
  void refuses(String code, String message) {
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> verify(code));
    assertTrue(e.getMessage().contains(message), e.getMessage());
    assertTrue(e.getMessage().contains("func A.f(IJLA;)I"), e.getMessage());
  }

  @Test
  void refusesBlocksWithoutAnEnd() {
    Func func = new Func(new MethodRef("A", "f", "()V"), Type.VOID);
    func.entry().end(new Jump.Goto(Target.of(func.newBlock())));
    refuses(func, "b1 of A.f()V has no end");
  }

  @Test
  void refusesAValueInTwoBlocks() {
    Func func = body("v3: i32 = i32.eqz v0; goto b1(); b1(): return v0");
    func.blocks().get(1).body().add(func.entry().body().get(0));
    refuses(func, "v3 is defined twice");
  }

  @Test
  void refusesValuesThatAreReplaced() {
    Func func =
        body("v3: i32 = i32.eqz v0; v4: i32 = i32.eqz v0; v5: i32 = i32.add v3 v4; return v5");
    func.entry().body().get(1).replaceBy(func.entry().body().get(0));
    refuses(func, "v4 is replaced, settle() was not called");
    func.settle();
    assertDoesNotThrow(() -> SsaVerifier.verify(func, SsaVerifier.Mode.HIGH_LEVEL));
  }

  @Test
  void refusesOperandsThatWereDropped() {
    Func func = body("v3: i32 = i32.eqz v0; v4: i32 = i32.eqz v3; return v4");
    func.entry().body().remove(0);
    refuses(func, "v3 used by ARITH in b0 is defined nowhere");
  }

  private static void refuses(Func func, String message) {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> SsaVerifier.verify(func, SsaVerifier.Mode.HIGH_LEVEL));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v1: i32 = java.idiv v0 v0; return v1         | v1 is not lowered: ARITH
          v1: i32 = call.special A.f(I)I v0; return v0 | v1 is not lowered: CALL
          v1: ref = null; return v0                    | v1 is still a reference
          check.int_divisor v0; return v0              | is not lowered: CHECK
          goto b1(); b1(): throw v0                    | jump of b1 is not lowered
          """)
  void loweredCodeHasNothingOfJava(String code, String message) {
    String lines = code.replace("; ", "\n").replace("): ", "):\n");
    Func func = SsaParser.parseFunc("func A.f(I)I -> i32 {\nb0(v0: i32):\n" + lines + "\n}\n");
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> SsaVerifier.verify(func, SsaVerifier.Mode.LOWERED));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void acceptsLoweredCode() {
    String code =
        """
        cell $out 8
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = address $out+4
          i32.store offset=4 v1 v0
          v2: i32 = global.get $heap
          global.set $heap i32 v2
          v3: i32 = host proxy_log:ii>i v0 v1
          v4: i32 = call.static A.f(I)I v3
          v5: i64 = i64.const 5
          return v4
        }
        """;
    assertDoesNotThrow(
        () -> SsaVerifier.verify(SsaParser.parseFunc(code), SsaVerifier.Mode.LOWERED));
  }

  @Test
  void callsGiveWhatFunctionsTake() {
    String text =
        """
        func A.f()V -> void {
        b0():
          v0: i32 = i32.const 1
          v1: i32 = call.static A.g(I)I v0
          return
        }
        func A.g(I)I -> i32 {
        b0(v0: i32, v1: i32):
          return v0
        }
        """;
    Program program = SsaParser.parseProgram(text);
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> SsaVerifier.verify(program, SsaVerifier.Mode.HIGH_LEVEL));
    assertTrue(
        e.getMessage().startsWith("v1 gives [I32], but A.g(I)I takes [I32, I32]"), e.getMessage());
  }

  @Test
  void newValuesAfterReadingHaveFreshNumbers() {
    Func func = body("check.null v2; v7: i32 = i32.eqz v0; return v7");
    Value value = func.append(func.entry(), Insn.Const.ofInt(1), Position.NONE);
    assertTrue(List.of(8, 9).contains(value.id()), value.toString());
    assertDoesNotThrow(() -> SsaVerifier.verify(func, SsaVerifier.Mode.HIGH_LEVEL));
  }
}
