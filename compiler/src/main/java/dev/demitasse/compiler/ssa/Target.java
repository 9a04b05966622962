package dev.demitasse.compiler.ssa;

import java.util.List;
import java.util.function.UnaryOperator;

/** Where a jump goes, with the values that the block's parameters take. */
public record Target(Block block, List<Value> args) {
  /** A target without arguments. */
  public static Target of(Block block, Value... args) {
    return new Target(block, List.of(args));
  }

  /** The same target with other arguments. */
  public Target map(UnaryOperator<Value> f) {
    List<Value> mapped = Operands.map(args, f);
    return mapped == args ? this : new Target(block, mapped);
  }
}
