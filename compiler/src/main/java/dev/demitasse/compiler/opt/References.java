package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.InstanceOf;
import dev.demitasse.compiler.ssa.Insn.Kind;
import dev.demitasse.compiler.ssa.Insn.New;
import dev.demitasse.compiler.ssa.Insn.NewArray;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Value;

/**
 * Questions about the identity and the class of objects.
 *
 * <pre>
 * new A == null, A.X == A.Y       =>   0
 * new A instanceof B              =>   1 or 0
 * (c ? A.X : A.Y) == A.X          =>   c ? 1 : 0
 * {A.X, A.Y}[i] == A.Y            =>   i == 1               for a constant array
 * </pre>
 */
final class References {
  private final World world;
  private final NonNull nonNull;
  private final Cursor at;

  References(World world, NonNull nonNull, Cursor at) {
    this.world = world;
    this.nonNull = nonNull;
    this.at = at;
  }

  /** What computes the same; null if this is no such question, or the answer is not known. */
  @Nullable
  Value simplify(Insn insn) {
    if (insn instanceof Arith a && a.op() == Op.REF_EQ) {
      return equal(a.operands().get(0).resolved(), a.operands().get(1).resolved());
    }
    return insn instanceof InstanceOf test ? instanceOf(test) : null;
  }

  private @Nullable Value equal(Value a, Value b) {
    Boolean known = areEqual(a, b);
    if (known != null) {
      return answer(known);
    }
    if (Constants.is(a) && !Constants.is(b)) {
      return at.emit(Op.REF_EQ, b, a);
    }
    Value chosen = ofSelect(a, b);
    return chosen == null ? ofElement(a, b) : chosen;
  }

  private @Nullable Boolean areEqual(Value a, Value b) {
    if (Constants.same(a, b)) {
      return true;
    }
    boolean apart =
        (Constants.isNull(a) && nonNull.contains(b))
            || (Constants.isNull(b) && nonNull.contains(a))
            || (isFresh(a) && isSource(b))
            || (isFresh(b) && isSource(a))
            || (isImage(a) && isImage(b));
    return apart ? Boolean.FALSE : null;
  }

  private static boolean isFresh(Value value) {
    return value.insn() != null
        && (value.insn().kind() == Kind.NEW || value.insn().kind() == Kind.NEW_ARRAY);
  }

  /** Is it an object of which this instruction tells which one it is? */
  private static boolean isSource(Value value) {
    return isFresh(value) || isImage(value);
  }

  private static boolean isImage(Value value) {
    return value.insn() != null
        && (value.insn().kind() == Kind.TEXT || value.insn().kind() == Kind.OBJECT_REF);
  }

  private @Nullable Value ofSelect(Value a, Value b) {
    if (!(a.insn() instanceof Arith select) || select.op() != Op.SELECT) {
      return null;
    }
    Boolean first = areEqual(select.operands().get(0).resolved(), b);
    Boolean second = areEqual(select.operands().get(1).resolved(), b);
    return first == null || second == null
        ? null
        : at.emit(Arith.select(answer(first), answer(second), select.operands().get(2)));
  }

  private @Nullable Value ofElement(Value a, Value b) {
    if (!(a.insn() instanceof ArrayLoad load)
        || !(load.array().resolved().insn() instanceof ObjectRef array)
        || !(b.insn() instanceof ObjectRef wanted)
        || !world.isConstant(array.object())) {
      return null;
    }
    Object[] elements = array.object().elements();
    int place = -1;
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] == wanted.object()) {
        if (place >= 0) {
          return null;
        }
        place = i;
      }
    }
    return place < 0
        ? answer(false)
        : at.emit(Op.I32_EQ, load.index(), at.constant(Type.I32, place));
  }

  private @Nullable Value instanceOf(InstanceOf test) {
    Value object = test.object().resolved();
    if (Constants.isNull(object)) {
      return answer(false);
    }
    String exact = exactClass(object);
    Boolean known = exact == null ? null : world.isInstance(exact, test.className());
    return known == null ? null : answer(known);
  }

  /** The class of the object itself, not only of the reference to it; null if it is not known. */
  static @Nullable String exactClass(Value object) {
    Insn insn = object.insn();
    if (insn instanceof New made) {
      return made.className();
    }
    if (insn instanceof NewArray made) {
      return "[" + made.element();
    }
    return insn instanceof ObjectRef ref ? ref.object().className() : null;
  }

  private Value answer(boolean value) {
    return at.constant(Type.I32, value ? 1 : 0);
  }
}
