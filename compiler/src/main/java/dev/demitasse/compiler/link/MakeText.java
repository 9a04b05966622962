package dev.demitasse.compiler.link;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;

/** What a concatenation shows of an object: {@code o == null ? "null" : o.toString()}. */
final class MakeText {
  private MakeText() {}

  static Func make(MethodRef method) {
    FuncWriter out = new FuncWriter(method);
    String className = FuncWriter.className(method.parameters().get(0));
    Value isNull = out.arith(Op.REF_EQ, out.param(0), out.add(Insn.Const.ofNull()));
    Block some = out.newBlock();
    Block end = out.newBlock();
    Value result = out.func().addParam(end, Type.REF, Names.STRING);
    out.end(new Jump.If(isNull, Target.of(end, out.text("null")), Target.of(some)));
    out.continueIn(some);
    MethodRef toString = Names.TO_STRING.in(className);
    Value text = out.call(Insn.Dispatch.VIRTUAL, toString, out.param(0));
    out.end(new Jump.Goto(Target.of(end, text)));
    out.continueIn(end);
    return out.returning(result);
  }

  /** The {@code equals} of a text for any object: {@code o instanceof String && s.equals(o)}. */
  static Func makeEquality(MethodRef method, MethodRef equals) {
    FuncWriter out = new FuncWriter(method);
    Value is = out.add(new Insn.InstanceOf(equals.owner(), out.param(1)));
    Block compare = out.newBlock();
    Block other = out.newBlock();
    out.end(new Jump.If(is, Target.of(compare), Target.of(other)));
    out.continueIn(compare);
    out.returning(out.call(Insn.Dispatch.SPECIAL, equals, out.param(0), out.param(1)));
    out.continueIn(other);
    return out.returning(out.constant(0));
  }

  /** What an object of a class without toString does, as far as initialisers come to it. */
  static Func makeMissing(MethodRef method) {
    FuncWriter out = FuncWriter.ofInstance(method);
    String name = Names.readable(method.owner()) + ".toString";
    out.end(new Jump.Throw(out.text(name + " does not exist inside a module")));
    return out.func();
  }
}
