package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;
import java.util.List;
import java.util.Random;

/** Programs of one random function, exported as {@code f}. */
public final class RandomPrograms {
  private RandomPrograms() {}

  /** The program of this number. */
  public static Program ofSeed(int seed) {
    Func func = RandomFunction.of(new Random(seed));
    Program program = new Program("p");
    program.functions().put(func.method(), func);
    program.exports().add(new Program.Export(List.of("f"), func.method()));
    return program;
  }
}
