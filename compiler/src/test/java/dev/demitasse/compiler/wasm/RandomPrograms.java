package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import java.util.List;
import java.util.Random;

/** Programs of two random functions: {@code f}, exported, may call {@code g}. */
public final class RandomPrograms {
  static final MethodRef EXPORTED = new MethodRef("A", "f", "(II)J");
  private static final MethodRef CALLED = new MethodRef("A", "g", "(II)J");

  private RandomPrograms() {}

  /** The program of this number. */
  public static Program ofSeed(int seed) {
    Random random = new Random(seed);
    Program program = new Program("p");
    program.variables().add(RandomFunction.VARIABLE);
    program.functions().put(CALLED, RandomFunction.of(random, CALLED, null));
    program.functions().put(EXPORTED, RandomFunction.of(random, EXPORTED, CALLED));
    program.exports().add(new Program.Export(List.of("f"), EXPORTED));
    return program;
  }
}
