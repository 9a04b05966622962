package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.compiler.wasm.WasmModule.FuncType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Folds flat code into expressions.
 *
 * <pre>
 * local.get 0  i32.const 1  i32.add    ⇒   (i32.add (local.get 0) (i32.const 1))
 * </pre>
 *
 * <p>The text form reads operands in front of their instruction whatever they do, so a fold that
 * looks odd (where a value was left on the stack on purpose) still means the same code.
 */
final class WatTrees {
  private final WasmModule module;
  private final WatNames names;
  private final List<String> locals;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Instr> code;
  private int at;
  private int labels;

  /** An open block; its label gets a number when a jump names it. */
  private static final class Frame {
    final int arity;
    String label = "";

    Frame(int arity) {
      this.arity = arity;
    }
  }

  private WatTrees(WasmModule module, WatNames names, WasmModule.Function function) {
    this.module = module;
    this.names = names;
    this.locals = WatNames.locals(function);
    this.code = function.body();
    frames.add(new Frame(module.types().get(function.type()).results().size()));
  }

  /** The statements of a function. */
  static List<WatTree> of(WasmModule module, WatNames names, WasmModule.Function function) {
    return new WatTrees(module, names, function).sequence();
  }

  /** Up to the end or else that closes it, or the end of the code. */
  private List<WatTree> sequence() {
    List<WatTree> items = new ArrayList<>();
    while (at < code.size() && code.get(at).op() != Op.END && code.get(at).op() != Op.ELSE) {
      add(items, code.get(at));
    }
    return items;
  }

  private void add(List<WatTree> items, Instr instr) {
    int place = at++;
    if (instr.opensBlock()) {
      block(items, instr, place);
      return;
    }
    FuncType type = type(instr);
    List<WatTree> operands = take(items, type.params().size());
    boolean isValue = type.results().size() == 1;
    items.add(
        new WatTree(instr, WatTree.Place.of(place), head(instr), operands, null, null, isValue));
  }

  private void block(List<WatTree> items, Instr instr, int start) {
    FuncType type = blockType(instr.x());
    List<WatTree> operands = take(items, type.params().size() + (instr.op() == Op.IF ? 1 : 0));
    Frame frame = new Frame(instr.op() == Op.LOOP ? type.params().size() : type.results().size());
    frames.add(frame);
    List<WatTree> body = sequence();
    int middle = at;
    List<WatTree> otherwise = null;
    if (at < code.size() && code.get(at).op() == Op.ELSE) {
      at++;
      otherwise = sequence();
    }
    WatTree.Place place = new WatTree.Place(start, middle, at++);
    frames.remove(frames.size() - 1);
    String head = instr.op().text() + frame.label + blockTypeText(instr.x());
    boolean isValue = type.results().size() == 1;
    items.add(new WatTree(instr, place, head, operands, body, otherwise, isValue));
  }

  /**
   * The last items if they are that many values; else nothing, and what is there stays as it is.
   */
  private static List<WatTree> take(List<WatTree> items, int count) {
    int from = items.size() - count;
    if (from < 0 || !items.subList(from, items.size()).stream().allMatch(WatTree::isValue)) {
      items.replaceAll(WatTree::asStatement);
      return List.of();
    }
    List<WatTree> taken = List.copyOf(items.subList(from, items.size()));
    items.subList(from, items.size()).clear();
    return taken;
  }

  /** What the instruction takes and leaves, as far as numbers of values go. */
  private FuncType type(Instr i) {
    return switch (i.op().immediate()) {
      case FUNC -> module.signature((int) i.x());
      case CALL_INDIRECT -> {
        FuncType called = module.types().get((int) i.x());
        yield values(called.params().size() + 1, called.results().size());
      }
      case LABEL -> {
        int arity = frame(i.x()).arity;
        yield i.op() == Op.BR_IF ? values(arity + 1, arity) : values(arity, 0);
      }
      case LABELS -> values(frame(i.x()).arity + 1, 0);
      case LOCAL -> values(i.op() == Op.LOCAL_GET ? 0 : 1, i.op() == Op.LOCAL_SET ? 0 : 1);
      case GLOBAL -> values(i.op() == Op.GLOBAL_GET ? 0 : 1, i.op() == Op.GLOBAL_GET ? 1 : 0);
      default ->
          switch (i.op()) {
            case RETURN -> values(frames.get(0).arity, 0);
            case DROP -> values(1, 0);
            case SELECT -> values(3, 1);
            default -> values(i.op().params().size(), i.op().result() == Type.VOID ? 0 : 1);
          };
    };
  }

  private static FuncType values(int params, int results) {
    return new FuncType(list(params), list(results));
  }

  private static List<Type> list(int count) {
    return Collections.nCopies(count, Type.I32);
  }

  private FuncType blockType(long x) {
    return x >= 0 ? module.types().get((int) x) : values(0, x == Instr.NO_RESULT ? 0 : 1);
  }

  private static String blockTypeText(long x) {
    if (x >= 0) {
      return " (type " + x + ")";
    }
    for (Type type : List.of(Type.I32, Type.I64, Type.F32, Type.F64)) {
      if (Instr.blockType(type) == x) {
        return " (result " + WatPrinter.text(type) + ")";
      }
    }
    return "";
  }

  private Frame frame(long depth) {
    return frames.get(Math.max(0, frames.size() - 1 - (int) depth));
  }

  /** A label by name; the function, which has none, by its depth. */
  private String label(long depth) {
    Frame frame = frame(depth);
    if (frame == frames.get(0)) {
      return " " + depth;
    }
    if (frame.label.isEmpty()) {
      frame.label = " $" + labels++;
    }
    return frame.label;
  }

  private String local(long index) {
    String name = index < locals.size() ? locals.get((int) index) : "";
    return name.isEmpty() ? String.valueOf(index) : name;
  }

  private String head(Instr i) {
    String text = i.op().text();
    return switch (i.op().immediate()) {
      case LABEL -> text + label(i.x());
      case LABELS ->
          text + i.labels().stream().map(this::label).collect(Collectors.joining()) + label(i.x());
      case FUNC -> text + " " + names.function(i.x());
      case LOCAL -> text + " " + local(i.x());
      case GLOBAL -> text + " " + names.global(i.x());
      case CALL_INDIRECT -> text + (i.y() == 0 ? "" : " " + i.y()) + " (type " + i.x() + ")";
      default -> WatHeads.plain(i);
    };
  }
}
