package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
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

/** Which references of a function are never null, whatever happened before. */
final class NonNull {
  private final Set<Value> known = new HashSet<>();

  private final World world;

  private NonNull(World world) {
    this.world = world;
  }

  /** The receiver and the caught exceptions of this function, and what the instructions alone show. */
  static NonNull of(Func func) {
    return of(func, World.UNKNOWN);
  }

  /** The same, and the elements of constant arrays without null. */
  static NonNull of(Func func, World world) {
    NonNull facts = new NonNull(world);
    List<Value> params = func.params();
    if (params.size() > func.method().parameters().size()) {
      facts.known.add(params.get(0));
    }
    func.blocks().forEach(b -> {
      if (b.jump() instanceof Try end) {
        facts.known.add(end.exception());
      }
    });
    return facts;
  }

  /** Is it never null? */
  boolean contains(Value reference) {
    Value value = reference.resolved();
    return known.contains(value) || (value.insn() != null && isNonNull(value.insn()));
  }

  private boolean isNonNull(Insn insn) {
    return switch (insn.kind()) {
      case TEXT, OBJECT_REF, NEW, NEW_ARRAY -> true;
      case ARRAY_LOAD -> isFull(((ArrayLoad) insn).array());
      case ARITH ->
          ((Arith) insn).op() == Op.SELECT
              && contains(insn.operands().get(0))
              && contains(insn.operands().get(1));
      default -> false;
    };
  }

  private boolean isFull(Value array) {
    return array.resolved().insn() instanceof ObjectRef ref
        && world.isConstant(ref.object())
        && Arrays.stream(ref.object().elements()).allMatch(Objects::nonNull);
  }
}
