package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Runs lowered IR, for comparison with the module made of it. Host calls answer as {@link Machine}
 * does.
 */
final class EvaluateLowered {
  private final Program program;
  private final ToIntFunction<Insn.Address> addresses;
  private final byte[] memory = new byte[65536];
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Long> globals = new HashMap<>();

  EvaluateLowered(Program program, ToIntFunction<Insn.Address> addresses) {
    this.program = program;
    this.addresses = addresses;
    program.variables().forEach(v -> globals.put(v.name(), v.initial()));
  }

  List<String> calls() {
    return calls;
  }

  byte[] memory(int address, int size) {
    return Arrays.copyOfRange(memory, address, address + size);
  }

  /** The raw bits of the result. */
  long run(Func func, long... args) {
    Map<Value, Long> values = new HashMap<>();
    Block block = func.entry();
    enter(block, values, args);
    while (true) {
      for (Value value : block.body()) {
        values.put(value, compute(value.insn(), operands(value.insn().operands(), values)));
      }
      Jump jump = block.jump();
      if (jump instanceof Jump.Return leave) {
        return leave.value() == null ? 0 : values.get(leave.value());
      }
      Target target = next(jump, values);
      block = target.block();
      enter(block, values, operands(target.args(), values));
    }
  }

  private static void enter(Block block, Map<Value, Long> values, long... args) {
    for (int i = 0; i < args.length; i++) {
      values.put(
          block.params().get(i), Arithmetic.normalised(block.params().get(i).type(), args[i]));
    }
  }

  private static long[] operands(List<Value> operands, Map<Value, Long> values) {
    return operands.stream().mapToLong(values::get).toArray();
  }

  private static Target next(Jump jump, Map<Value, Long> values) {
    if (jump instanceof Jump.Goto go) {
      return go.target();
    }
    if (jump instanceof Jump.If choice) {
      return values.get(choice.condition()) != 0 ? choice.then() : choice.otherwise();
    }
    Jump.Switch choice = (Jump.Switch) jump;
    int index = choice.keys().indexOf((int) (long) values.get(choice.selector()));
    return index < 0 ? choice.otherwise() : choice.cases().get(index);
  }

  private long compute(Insn insn, long... args) {
    return switch (insn.kind()) {
      case CONST -> Arithmetic.normalised(insn.result(), ((Insn.Const) insn).bits());
      case ADDRESS -> addresses.applyAsInt((Insn.Address) insn);
      case ARITH -> arith((Insn.Arith) insn, args);
      case MEMORY -> memory((Insn.Memory) insn, args);
      case GLOBAL -> global((Insn.Global) insn, args);
      case HOST_CALL -> host((Insn.HostCall) insn, args);
      case CALL -> run(program.functions().get(((Insn.Call) insn).method()), args);
      default -> throw new IllegalArgumentException(insn.toString());
    };
  }

  private static long arith(Insn.Arith arith, long... args) {
    if (arith.op() == Op.SELECT) {
      return args[2] != 0 ? args[0] : args[1];
    }
    return Arithmetic.apply(arith.op(), args);
  }

  private long memory(Insn.Memory access, long... args) {
    int at = (int) args[0] + access.offset();
    int size = access.op().text().contains("8") ? 1 : access.op().text().startsWith("i32") ? 4 : 8;
    if (access.op().isLoad()) {
      long bits = 0;
      for (int i = 0; i < size; i++) {
        bits |= (memory[at + i] & 0xFFL) << (8 * i);
      }
      return Arithmetic.normalised(
          access.op().result(), access.op() == Op.I32_LOAD8_S ? (byte) bits : bits);
    }
    for (int i = 0; i < size; i++) {
      memory[at + i] = (byte) (args[1] >>> (8 * i));
    }
    return 0;
  }

  private long global(Insn.Global access, long... args) {
    if (access.op() == Op.GLOBAL_GET) {
      return globals.get(access.name());
    }
    globals.put(access.name(), args[0]);
    return 0;
  }

  private long host(Insn.HostCall call, long... args) {
    long[] raw = Machine.normalised(call.function().params(), args);
    calls.add(call.function().name() + Arrays.toString(raw));
    return Machine.answer(raw);
  }
}
