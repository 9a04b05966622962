package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Decoder;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the validator refuses; what it takes is shown by all other tests. */
final class ValidatorTest {
  /** Functions (i32, i32) to nothing in flat text, with the locals of {@link FlatText}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i32.add                                        | the stack is empty
          i32.const 1                                    | more than the result is left
          i64.const 1 local.set 0                        | found I64 where I32 is needed
          local.get 9 drop                               | no such local
          global.get 1 drop                              | no such global
          call 7                                         | no such function
          i32.const 1 i32.const 2 i32.const 3 i64.store 0 | found I32 where I64 is needed
          block $1                                       | a block is not closed
          block $1 i32.const 1 end                       | more than the result is left
          block:i32 $1 end drop                          | the stack is empty
          i32.const 1 if:i32 i32.const 1 end drop        | an if with a result has no else
          i32.const 1 if:i32 i32.const 1 else i64.const 1 end drop | found I64 where I32 is needed
          i32.const 1 i64.const 1 i32.const 1 select drop | the operands of select differ
          i32.const 1 block $1 drop end                  | the stack is empty
          block:i32 $1 br $1 end drop                    | the stack is empty
          else                                           | an else outside an if
          end                                            | an end too much
          memory.size drop                               | no memory
          """)
  void refuses(String code, String message) {
    WasmModule module = module(code);
    assertThatThrownBy(
            () -> Validator.check(message.equals("no memory") ? module : withMemory(module)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unreachable i32.add drop",
        "return drop",
        "block:i32 $1 i32.const 1 br $1 i64.const 1 drop end drop",
        "i32.const 1 if:i32 unreachable else i32.const 1 end drop"
      })
  void takesAnyStackWhereNothingRuns(String code) {
    assertThatCode(() -> Validator.check(module(code))).doesNotThrowAnyException();
  }

  @Test
  void knowsTheTypesThatAreKnownWhereNothingRuns() {
    assertThatThrownBy(() -> Validator.check(module("return i64.const 1 i32.eqz drop")))
        .hasMessageContaining("found I64 where I32 is needed");
  }

  @Test
  void refusesParts() throws BadModuleException {
    WasmModule good =
        Decoder.decode(Wat2Wasm.parse("(module (memory 1) (func) (export \"f\" (func 0)))"));
    WasmModule.Export twice = good.exports().get(0);
    assertThatThrownBy(
            () ->
                Validator.check(
                    good.with(
                        good.types(),
                        good.imports(),
                        good.functions(),
                        good.globals(),
                        List.of(twice, twice))))
        .hasMessageContaining("two exports are named f");
    assertThatThrownBy(
            () ->
                Validator.check(
                    good.with(
                        List.of(),
                        good.imports(),
                        good.functions(),
                        good.globals(),
                        good.exports())))
        .hasMessageContaining("unknown type");
    assertThatThrownBy(
            () ->
                Validator.check(
                    good.with(
                        good.types(), good.imports(), List.of(), good.globals(), good.exports())))
        .hasMessageContaining("export f is not there");
  }

  private static WasmModule module(String text) {
    List<Instr> body = resolved(FlatText.parse(Type.VOID, text).body());
    return new WasmModule(
        List.of(new WasmModule.FuncType(List.of(Type.I32, Type.I32), List.of())),
        List.of(),
        List.of(
            new WasmModule.Function(
                "f",
                0,
                List.of(new WasmModule.Locals(2, Type.I32), new WasmModule.Locals(2, Type.I64)),
                body)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        List.of());
  }

  private static WasmModule withMemory(WasmModule m) {
    return new WasmModule(
        m.types(),
        m.imports(),
        m.functions(),
        m.tables(),
        List.of(new WasmModule.Limits(1, null)),
        m.globals(),
        m.exports(),
        m.start(),
        m.elements(),
        m.dataCount(),
        m.data(),
        m.customs());
  }

  /** Depths for labels, also where the nesting is wrong. */
  private static List<Instr> resolved(List<Instr> code) {
    return code.stream()
        .map(i -> i.op().immediate() == Op.Immediate.LABEL ? i.withX(0) : i)
        .toList();
  }
}
