package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.compiler.ssa.Import;

/** The host that interpreted code calls. */
public interface HostFunctions {
  /** There is no host: a call ends in an {@link InterpreterTrap}. */
  HostFunctions NONE =
      (function, args, memory) -> {
        throw new InterpreterTrap("it calls the host: " + function.name());
      };

  /**
   * Calls one; operands and result by raw bits, as {@link dev.demitasse.compiler.ssa.Arithmetic}
   * has them.
   */
  long call(Import function, long[] args, ByteMemory memory);
}
