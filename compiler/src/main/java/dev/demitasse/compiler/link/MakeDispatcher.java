package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.Map;

/**
 * One comparison of the receiver's class after the other: {@code o is A ? A.m(o) : o is B ? B.m(o)
 * : C.m(o)}.
 */
final class MakeDispatcher {
  private MakeDispatcher() {}

  /**
   * The function.
   *
   * @param targets the method by the exact class of the receiver; a class stands before its
   *     superclasses
   */
  static Func make(MethodRef method, Map<String, MethodRef> targets) {
    FuncWriter out = new FuncWriter(method);
    Map.Entry<String, MethodRef> last = null;
    for (Map.Entry<String, MethodRef> each : targets.entrySet()) {
      if (last != null) {
        Value is = out.add(new Insn.InstanceOf(last.getKey(), out.param(0)));
        Block call = out.newBlock();
        Block next = out.newBlock();
        out.end(new Jump.If(is, Target.of(call), Target.of(next)));
        out.continueIn(call);
        call(out, last.getValue(), method);
        out.continueIn(next);
      }
      last = each;
    }
    if (last == null) { // nothing but null comes, which the caller keeps away
      out.end(new Jump.Unreachable());
    } else {
      call(out, last.getValue(), method);
    }
    return out.func();
  }

  private static void call(FuncWriter out, MethodRef target, MethodRef method) {
    Value[] args = new Value[method.parameters().size()];
    for (int i = 0; i < args.length; i++) {
      args[i] = out.param(i);
    }
    Value result = out.call(Insn.Dispatch.SPECIAL, target, args);
    out.returning(resultOrNone(result));
  }

  private static @Nullable Value resultOrNone(Value result) {
    return result.type() == Type.VOID ? null : result;
  }
}
