package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * Calls of what does not exist in a module, and what is made only for them: of {@code
 * String.format("%d", n)} the array and the box, of {@code map.merge(k, 1, Integer::sum)} box and
 * lambda. The message about the call says it all.
 */
final class ImpossibleCalls {
  private final CallLinker calls;
  private final ClassPool pool;
  private final Users users;

  private ImpossibleCalls(CallLinker calls, ClassPool pool, Func func) {
    this.calls = calls;
    this.pool = pool;
    this.users = new Users(func);
  }

  /** The values of a function that is not linked yet that serve nothing but impossible calls. */
  static Set<Value> servants(CallLinker calls, ClassPool pool, Func func) {
    ImpossibleCalls impossible = new ImpossibleCalls(calls, pool, func);
    Set<Value> servants = new HashSet<>();
    func.values().filter(impossible::isServant).forEach(servants::add);
    return servants;
  }

  private boolean isServant(Value value) {
    return isMadeForCalls(value.insn())
        && !users.areInJump(value)
        && users.of(value).stream().anyMatch(user -> isForCall(value, user))
        && users.of(value).stream().allMatch(user -> isOfServant(value, user));
  }

  /** A write of an array, or its length, has no purpose but the array's. */
  private static boolean isForCall(Value value, Value user) {
    return user.insn().kind() == Insn.Kind.CALL
        || user.insn() instanceof Insn.ArrayStore store && store.array() != value;
  }

  /** What an author hardly writes for its own sake. */
  private boolean isMadeForCalls(Insn insn) {
    return switch (insn.kind()) {
      case NEW_ARRAY -> true;
      case CALL -> ExpandLogTemplates.isBox(insn) || isCollection((Insn.Call) insn);
      case DYNAMIC -> DynamicLinker.isObject((Insn.Dynamic) insn);
      case GET_STATIC -> pool.find(((Insn.GetStatic) insn).field().owner()) == null;
      default -> false;
    };
  }

  /** {@code Collectors.joining()} and the like. */
  private boolean isCollection(Insn.Call call) {
    String owner = call.method().owner();
    Replacements.Replacement known = pool.find(owner) == null ? Replacements.of(owner) : null;
    return call.dispatch() == Insn.Dispatch.STATIC && known != null && known.code() == Code.D0315;
  }

  private boolean isOfServant(Value value, Value user) {
    return switch (user.insn().kind()) {
      case CALL -> calls.isImpossible(user) && !isReceiver(value, (Insn.Call) user.insn());
      case ARRAY_STORE -> {
        Value array = ((Insn.ArrayStore) user.insn()).array();
        yield array == value || isServant(array);
      }
      case ARRAY_LENGTH, CHECK -> true;
      default -> false;
    };
  }

  private static boolean isReceiver(Value value, Insn.Call call) {
    return call.dispatch() != Insn.Dispatch.STATIC && call.operands().get(0) == value;
  }
}
