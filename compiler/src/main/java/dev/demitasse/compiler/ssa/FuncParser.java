package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One function of IR text: first all blocks and values are made, then instructions and jumps, which
 * refer to them.
 */
final class FuncParser {
  private final ImageParser image;
  private final Map<String, Block> blocks = new HashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private @Nullable Func func;
  private @Nullable Block current;

  FuncParser(ImageParser image) {
    this.image = image;
  }

  /** Reads the line {@code func METHOD -> TYPE} with the opening brace; to be called first. */
  void begin(Words line) {
    line.expect("func");
    MethodRef method = Names.method(line.next());
    line.expect("->");
    func = new Func(method, Names.type(line.next()));
    line.expect("{");
    line.end();
  }

  Func func() {
    return func;
  }

  private static boolean isHeader(String line) {
    return line.matches("b\\d+\\(.*\\):");
  }

  private static boolean isDefinition(@Nullable String word) {
    return word != null && word.matches("v\\d+:");
  }

  /** First pass over a line. */
  void declare(String line) {
    if (isHeader(line)) {
      declareBlock(line);
      return;
    }
    Words words = new Words(line);
    words.take("try");
    if (isDefinition(words.peek())) {
      declareValue(words.next(), words.next());
    }
  }

  private void declareBlock(String line) {
    int open = line.indexOf('(');
    String name = line.substring(0, open);
    int id = Integer.parseInt(name.substring(1));
    Block block = blocks.isEmpty() ? func.entry() : func.newBlock(id);
    if (block.id() != id || blocks.put(name, block) != null) {
      throw new IllegalArgumentException(
          blocks.size() == 1 ? "the first block is b0" : "second block " + name);
    }
    String params = line.substring(open + 1, line.lastIndexOf(')'));
    Words words = new Words(params.replace(", ", " "));
    while (words.hasNext()) {
      block.params().add(declareValue(words.next(), words.next()));
    }
  }

  private Value declareValue(String definition, String typeAndClass) {
    String name = definition.substring(0, definition.length() - 1);
    int colon = typeAndClass.indexOf(':');
    Type type = Names.type(colon < 0 ? typeAndClass : typeAndClass.substring(0, colon));
    String className = colon < 0 ? null : Literals.unescaped(typeAndClass.substring(colon + 1));
    Value value = func.newValue(Integer.parseInt(name.substring(1)), type, className);
    if (values.put(name, value) != null) {
      throw new IllegalArgumentException("second definition of " + name);
    }
    return value;
  }

  /** Second pass over a line. */
  void fill(String line) {
    if (isHeader(line)) {
      current = blocks.get(line.substring(0, line.indexOf('(')));
      return;
    }
    Words words = new Words(line);
    Position position = Names.position(words.comment(), func.method().owner());
    if (current == null || current.isEnded()) {
      throw new IllegalArgumentException("outside of a block");
    }
    Jump jump = jump(words);
    if (jump != null) {
      current.end(jump, position);
    } else {
      addInsn(current, words, position);
    }
  }

  private void addInsn(Block block, Words words, Position position) {
    if (!isDefinition(words.peek())) {
      func.append(block, InsnParser.parse(image, values, words, Type.VOID), position);
      return;
    }
    String definition = words.next();
    Value value = InsnParser.valueOf(values, definition.substring(0, definition.length() - 1));
    words.next();
    words.expect("=");
    value.redefine(InsnParser.parse(image, values, words, value.type()));
    value.at(position);
    block.body().add(value);
  }

  private @Nullable Jump jump(Words words) {
    if (words.take("goto")) {
      return new Jump.Goto(target(words.next()));
    }
    if (words.take("if")) {
      return new Jump.If(value(words.next()), target(words.next()), target(words.next()));
    }
    if (words.take("switch")) {
      return switchOver(words);
    }
    if (words.take("return")) {
      return new Jump.Return(words.hasNext() ? value(words.next()) : null);
    }
    if (words.take("throw")) {
      return new Jump.Throw(value(words.next()));
    }
    if (words.take("try")) {
      String exception = words.next();
      words.next();
      Value value = value(exception.substring(0, exception.length() - 1));
      return new Jump.Try(value, target(words.next()), target(words.next()));
    }
    return words.take("unreachable") ? new Jump.Unreachable() : null;
  }

  private Jump switchOver(Words words) {
    Value selector = value(words.next());
    List<Integer> keys = new ArrayList<>();
    List<Target> cases = new ArrayList<>();
    while (!words.take("else")) {
      keys.add(Integer.valueOf(words.next()));
      cases.add(target(words.next()));
    }
    return new Jump.Switch(selector, List.copyOf(keys), List.copyOf(cases), target(words.next()));
  }

  private Value value(String word) {
    return InsnParser.valueOf(values, word);
  }

  private Target target(String word) {
    int open = word.indexOf('(');
    Block block = open < 0 || !word.endsWith(")") ? null : blocks.get(word.substring(0, open));
    if (block == null) {
      throw new IllegalArgumentException("not a block with arguments: " + word);
    }
    String args = word.substring(open + 1, word.length() - 1);
    return new Target(
        block,
        args.isEmpty() ? List.of() : List.of(args.split(",")).stream().map(this::value).toList());
  }
}
