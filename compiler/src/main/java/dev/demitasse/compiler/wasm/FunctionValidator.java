package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.WasmModule.FuncType;
import dev.demitasse.compiler.wasm.WasmModule.Function;
import dev.demitasse.compiler.wasm.WasmModule.GlobalType;
import dev.demitasse.compiler.wasm.WasmModule.Locals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The types of a function's stack, locals and labels: the algorithm of the WebAssembly Core
 * Specification 2.0, appendix "Validation Algorithm". A type null on the stack is unknown: behind a
 * jump that is always taken anything may be there.
 */
final class FunctionValidator {
  private final WasmModule module;
  private final Function function;
  private final FuncType signature;
  private final List<Type> locals = new ArrayList<>();
  private final List<GlobalType> globals;
  private final List<Type> stack = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int place;

  /** An open block: its type, and the height of the stack below it. */
  private static final class Frame {
    final Op op;
    final FuncType type;
    final int height;
    boolean unreachable;

    Frame(Op op, FuncType type, int height) {
      this.op = op;
      this.type = type;
      this.height = height;
    }

    /** What a jump to it takes along. */
    List<Type> label() {
      return op == Op.LOOP ? type.params() : type.results();
    }
  }

  FunctionValidator(WasmModule module, Function function) {
    this.module = module;
    this.function = function;
    this.signature = module.types().get(function.type());
    this.globals = module.globalTypes();
    locals.addAll(signature.params());
    for (Locals group : function.locals()) {
      locals.addAll(Collections.nCopies(group.count(), group.type()));
    }
  }

  void check() {
    frames.push(new Frame(Op.BLOCK, new FuncType(List.of(), signature.results()), 0));
    for (place = 0; place < function.body().size(); place++) {
      require(!frames.isEmpty(), "code behind the end of the function");
      instruction(function.body().get(place));
    }
    require(frames.size() == 1, "a block is not closed");
    pop(signature.results());
    require(stack.isEmpty(), "more than the result is left on the stack");
  }

  private void instruction(Instr i) {
    switch (i.op().immediate()) {
      case BLOCK -> open(i);
      case LABEL, LABELS -> jump(i);
      case FUNC -> {
        require(i.x() < module.importedFunctions() + module.functions().size(), "no such function");
        apply(module.signature((int) i.x()));
      }
      case CALL_INDIRECT -> {
        pop(Type.I32);
        require(i.x() < module.types().size(), "no such type");
        apply(module.types().get((int) i.x()));
      }
      case LOCAL -> local(i);
      case GLOBAL -> global(i);
      case MEMARG -> {
        require(1L << i.y() <= i.op().accessBytes(), "the alignment is larger than natural");
        table(i.op());
      }
      default -> plain(i);
    }
  }

  private void plain(Instr i) {
    switch (i.op()) {
      case UNREACHABLE -> endFlow();
      case NOP -> {}
      case ELSE -> otherwise();
      case END -> close();
      case RETURN -> {
        pop(signature.results());
        endFlow();
      }
      case DROP -> pop();
      case SELECT -> select();
      default -> table(i.op());
    }
  }

  private void table(Op op) {
    require(!op.isJava(), op.text() + " is not an instruction");
    boolean usesMemory =
        op.text().contains(".load")
            || op.text().contains(".store")
            || op.text().startsWith("memory.");
    require(!usesMemory || hasMemory(), "no memory");
    pop(op.params());
    if (op.result() != Type.VOID) {
      stack.add(op.result());
    }
  }

  private boolean hasMemory() {
    return !module.memories().isEmpty()
        || module.imports().stream().anyMatch(i -> i.what() instanceof WasmModule.Limits);
  }

  private void apply(FuncType type) {
    pop(type.params());
    stack.addAll(type.results());
  }

  private void local(Instr i) {
    require(i.x() < locals.size(), "no such local");
    Type type = locals.get((int) i.x());
    if (!i.is(Op.LOCAL_GET)) {
      pop(type);
    }
    if (!i.is(Op.LOCAL_SET)) {
      stack.add(type);
    }
  }

  private void global(Instr i) {
    require(i.x() < globals.size(), "no such global");
    GlobalType global = globals.get((int) i.x());
    if (i.is(Op.GLOBAL_GET)) {
      stack.add(global.type());
    } else {
      require(global.mutable(), "the global is constant");
      pop(global.type());
    }
  }

  private void select() {
    pop(Type.I32);
    Type a = pop();
    Type b = pop();
    require(a == null || b == null || a == b, "the operands of select differ in type");
    stack.add(a == null ? b : a);
  }

  private void open(Instr i) {
    if (i.is(Op.IF)) {
      pop(Type.I32);
    }
    FuncType type = blockType(i.x());
    pop(type.params());
    frames.push(new Frame(i.op(), type, stack.size()));
    stack.addAll(type.params());
  }

  private FuncType blockType(long x) {
    if (x >= 0) {
      require(x < module.types().size(), "no such type");
      return module.types().get((int) x);
    }
    for (Type type : Type.values()) {
      if (Instr.blockType(type) == x) {
        return new FuncType(List.of(), type == Type.VOID ? List.of() : List.of(type));
      }
    }
    throw invalid("no such block type");
  }

  private void otherwise() {
    Frame frame = finish();
    require(frame.op == Op.IF, "an else outside an if");
    frames.push(new Frame(Op.ELSE, frame.type, stack.size()));
    stack.addAll(frame.type.params());
  }

  private void close() {
    Frame frame = finish();
    require(!frames.isEmpty(), "an end too much");
    require(
        frame.op != Op.IF || frame.type.params().equals(frame.type.results()),
        "an if with a result has no else");
    stack.addAll(frame.type.results());
  }

  private Frame finish() {
    Frame frame = frames.element();
    pop(frame.type.results());
    require(stack.size() == frame.height, "more than the result is left on the stack");
    return frames.pop();
  }

  private void jump(Instr i) {
    if (!i.is(Op.BR)) {
      pop(Type.I32);
    }
    List<Type> taken = label(i.x());
    for (int other : i.labels()) {
      require(label(other).equals(taken), "the labels differ in type");
    }
    pop(taken);
    if (i.is(Op.BR_IF)) {
      stack.addAll(taken);
    } else {
      endFlow();
    }
  }

  private List<Type> label(long depth) {
    require(depth >= 0 && depth < frames.size(), "no such label");
    return new ArrayList<>(frames).get((int) depth).label();
  }

  private void endFlow() {
    Frame frame = frames.element();
    stack.subList(frame.height, stack.size()).clear();
    frame.unreachable = true;
  }

  private void pop(List<Type> types) {
    for (int i = types.size() - 1; i >= 0; i--) {
      pop(types.get(i));
    }
  }

  private void pop(Type expected) {
    Type actual = pop();
    require(
        actual == null || actual == expected,
        "found " + actual + " where " + expected + " is needed");
  }

  private @Nullable Type pop() {
    Frame frame = frames.element();
    if (stack.size() > frame.height) {
      return stack.remove(stack.size() - 1);
    }
    require(frame.unreachable, "the stack is empty");
    return null;
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw invalid(message);
    }
  }

  private IllegalStateException invalid(String message) {
    String at =
        place < function.body().size() ? " at " + function.body().get(place).op().text() : "";
    return new IllegalStateException(
        "the module is not valid: "
            + function.name()
            + ", instruction "
            + place
            + at
            + ": "
            + message);
  }
}
