package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * Puts what javac writes in place of what Eclipse's compiler writes for the same: for the {@code
 * values} of an enum, and for the receiver of a method reference, which may not be null.
 *
 * <pre>
 * b = new T[a.length]; System.arraycopy(a, 0, b, 0, a.length)   ⇒  b = a.clone()
 * a.getClass();                                                 ⇒  (its check for null stays)
 * </pre>
 */
final class EclipseIdioms {
  private static final MethodRef COPY =
      new MethodRef("java/lang/System", "arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V");
  private static final MethodRef GET_CLASS =
      new MethodRef(Names.OBJECT, "getClass", "()Ljava/lang/Class;");

  /** What the field's name begins with. */
  private static final String ALL = "ENUM$VALUES";

  private EclipseIdioms() {}

  static void replace(Func func) {
    boolean ofEnum = isValues(func.method());
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        if (!(value.insn() instanceof Insn.Call call)) {
          continue;
        }
        if (ofEnum && call.method().equals(COPY) && isOfAll(call.operands(), block)) {
          Value array = call.operands().get(0);
          call.operands().get(2).redefine(clone(array));
          block.body().remove(value);
        } else if (call.method().equals(GET_CLASS) && !isUsed(value, func)) {
          func.dropped().remove(value);
          block.body().remove(value);
        }
      }
    }
  }

  /** The method of an enum, which takes nothing and gives an array of its own class. */
  private static boolean isValues(MethodRef method) {
    return method.name().equals("values")
        && method.descriptor().equals("()[L" + method.owner() + ";");
  }

  private static boolean isUsed(Value value, Func func) {
    Users users = new Users(func);
    return users.areInJump(value) || !users.of(value).isEmpty();
  }

  private static Insn clone(Value array) {
    MethodRef method = new MethodRef(array.className(), "clone", "()Ljava/lang/Object;");
    return new Insn.Call(method, Insn.Dispatch.VIRTUAL, List.of(array));
  }

  /** Is all of the enum's array copied to another of its class, just made for that? */
  private static boolean isOfAll(List<Value> operands, Block block) {
    Value from = operands.get(0);
    Value length = operands.get(4);
    return isAll(from)
        && operands.get(2).insn() instanceof Insn.NewArray made
        && made.length() == length
        && length.insn() instanceof Insn.ArrayLength of
        && of.array() == from
        && ("[" + made.element()).equals(from.className())
        && isZero(operands.get(1))
        && isZero(operands.get(3))
        && isUntouched(operands.get(2), block);
  }

  private static boolean isAll(Value array) {
    return array.insn() instanceof Insn.GetStatic get && get.field().name().startsWith(ALL);
  }

  private static boolean isZero(Value value) {
    return value.insn() instanceof Insn.Const start && start.asInt() == 0;
  }

  /** Is there nothing but constants between the new array and the copying? */
  private static boolean isUntouched(Value made, Block block) {
    int at = block.body().indexOf(made);
    return at >= 0
        && block.body().stream()
            .skip(at + 1L)
            .dropWhile(each -> each.insn() instanceof Insn.Const)
            .findFirst()
            .filter(each -> isCopyTo(made, each))
            .isPresent();
  }

  private static boolean isCopyTo(Value made, Value value) {
    return value.insn() instanceof Insn.Call call
        && call.method().equals(COPY)
        && call.operands().get(2) == made;
  }
}
