package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.compiler.emit.WatPrinter;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaParser;
import dev.demitasse.compiler.ssa.SsaPrinter;
import org.junit.jupiter.api.Test;

/** Whole programs: what they answer, and the code that is expected for the idioms of filters. */
final class BackendTest {
  private static WasmModule module(String text) {
    return WasmBackend.translate(SsaParser.parseProgram("program p\n" + text));
  }

  /** The functions of the text form, without comments, in one line. */
  private static String code(WasmModule module) {
    String text = WatPrinter.print(module);
    String functions = text.substring(text.indexOf("\n  (func"), text.lastIndexOf(')'));
    return functions.replaceAll(";;.*", "").replaceAll("\\s+", " ").strip();
  }

  @Test
  void theProgramStaysAsItIs() {
    Program program =
        SsaParser.parseProgram(
            """
            program p
            export A.f(I)I f
            func A.f(I)I -> i32 {
            b0(v0: i32):
              v1: i32 = i32.const 8
              v2: i32 = i32.add v0 v1
              v3: i32 = i32.load v2
              v4: i32 = i32.mul v0 v0
              return v3
            }
            """);
    String before = SsaPrinter.print(program);
    WasmBackend.translate(program);
    assertThat(SsaPrinter.print(program)).isEqualTo(before);
  }

  @Test
  void parallelMovesThatCrossEachOther() {
    WasmModule module =
        module(
            """
            export A.f(III)I f
            func A.f(III)I -> i32 {
            b0(v0: i32, v1: i32, v2: i32):
              goto b1(v0,v1,v2)
            b1(v3: i32, v4: i32, v5: i32):
              v6: i32 = i32.const 1
              v7: i32 = i32.sub v5 v6
              if v5 b1(v4,v3,v7) b2()
            b2():
              v8: i32 = i32.sub v3 v4
              return v8
            }
            """);
    Machine machine = new Machine(module);
    assertThat(machine.call("f", 10, 3, 4)).isEqualTo(7);
    assertThat((int) machine.call("f", 10, 3, 5)).isEqualTo(-7);
  }

  @Test
  void nestedLoops() {
    WasmModule module =
        module(
            """
            export A.f(II)I f
            func A.f(II)I -> i32 {
            b0(v0: i32, v1: i32):
              v2: i32 = i32.const 0
              goto b1(v0,v2)
            b1(v3: i32, v4: i32):
              if v3 b2(v1,v4) b4()
            b2(v5: i32, v6: i32):
              if v5 b3() b5()
            b3():
              v7: i32 = i32.const 1
              v8: i32 = i32.sub v5 v7
              v9: i32 = i32.add v6 v7
              goto b2(v8,v9)
            b5():
              v10: i32 = i32.const 1
              v11: i32 = i32.sub v3 v10
              goto b1(v11,v6)
            b4():
              return v4
            }
            """);
    assertThat(new Machine(module).call("f", 6, 7)).isEqualTo(42);
  }

  @Test
  void aLoopThatIsEnteredFromAsideIsAnError() {
    assertThatThrownBy(
            () ->
                module(
                    """
                    export A.f(I)I f
                    func A.f(I)I -> i32 {
                    b0(v0: i32):
                      if v0 b1() b2()
                    b1():
                      goto b2()
                    b2():
                      if v0 b1() b3()
                    b3():
                      return v0
                    }
                    """))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("A.f(I)I")
        .hasMessageContaining("enters a loop from aside");
  }

  @Test
  void valuesUsedOnceNeedNoLocal() {
    WasmModule module =
        module(
            """
            export A.f()V f
            cell $out 8
            func A.f()V -> void {
            b0():
              v0: i32 = address $out+0
              v1: i32 = address $out+4
              v2: i32 = host get:ii>i v0 v1
              v3: i32 = i32.load v0
              v4: i32 = i32.load v1
              v5: i32 = host log:iii>i v2 v3 v4
              return
            }
            """);
    assertThat(code(module))
        .isEqualTo(
            "(func $A.f (type 2) (drop (call $log (call $get (i32.const 0) (i32.const 4))"
                + " (i32.load (i32.const 0)) (i32.load offset=4 (i32.const 0)))))");
  }

  @Test
  void theResultLiesOnTheStackWhenTheFunctionIsLeft() {
    WasmModule module =
        module(
            """
            export A.f(I)I f
            func A.f(I)I -> i32 {
            b0(v0: i32):
              v1: i32 = i32.const 0
              if v0 b1() b2()
            b1():
              return v1
            b2():
              v2: i32 = i32.const 9
              v3: i32 = host log:iii>i v1 v2 v2
              return v3
            }
            """);
    assertThat(code(module))
        .doesNotContain("return")
        .doesNotContain("(if")
        .contains("br_if 0 (i32.const 0)");
    assertThat(code(module)).doesNotContain("drop");
  }

  @Test
  void aCountingLoopKeepsItsCounterInOneLocal() {
    WasmModule module =
        module(
            """
            export A.f(IJ)I f
            func A.f(IJ)I -> i32 {
            b0(v0: i32, v1: i64):
              goto b1(v0,v1)
            b1(v2: i32, v3: i64):
              v4: i32 = i32.const -1
              v5: i32 = i32.add v2 v4
              v6: i64 = i64.const 10
              v7: i64 = i64.rem_u v3 v6
              v8: i32 = i32.wrap_i64 v7
              v9: i32 = i32.const 48
              v10: i32 = i32.add v8 v9
              i32.store8 v5 v10
              v11: i64 = i64.div_u v3 v6
              v12: i64 = i64.const 0
              v13: i32 = i64.ne v11 v12
              if v13 b1(v5,v11) b2()
            b2():
              v14: i32 = i32.const -2
              v15: i32 = i32.add v2 v14
              return v15
            }
            """);
    assertThat(code(module))
        .isEqualTo(
            "(func $A.f (type 0) (param i32 i64) (result i32) (loop $0 (result i32) (i64.store8"
                + " (local.tee 0 (i32.add (local.get 0) (i32.const -1))) (i64.add (i64.rem_u"
                + " (local.get 1) (i64.const 10)) (i64.const 48))) (br_if $0 (i32.eqz (i64.eqz"
                + " (local.tee 1 (i64.div_u (local.get 1) (i64.const 10)))))) (i32.add (local.get"
                + " 0) (i32.const -1))))");
  }

  @Test
  void equalFunctionsAndThoseThatPassOnAreOne() {
    WasmModule module =
        module(
            """
            export A.f(I)I f
            export A.g(I)I g
            export A.h(I)I h
            func A.f(I)I -> i32 {
            b0(v0: i32):
              v1: i32 = i32.load v0   // A.java:1
              return v1
            }
            func A.g(I)I -> i32 {
            b0(v0: i32):
              v1: i32 = i32.load v0   // A.java:2
              return v1
            }
            func A.h(I)I -> i32 {
            b0(v0: i32):
              v1: i32 = call.static A.g(I)I v0
              return v1
            }
            func A.unused(I)I -> i32 {
            b0(v0: i32):
              v1: i32 = host unused:i>i v0
              return v1
            }
            """);
    assertThat(module.functions()).hasSize(1);
    assertThat(module.imports()).isEmpty();
    assertThat(module.exports())
        .extracting(WasmModule.Export::name)
        .containsExactly("memory", "f", "g", "h");
  }

  @Test
  void aFirstZeroNeedsNoWrite() {
    WasmModule module =
        module(
            """
            export A.f(I)I f
            func A.f(I)I -> i32 {
            b0(v0: i32):
              v1: i32 = i32.const 0
              goto b1(v1)
            b1(v2: i32):
              v3: i32 = i32.const 1
              v4: i32 = i32.add v2 v3
              v5: i32 = host more:ii>i v4 v0
              if v5 b1(v4) b2()
            b2():
              return v4
            }
            """);
    assertThat(code(module)).doesNotContain("i32.const 0").contains("(local i32)");
    assertThat(new Machine(module).call("f", 0)).isEqualTo(4);
  }
}
