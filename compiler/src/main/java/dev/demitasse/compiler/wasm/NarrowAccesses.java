package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stores of a part of a value take it from the whole one; loads widen by themselves.
 *
 * <pre>
 * i32.store8 a (i32.add (i32.wrap_i64 x) 48)    ⇒   i64.store8 a (i64.add x 48)
 * i32.store8 a (i32.and x 255)                  ⇒   i32.store8 a x
 * i64.extend_i32_u (i32.load a)                 ⇒   i64.load32_u a
 * i32.extend8_s (i32.load8_u a)                 ⇒   i32.load8_s a
 * </pre>
 */
final class NarrowAccesses {
  /** Operations whose low bits depend on the low bits of their operands only. */
  private static final Map<Op, Op> WIDE = new EnumMap<>(Op.class);

  private static final Map<Op, Op> WIDE_STORE = new EnumMap<>(Op.class);

  static {
    WIDE.put(Op.I32_ADD, Op.I64_ADD);
    WIDE.put(Op.I32_SUB, Op.I64_SUB);
    WIDE.put(Op.I32_MUL, Op.I64_MUL);
    WIDE.put(Op.I32_AND, Op.I64_AND);
    WIDE.put(Op.I32_OR, Op.I64_OR);
    WIDE.put(Op.I32_XOR, Op.I64_XOR);
    WIDE_STORE.put(Op.I32_STORE8, Op.I64_STORE8);
    WIDE_STORE.put(Op.I32_STORE16, Op.I64_STORE16);
    WIDE_STORE.put(Op.I32_STORE, Op.I64_STORE32);
  }

  private final Func func;

  /** Of the code as it is: what is made here may be narrowed once more. */
  private Uses uses;

  /** The block in work. */
  private Block block;

  private NarrowAccesses(Func func) {
    this.func = func;
    this.uses = Uses.of(func);
    this.block = func.entry();
  }

  /** Changes the function. */
  static void run(Func func) {
    NarrowAccesses narrow = new NarrowAccesses(func);
    for (Block each : func.blocks()) {
      narrow.block = each;
      for (Value value : List.copyOf(each.body())) {
        narrow.store(value);
        narrow.load(value);
      }
    }
  }

  private void store(Value value) {
    if (!(value.insn() instanceof Insn.Memory store) || !WIDE_STORE.containsKey(store.op())) {
      return;
    }
    Value address = store.operands().get(0);
    Value stored = unmasked(store.operands().get(1), 8 * store.op().accessBytes());
    value.redefine(new Insn.Memory(store.op(), store.offset(), List.of(address, stored)));
    if (hasWrap(stored)) {
      Value wide = widened(stored, value);
      value.redefine(
          new Insn.Memory(WIDE_STORE.get(store.op()), store.offset(), List.of(address, wide)));
    }
  }

  /** The value without a mask that keeps all bits that are stored. */
  private Value unmasked(Value value, int bits) {
    if (!(value.insn() instanceof Insn.Arith and)
        || and.op() != Op.I32_AND
        || bits == Integer.SIZE) {
      return value;
    }
    long kept = (1L << bits) - 1;
    boolean keepsAll =
        and.operands().get(1).insn() instanceof Insn.Const mask && (mask.bits() & kept) == kept;
    return keepsAll ? and.operands().get(0) : value;
  }

  /**
   * Is it computed by wide operations' narrow forms, from a wrapped value at least once, for this
   * use only?
   */
  private boolean hasWrap(Value value) {
    if (!isOnlyUse(value) || !isWidenable(value)) {
      return false;
    }
    Insn.Arith arith = (Insn.Arith) value.insn();
    return arith.op() == Op.I32_WRAP_I64 || arith.operands().stream().anyMatch(this::isWrapInside);
  }

  private boolean isWrapInside(Value value) {
    return value.insn() instanceof Insn.Arith arith
        && (arith.op() == Op.I32_WRAP_I64
            || arith.operands().stream().anyMatch(this::isWrapInside));
  }

  private boolean isOnlyUse(Value value) {
    return uses.of(value) == 1 && value.insn() instanceof Insn.Arith;
  }

  private boolean isWidenable(Value value) {
    if (value.insn() instanceof Insn.Const) {
      return true;
    }
    if (!isOnlyUse(value)) {
      return false;
    }
    Insn.Arith arith = (Insn.Arith) value.insn();
    return arith.op() == Op.I32_WRAP_I64
        || WIDE.containsKey(arith.op()) && arith.operands().stream().allMatch(this::isWidenable);
  }

  private Value widened(Value value, Value before) {
    if (value.insn() instanceof Insn.Const c) {
      return func.newValue(Insn.Const.ofLong(c.asInt()), null, value.position());
    }
    Insn.Arith arith = (Insn.Arith) value.insn();
    if (arith.op() == Op.I32_WRAP_I64) {
      return arith.operands().get(0);
    }
    Insn wide =
        Insn.Arith.of(
            WIDE.get(arith.op()),
            widened(arith.operands().get(0), before),
            widened(arith.operands().get(1), before));
    Value twin = func.newValue(wide, null, value.position());
    block.body().add(block.body().indexOf(before), twin);
    return twin;
  }

  private void load(Value value) {
    if (!(value.insn() instanceof Insn.Arith extend) || extend.operands().size() != 1) {
      return;
    }
    Value loaded = extend.operands().get(0);
    Op op = loaded.insn() instanceof Insn.Memory load ? combined(extend.op(), load.op()) : null;
    if (op == null || uses.of(loaded) != 1 || !block.body().contains(loaded)) {
      return;
    }
    Insn.Memory load = (Insn.Memory) loaded.insn();
    Position position = loaded.position();
    Value twin = func.newValue(new Insn.Memory(op, load.offset(), load.operands()), null, position);
    block.body().set(block.body().indexOf(loaded), twin);
    value.replaceBy(twin);
    func.settle();
    uses = Uses.of(func);
  }

  private static @Nullable Op combined(Op extend, Op load) {
    if (extend == Op.I64_EXTEND_I32_U || extend == Op.I64_EXTEND_I32_S) {
      boolean isSigned = extend == Op.I64_EXTEND_I32_S;
      return switch (load) {
        case I32_LOAD -> isSigned ? Op.I64_LOAD32_S : Op.I64_LOAD32_U;
        case I32_LOAD8_U -> Op.I64_LOAD8_U;
        case I32_LOAD16_U -> Op.I64_LOAD16_U;
        case I32_LOAD8_S -> isSigned ? Op.I64_LOAD8_S : null;
        case I32_LOAD16_S -> isSigned ? Op.I64_LOAD16_S : null;
        default -> null;
      };
    }
    if (extend == Op.I32_EXTEND8_S && load == Op.I32_LOAD8_U) {
      return Op.I32_LOAD8_S;
    }
    return extend == Op.I32_EXTEND16_S && load == Op.I32_LOAD16_U ? Op.I32_LOAD16_S : null;
  }
}
