package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Structured code as a list of instructions, one virtual local for each value that has one.
 *
 * <p>What stands at the end of the function leaves the function's result on the stack, so the
 * blocks there have the result's type.
 */
final class Flatten {
  private final Map<Value, Integer> numbers = new HashMap<>();
  private final List<Type> locals = new ArrayList<>();
  private final List<VariableName> names = new ArrayList<>();
  private final List<Instr> code = new ArrayList<>();

  private Flatten() {}

  /** The flat code of a function. */
  static Code run(Func func, Node node) {
    Flatten flatten = new Flatten();
    func.params().forEach(flatten::number);
    flatten.emit(node, func.result());
    return new Code(
        func.method().toString(),
        func.params().size(),
        List.copyOf(flatten.locals),
        List.copyOf(flatten.names),
        func.result(),
        List.copyOf(flatten.code));
  }

  private int number(Value value) {
    return numbers.computeIfAbsent(
        value,
        v -> {
          locals.add(v.type());
          names.add(v.name());
          return locals.size() - 1;
        });
  }

  private void emit(Node node, Type end) {
    if (node instanceof Node.Leaf leaf) {
      leaf.operands().forEach(this::value);
      code.add(leaf.instr());
    } else if (node instanceof Node.Get get) {
      local(Op.LOCAL_GET, get.value(), get.position());
    } else if (node instanceof Node.Set set) {
      value(set.node());
      local(Op.LOCAL_SET, set.value(), set.position());
    } else if (node instanceof Node.Tee tee) {
      value(tee.node());
      local(Op.LOCAL_TEE, tee.value(), tee.position());
    } else if (node instanceof Node.Assign assign) {
      OrderMoves.run(assign).forEach(this::move);
    } else if (node instanceof Node.Sequence sequence) {
      sequence(sequence.nodes(), end);
    } else {
      control(node, end);
    }
  }

  private void control(Node node, Type end) {
    if (node instanceof Node.Block block) {
      open(Op.BLOCK, block.label(), end, Position.NONE);
      emit(block.body(), end);
      close();
    } else if (node instanceof Node.Loop loop) {
      open(Op.LOOP, loop.label(), end, Position.NONE);
      emit(loop.body(), end);
      close();
    } else if (node instanceof Node.If choice) {
      choice(choice, end);
    } else if (node instanceof Node.Br br) {
      code.add(Instr.of(Op.BR, br.label(), br.position()));
    } else if (node instanceof Node.BrIf br) {
      value(br.condition());
      code.add(Instr.of(Op.BR_IF, br.label(), br.position()));
    } else if (node instanceof Node.BrTable table) {
      value(table.selector());
      code.add(new Instr(Op.BR_TABLE, table.otherwise(), 0, table.labels(), table.position()));
    } else if (node instanceof Node.Return leave) {
      if (leave.node() != null) {
        value(leave.node());
      }
      code.add(Instr.of(Op.RETURN, leave.position()));
    }
  }

  private void value(Node node) {
    emit(node, Type.VOID);
  }

  private void sequence(List<Node> nodes, Type end) {
    for (int i = 0; i < nodes.size(); i++) {
      emit(nodes.get(i), i == nodes.size() - 1 ? end : Type.VOID);
    }
  }

  private void choice(Node.If choice, Type end) {
    value(choice.condition());
    open(Op.IF, Labels.NONE, end, choice.position());
    emit(choice.then(), end);
    if (!choice.otherwise().equals(Node.EMPTY)) {
      code.add(Instr.of(Op.ELSE, Position.NONE));
      emit(choice.otherwise(), end);
    }
    close();
  }

  private void move(Node node) {
    if (!(node instanceof Node.Assign assign)) {
      value(node);
      return;
    }
    assign.nodes().forEach(this::value);
    for (int i = assign.values().size() - 1; i >= 0; i--) {
      local(Op.LOCAL_SET, assign.values().get(i), assign.position());
    }
  }

  private void local(Op op, Value value, Position position) {
    code.add(Instr.of(op, number(value), position));
  }

  private void open(Op op, int label, Type result, Position position) {
    code.add(Instr.of(op, Instr.blockType(result), label, position));
  }

  private void close() {
    code.add(Instr.of(Op.END, Position.NONE));
  }
}
