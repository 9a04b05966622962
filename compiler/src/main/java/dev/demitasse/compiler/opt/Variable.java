package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something assigned in several blocks, read as SSA: where paths with different values meet, a
 * parameter is made.
 *
 * <p>M. Braun et al.: Simple and Efficient Construction of Static Single Assignment Form (2013).
 * Parameters that turn out to be vain are left to {@link SameArguments}. Every path to a read must
 * lead through an assignment.
 */
final class Variable {
  private final Func func;
  private final Edges edges;
  private final Type type;
  private final @Nullable String className;
  private final VariableName name;
  private final Map<Block, Value> atStart = new HashMap<>();
  private final Map<Block, Value> atEnd = new HashMap<>();

  Variable(Func func, Edges edges, Type type, @Nullable String className) {
    this(func, edges, type, className, VariableName.NONE);
  }

  private Variable(
      Func func, Edges edges, Type type, @Nullable String className, VariableName name) {
    this.func = func;
    this.edges = edges;
    this.type = type;
    this.className = className;
    this.name = name;
  }

  /** What was one value until now, and is read where it was. */
  static Variable of(Value value, Func func, Edges edges) {
    return new Variable(func, edges, value.type(), value.className(), value.name());
  }

  /** The last assignment in a block. */
  void assign(Block block, Value value) {
    atEnd.put(block, value);
  }

  /** The value before the first instruction of the block. */
  Value atStart(Block block) {
    Value known = atStart.get(block);
    if (known != null) {
      return known;
    }
    List<Edge> into = edges.into(block);
    if (into.isEmpty()) {
      throw new IllegalStateException("a read without an assignment before it in " + func);
    }
    if (into.size() == 1) {
      Value value = atEnd(into.get(0).from());
      atStart.put(block, value);
      return value;
    }
    Value param = func.addParam(block, type, className);
    param.named(name);
    atStart.put(block, param);
    into.forEach(e -> e.addArgument(atEnd(e.from())));
    return param;
  }

  /** The value behind the last instruction of the block. */
  Value atEnd(Block block) {
    Value assigned = atEnd.get(block);
    return assigned == null ? atStart(block) : assigned;
  }
}
