package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.Validator;
import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.compiler.wasm.WasmModule.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every operation in binary and in text, as another tool reads it. */
final class OpcodesTest {
  @Test
  void everyOperationIsReadBack() throws BadModuleException {
    List<Instr> all = new ArrayList<>();
    for (Op op : Op.values()) {
      if (!op.isJava()
          && op != Op.END
          && op != Op.ELSE
          && op != Op.BLOCK
          && op != Op.LOOP
          && op != Op.IF) {
        all.add(withImmediates(op));
      }
    }
    WasmModule module = module(List.of(new Function("", 0, List.of(), all)));
    WasmModule read = Decoder.decode(Encoder.encode(module).bytes());
    assertThat(read.functions().get(0).body()).isEqualTo(all);
  }

  private static Instr withImmediates(Op op) {
    return switch (op.immediate()) {
      case NONE, MEMORY, MEMORIES, BLOCK -> Instr.of(op, Position.NONE);
      case LABELS -> new Instr(op, 3, 0, List.of(1, 200), Position.NONE);
      case CALL_INDIRECT, MEMARG, INDICES -> Instr.of(op, 300, 2, Position.NONE);
      case F32, I32 -> Instr.of(op, -77, Position.NONE);
      case F64, I64 -> Instr.of(op, Long.MIN_VALUE + 5, Position.NONE);
      case LABEL, FUNC, LOCAL, GLOBAL, INDEX -> Instr.of(op, 129, Position.NONE);
    };
  }

  @Test
  void otherToolsReadEveryComputationTheSame() {
    List<Function> functions = new ArrayList<>();
    for (Op op : Op.values()) {
      boolean isPlain = !op.isJava() && (!op.params().isEmpty() || op.result() != Type.VOID);
      if (isPlain && op.immediate() != Op.Immediate.INDICES) {
        functions.add(using(op));
      }
    }
    assertThat(functions).hasSizeGreaterThan(150);
    WasmModule module = module(functions);
    Validator.check(module);
    String text = WatPrinter.print(module);
    assertThat(Wat2Wasm.parse(text)).isEqualTo(Encoder.encode(module).bytes());
  }

  /** A function that computes it from constants and drops the result. */
  private static Function using(Op op) {
    List<Instr> body = new ArrayList<>();
    for (Type type : op.params()) {
      body.add(
          Instr.of(Op.ofText(type.name().toLowerCase(Locale.ROOT) + ".const"), 1, Position.NONE));
    }
    body.add(
        switch (op.immediate()) {
          case MEMARG -> Instr.of(op, 5, op.accessBytes() == 1 ? 0 : 1, Position.NONE);
          case I32, I64, F32, F64 -> Instr.of(op, 123_456, Position.NONE);
          default -> Instr.of(op, Position.NONE);
        });
    if (op.result() != Type.VOID) {
      body.add(Instr.of(Op.DROP, Position.NONE));
    }
    return new Function(op.text(), 0, List.of(), body);
  }

  private static WasmModule module(List<Function> functions) {
    return new WasmModule(
        List.of(new WasmModule.FuncType(List.of(), List.of())),
        List.of(),
        functions,
        List.of(),
        List.of(new WasmModule.Limits(1, null)),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        List.of());
  }
}
