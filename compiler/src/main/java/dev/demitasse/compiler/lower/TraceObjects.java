package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.link.KeptObjects;
import dev.demitasse.compiler.link.Promotion;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes what the library must know of the objects that outlive their callback, by the numbers of
 * their classes:
 *
 * <pre>
 * size(n):   n == 1 ? 16 : n == 2 ? 12 : …
 * trace(o):  if o.number == 1 { o.f = moved(o.f); o.g = movedText(o.g); return 16 } …
 * </pre>
 */
final class TraceObjects {
  private final KeptObjects kept;
  private final Layout layout;
  private final ClassNumbers numbers;
  private final List<String> classes;

  TraceObjects(KeptObjects kept, Layout layout, ClassNumbers numbers) {
    this.kept = kept;
    this.layout = layout;
    this.numbers = numbers;
    this.classes = new ArrayList<>(kept.classes());
  }

  Func size() {
    Func func = new Func(Promotion.SIZE, Type.I32);
    Value number = func.addParam(func.entry(), Type.I32, null);
    return branch(func, number, (block, className) -> {});
  }

  Func trace() {
    Func func = new Func(Promotion.TRACE, Type.I32);
    Value object = func.addParam(func.entry(), Type.I32, null);
    Value number = load(func, func.entry(), object, Layout.CLASS_NUMBER);
    return branch(func, number, (block, className) -> move(func, block, object, className));
  }

  /** What is done for one class. */
  private interface Part {
    void write(Block block, String className);
  }

  /** Tests for one class after the other, does its part and gives its size; the last is certain. */
  private Func branch(Func func, Value number, Part part) {
    Block block = func.entry();
    for (String each : classes) {
      boolean last = each.equals(classes.get(classes.size() - 1));
      Block then = last ? block : func.newBlock();
      if (!last) {
        Value own = constant(func, block, numbers.of(each));
        Value is = add(func, block, Insn.Arith.of(Op.I32_EQ, number, own));
        Block next = func.newBlock();
        block.end(new Jump.If(is, Target.of(then), Target.of(next)));
        block = next;
      }
      part.write(then, each);
      then.end(new Jump.Return(constant(func, then, layout.size(each))));
    }
    return func;
  }

  private void move(Func func, Block block, Value object, String className) {
    for (Map.Entry<FieldRef, Integer> each : layout.offsets(className).entrySet()) {
      KeptObjects.Content content = kept.fields().get(each.getKey());
      if (content != null) {
        MethodRef moved =
            content == KeptObjects.Content.TEXTS ? Promotion.MOVED_TEXT : Promotion.MOVED;
        Value old = load(func, block, object, each.getValue());
        Value now =
            add(func, block, new Insn.Call(moved, Insn.Dispatch.STATIC, Type.I32, List.of(old)));
        add(func, block, new Insn.Memory(Op.I32_STORE, each.getValue(), List.of(object, now)));
      }
    }
  }

  private static Value load(Func func, Block block, Value object, int offset) {
    return add(func, block, new Insn.Memory(Op.I32_LOAD, offset, List.of(object)));
  }

  private static Value constant(Func func, Block block, int value) {
    return add(func, block, Insn.Const.ofInt(value));
  }

  private static Value add(Func func, Block block, Insn insn) {
    return func.append(block, insn, null, Position.NONE);
  }
}
