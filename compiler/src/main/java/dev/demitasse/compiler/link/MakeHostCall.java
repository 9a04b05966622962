package dev.demitasse.compiler.link;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Import;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The marshalling of a host call, from the types of its row in HostCalls: bytes are pointer and
 * size, results go to fixed cells: two words for bytes at 0, a number at 8.
 */
final class MakeHostCall {
  private static final int NUMBER = 8;

  private MakeHostCall() {}

  /** The function whose parameters are the (unused) HostCalls object and those of its method. */
  static Func make(MethodRef method, String importName) {
    FuncWriter out = new FuncWriter(method);
    List<Value> args = new ArrayList<>();
    for (int i = 1; i < method.parameters().size(); i++) {
      marshal(out, method.parameters().get(i), out.param(i), args);
    }
    Import function = new Import(importName, args.stream().map(Value::type).toList(), Type.I32);
    return out.returning(out.add(new Insn.HostCall(function, args)));
  }

  private static void marshal(FuncWriter out, String descriptor, Value value, List<Value> args) {
    switch (descriptor) {
      case "I", "J" -> args.add(value);
      case "Ldev/demitasse/Bytes;" -> {
        out.check(Guard.NULL, value);
        args.add(out.get(FuncWriter.ADDRESS, value));
        args.add(out.get(FuncWriter.LENGTH, value));
      }
      case "L" + Names.OUT_BYTES + ";" -> {
        args.add(cell(out, 0));
        args.add(cell(out, 4));
      }
      case "L" + Names.OUT_INT + ";", "L" + Names.OUT_LONG + ";" -> args.add(cell(out, NUMBER));
      default -> throw new IllegalStateException("no marshalling for " + descriptor);
    }
  }

  /** The bytes in the cells, as a new object. */
  static Func makeResultBytes(MethodRef method) {
    FuncWriter out = new FuncWriter(method);
    Value address = load(out, Op.I32_LOAD, 0);
    Value length = load(out, Op.I32_LOAD, 4);
    return out.returning(out.octets(Names.GUEST_BYTES, address, length));
  }

  /** The address of the cell of a number. */
  static Insn numberCell() {
    return new Insn.Address(Datum.RESULTS, NUMBER);
  }

  private static Value load(FuncWriter out, Op op, int offset) {
    return out.add(new Insn.Memory(op, 0, List.of(cell(out, offset))));
  }

  private static Value cell(FuncWriter out, int offset) {
    return out.add(new Insn.Address(Datum.RESULTS, offset));
  }
}
