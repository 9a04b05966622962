package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
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
 * Room for the longest outcome, then the parts from the last to the first, each put before the one
 * behind it:
 *
 * <pre>
 * "a" + n + s  ⇒  end = allocate(1 + 20 + s.length) + 1 + 20 + s.length
 *                 p = end - s.length; copy(p, s.address, s.length); p = digits(p, n); p = p - 1; copy(p, "a", 1)
 *                 text from p to end
 * </pre>
 *
 * <p>So numbers are written where they stay, and without texts among the arguments the room is a
 * constant.
 */
final class MakeConcatenation {
  // The sum of so many lengths cannot pass 2^32 in a memory of at most 1 GiB (the limit of
  // proxy-wasm-cpp-host).
  private static final int MOST_PARTS = 4;

  // The digits of 2^64 - 1, and those of -2^63 with its sign.
  private static final int MOST_DIGITS = 20;

  private static final String LONG = Names.GUEST + "GuestLong";

  private final Recipe recipe;
  private final MethodRef method;
  private final FuncWriter out;
  private @Nullable Block leftOut;

  /** A part: a text, or a number that is written in place. */
  private record Part(Value value, boolean isText, boolean unsigned) {}

  MakeConcatenation(MethodRef method, Recipe recipe) {
    this.method = method;
    this.recipe = recipe;
    this.out = new FuncWriter(method);
  }

  Func make() {
    return out.returning(text());
  }

  /** A line for which there is no memory is left out: it is no reason to fail a request. */
  Func makeLogging(int level) {
    leftOut = out.newBlock();
    out.callStatic(Names.LOG, "write", "(ILjava/lang/String;)V", out.constant(level), text());
    out.returning(null);
    out.continueIn(leftOut);
    return out.returning(null);
  }

  private Value text() {
    List<Part> parts = new ArrayList<>();
    int argument = 0;
    for (String part : recipe.parts()) {
      if (part == null) {
        parts.add(argument(argument));
        argument++;
      } else {
        parts.add(new Part(out.text(part), true, false));
      }
    }
    while (parts.size() > MOST_PARTS) {
      List<Part> first = parts.subList(0, MOST_PARTS);
      Part joined = new Part(join(first), true, false);
      first.clear();
      parts.add(0, joined);
    }
    return parts.size() == 1 && parts.get(0).isText() ? parts.get(0).value() : join(parts);
  }

  private Part argument(int index) {
    String descriptor = method.parameters().get(index);
    Value value = out.param(index);
    return switch (descriptor) {
      case "I", "B", "S" -> new Part(out.arith(Op.I64_EXTEND_I32_S, value), false, false);
      case "J" -> new Part(value, false, recipe.unsigned().contains(index));
      case "C", "Z" -> {
        String toText = "(" + descriptor + ")Ljava/lang/String;";
        yield new Part(out.callStatic(Names.STRING, "valueOf", toText, value), true, false);
      }
      case "F", "D" ->
          throw new DiagnosticException(
              Restrictions.member(Position.NONE, "java/lang/Double", "toString"));
      case "Ljava/lang/String;" -> new Part(nullSafe(value), true, false);
      default -> throw new DiagnosticException(Diagnostic.at(Position.NONE, Code.D0216));
    };
  }

  private Value nullSafe(Value value) {
    return out.callStatic(
        Names.GUEST_STRING, "valueOf", "(Ljava/lang/String;)Ljava/lang/String;", value);
  }

  private Value join(List<Part> parts) {
    int numbers = (int) parts.stream().filter(p -> !p.isText()).count();
    Value room = out.constant(MOST_DIGITS * numbers);
    for (Part part : parts) {
      room =
          part.isText()
              ? out.arith(Op.I32_ADD, room, out.get(FuncWriter.LENGTH, part.value()))
              : room;
    }
    Value block = out.callStatic(Names.HEAP, "allocate", "(I)I", room);
    checkMemory(block);
    if (numbers == 0) {
      return texts(parts, block, room);
    }
    Value end = out.arith(Op.I32_ADD, block, room);
    Value at = end;
    for (int i = parts.size() - 1; i >= 0; i--) {
      at = parts.get(i).isText() ? putText(at, parts.get(i).value()) : putNumber(at, parts.get(i));
    }
    return out.octets(Names.GUEST_STRING, at, out.arith(Op.I32_SUB, end, at));
  }

  /** Nothing but texts fills its room, so it is written from its start. */
  private Value texts(List<Part> parts, Value block, Value room) {
    Value at = block;
    for (Part part : parts) {
      Value length = out.get(FuncWriter.LENGTH, part.value());
      copy(at, part.value(), length);
      at = out.arith(Op.I32_ADD, at, length);
    }
    return out.octets(Names.GUEST_STRING, block, room);
  }

  private void copy(Value to, Value text, Value length) {
    out.add(
        new Insn.Memory(Op.MEMORY_COPY, 0, List.of(to, out.get(FuncWriter.ADDRESS, text), length)));
  }

  private void checkMemory(Value block) {
    if (leftOut == null) {
      out.check(Guard.MEMORY, block);
    } else {
      Block enough = out.newBlock();
      out.end(new Jump.If(block, Target.of(enough), Target.of(leftOut)));
      out.continueIn(enough);
    }
  }

  private Value putText(Value end, Value text) {
    Value length = out.get(FuncWriter.LENGTH, text);
    Value at = out.arith(Op.I32_SUB, end, length);
    copy(at, text, length);
    return at;
  }

  private Value putNumber(Value end, Part part) {
    return out.callStatic(
        LONG, part.unsigned() ? "digits" : "signedDigits", "(IJ)I", end, part.value());
  }
}
