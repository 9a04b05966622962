package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of each argument, then one block of all lengths, then one copy a part:
 * {@code "a" + n ⇒ s = toString(n); p = allocate(1 + s.length); copy(p, "a", 1); copy(p + 1, s.address, s.length)}.
 */
final class MakeConcatenation {
  // The sum of so many lengths cannot pass 2^32 in a memory of at most 1 GiB (the limit of proxy-wasm-cpp-host).
  private static final int MOST_PARTS = 4;

  private final Recipe recipe;
  private final MethodRef method;
  private final FuncWriter out;

  MakeConcatenation(MethodRef method, Recipe recipe) {
    this.method = method;
    this.recipe = recipe;
    this.out = new FuncWriter(method);
  }

  Func make() {
    return out.returning(text());
  }

  Func makeLogging(int level) {
    out.callStatic(Names.LOG, "write", "(ILjava/lang/String;)V", out.constant(level), text());
    return out.returning(null);
  }

  private Value text() {
    List<Value> parts = new ArrayList<>();
    int argument = 0;
    for (String part : recipe.parts()) {
      if (part == null) {
        parts.add(text(method.parameters().get(argument), out.param(argument)));
        argument++;
      } else {
        parts.add(out.text(part));
      }
    }
    while (parts.size() > MOST_PARTS) {
      List<Value> first = parts.subList(0, MOST_PARTS);
      Value joined = join(first);
      first.clear();
      parts.add(0, joined);
    }
    return parts.size() == 1 ? parts.get(0) : join(parts);
  }

  private Value text(String descriptor, Value value) {
    return switch (descriptor) {
      case "I", "B", "S" -> out.callStatic(Names.STRING, "valueOf", "(I)Ljava/lang/String;", value);
      case "J", "C", "Z" -> out.callStatic(Names.STRING, "valueOf", "(" + descriptor + ")Ljava/lang/String;", value);
      case "F", "D" ->
          throw new DiagnosticException(Restrictions.member(Position.NONE, "java/lang/Double", "toString"));
      case "Ljava/lang/String;" -> nullSafe(value);
      default -> toString(descriptor, value);
    };
  }

  private Value nullSafe(Value value) {
    return out.callStatic(Names.GUEST_STRING, "valueOf", "(Ljava/lang/String;)Ljava/lang/String;", value);
  }

  private Value toString(String descriptor, Value value) {
    String className = FuncWriter.className(descriptor);
    if (className == null || className.startsWith("[")) {
      throw new DiagnosticException(
          Diagnostic.at(Position.NONE, Code.D0201, "the text of an array", "Concatenate its elements."));
    }
    Value isNull = out.arith(Op.REF_EQ, value, out.add(Insn.Const.ofNull()));
    Block some = out.newBlock();
    Block end = out.newBlock();
    Value result = out.func().addParam(end, Type.REF, Names.STRING);
    out.end(new Jump.If(isNull, Target.of(end, out.text("null")), Target.of(some)));
    out.continueIn(some);
    Value text =
        out.call(Insn.Dispatch.VIRTUAL, new MethodRef(className, "toString", "()Ljava/lang/String;"), value);
    out.end(new Jump.Goto(Target.of(end, text)));
    out.continueIn(end);
    return result;
  }

  private Value join(List<Value> parts) {
    Value total = out.constant(0);
    for (Value part : parts) {
      total = out.arith(Op.I32_ADD, total, out.get(FuncWriter.LENGTH, part));
    }
    Value block = out.callStatic(Names.HEAP, "allocate", "(I)I", total);
    out.check(Guard.MEMORY, block);
    Value at = block;
    for (Value part : parts) {
      Value length = out.get(FuncWriter.LENGTH, part);
      out.add(new Insn.Memory(Op.MEMORY_COPY, 0, List.of(at, out.get(FuncWriter.ADDRESS, part), length)));
      at = out.arith(Op.I32_ADD, at, length);
    }
    return out.octets(Names.GUEST_STRING, block, total);
  }
}
