package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaPrinter;
import org.junit.jupiter.api.Test;

/** Modules of random functions do what the IR says: results, calls of the host in order, memory. */
final class RandomFunctionsTest {
  private static final int FUNCTIONS = Integer.getInteger("demitasse.randomFunctions", 200);
  private static final int[][] ARGUMENTS = {{0, 0}, {1, 5}, {-1, 7}, {1000, 3}};

  @Test
  void doWhatTheIrSays() {
    for (int seed = 0; seed < FUNCTIONS; seed++) {
      Program program = RandomPrograms.ofSeed(seed);
      Func func = program.functions().get(RandomPrograms.EXPORTED);
      compare(program, func, "seed " + seed + "\n" + SsaPrinter.print(program));
    }
  }

  private static void compare(Program program, Func func, String description) {
    WasmModule module = translate(program, description);
    DataLayout layout = AssembleModule.layout(program);
    for (int[] args : ARGUMENTS) {
      Machine machine = new Machine(module);
      EvaluateLowered expected =
          new EvaluateLowered(program, a -> layout.holds(a.datum()) ? layout.address(a) : 0);
      long result = expected.run(func, args[0], args[1]);
      assertThat(machine.call("f", args[0], args[1])).as(description).isEqualTo(result);
      assertThat(machine.calls()).as(description).isEqualTo(expected.calls());
      assertThat(machine.memory(0, 64)).as(description).isEqualTo(expected.memory(0, 64));
    }
  }

  private static WasmModule translate(Program program, String description) {
    try {
      return WasmBackend.translate(program);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(description, e);
    }
  }
}
