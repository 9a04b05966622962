package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Value;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Which references of a function are never null, whatever happened before. */
final class NonNull {
  /** How many choices back the question goes: each asks about two values. */
  private static final int DEPTH = 6;

  private final Set<Value> known = new HashSet<>();
  private final World world;
  private final Predicate<Value> others;

  private NonNull(World world, Predicate<Value> others) {
    this.world = world;
    this.others = others;
  }

  /**
   * The receiver, the caught exceptions and some parameters of blocks, and what the instructions
   * alone show.
   */
  static NonNull of(Func func, World world) {
    return of(func, world, value -> false);
  }

  /** The same, and others that are known not to be null. */
  static NonNull of(Func func, World world, Predicate<Value> others) {
    NonNull facts = new NonNull(world, others);
    List<Value> params = func.params();
    if (params.size() > func.method().parameters().size()) {
      facts.known.add(params.get(0));
    }
    func.blocks()
        .forEach(
            b -> {
              if (b.jump() instanceof Try end) {
                facts.known.add(end.exception());
              }
            });
    facts.addParams(func);
    return facts;
  }

  /**
   * A parameter is never null if no argument is: first all are taken as known, then those that are
   * not are taken out.
   */
  private void addParams(Func func) {
    Edges edges = Edges.of(func);
    List<Block> blocks = func.blocks();
    blocks.remove(func.entry());
    blocks.forEach(b -> b.params().stream().filter(p -> p.type() == Type.REF).forEach(known::add));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks) {
        for (int i = 0; i < block.params().size(); i++) {
          Value param = block.params().get(i);
          if (known.contains(param) && isGivenNull(edges.into(block), i)) {
            changed = true;
            known.remove(param);
          }
        }
      }
    }
  }

  private boolean isGivenNull(List<Edge> into, int place) {
    for (Edge edge : into) {
      if (!contains(edge.target().args().get(place))) {
        return true;
      }
    }
    return false;
  }

  /** What the instructions alone show. */
  static NonNull none() {
    return new NonNull(World.UNKNOWN, value -> false);
  }

  /** Is it never null? */
  boolean contains(Value reference) {
    return contains(reference, DEPTH);
  }

  private boolean contains(Value reference, int depth) {
    Value value = reference.resolved();
    return known.contains(value)
        || others.test(value)
        || (value.insn() != null && isNonNull(value.insn(), depth));
  }

  private boolean isNonNull(Insn insn, int depth) {
    return switch (insn.kind()) {
      case TEXT, OBJECT_REF, NEW, NEW_ARRAY -> true;
      case ARRAY_LOAD -> isFull(((ArrayLoad) insn).array());
      case ARITH ->
          ((Arith) insn).op() == Op.SELECT
              && depth > 0
              && contains(insn.operands().get(0), depth - 1)
              && contains(insn.operands().get(1), depth - 1);
      default -> false;
    };
  }

  private boolean isFull(Value array) {
    return array.resolved().insn() instanceof ObjectRef ref
        && world.isConstant(ref.object())
        && Arrays.stream(ref.object().elements()).allMatch(Objects::nonNull);
  }
}
