package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The code of one method: numbers the instructions and replaces labels and line marks by these
 * numbers.
 */
final class CodeReader {
  private final MethodNode method;
  private final Map<LabelNode, Integer> places = new HashMap<>();
  private final List<AbstractInsnNode> nodes = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  private CodeReader(MethodNode method) {
    this.method = method;
  }

  static Code read(MethodNode method) {
    CodeReader reader = new CodeReader(method);
    reader.number();
    return reader.code();
  }

  private void number() {
    int line = 0;
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof LabelNode label) {
        places.put(label, nodes.size());
      } else if (node instanceof LineNumberNode mark) {
        line = mark.line;
      } else {
        nodes.add(node);
        lines.add(line);
      }
    }
  }

  private Code code() {
    InstructionReader reader = new InstructionReader(places);
    List<Bytecode> instructions = nodes.stream().map(reader::read).toList();
    for (Bytecode instruction : instructions) {
      instruction.targets().forEach(this::checkPlace);
    }
    return new Code(
        method.maxStack,
        method.maxLocals,
        instructions,
        List.copyOf(lines),
        method.tryCatchBlocks.stream().map(this::range).toList(),
        variables(method.localVariables));
  }

  private List<LocalVariable> variables(@Nullable List<LocalVariableNode> table) {
    return table == null ? List.of() : table.stream().map(this::variable).toList();
  }

  private LocalVariable variable(LocalVariableNode row) {
    Integer start = places.get(row.start);
    Integer end = places.get(row.end);
    if (start == null || end == null) {
      throw new Malformed(
          "the local variable " + row.name + " begins or ends inside an instruction");
    }
    return new LocalVariable(row.index, start, end, row.name);
  }

  private TryRange range(TryCatchBlockNode block) {
    Integer start = places.get(block.start);
    Integer end = places.get(block.end);
    Integer handler = places.get(block.handler);
    if (start == null || end == null || handler == null || start >= end) {
      throw new Malformed("a row of the exception table covers no instructions");
    }
    checkPlace(handler);
    return new TryRange(
        start, end, handler, block.type == null ? null : Descriptors.className(block.type));
  }

  private void checkPlace(int place) {
    if (place >= nodes.size()) {
      throw new Malformed("a jump leads behind the end of the code");
    }
  }
}
