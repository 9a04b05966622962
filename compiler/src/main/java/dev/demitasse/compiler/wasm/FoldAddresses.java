package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Constant parts of addresses become the offsets of loads and stores.
 *
 * <pre>
 * load (x + 40)     ⇒   load offset=40 x
 * load 100          ⇒   load offset=100 0      (100 as i32.const takes two bytes)
 * </pre>
 *
 * <p>A sum that only accesses need is not computed any more, however many they are.
 *
 * <p>The sum of an offset does not wrap at 2^32, that of i32.add does. So x must not be negative.
 * It is not where it is an address, or what is left beside the address of data: an index. That may
 * itself be the sum of a negative number and a constant, so it stays as it is.
 */
final class FoldAddresses {
  private final Func func;
  private final Uses uses;
  private final Map<Value, Integer> accesses = new HashMap<>();
  private final ToIntFunction<Insn.Address> addresses;

  private FoldAddresses(Func func, ToIntFunction<Insn.Address> addresses) {
    this.func = func;
    this.uses = Uses.of(func);
    this.addresses = addresses;
  }

  /** Changes the function. */
  static void run(Func func, ToIntFunction<Insn.Address> addresses) {
    FoldAddresses fold = new FoldAddresses(func, addresses);
    fold.countAccesses();
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        if (isAccess(value.insn())) {
          value.redefine(fold.folded((Insn.Memory) value.insn(), value));
        }
      }
    }
  }

  private void countAccesses() {
    for (Block block : func.blocks()) {
      block.body().stream()
          .map(Value::insn)
          .filter(FoldAddresses::isAccess)
          .forEach(access -> accesses.merge(access.operands().get(0), 1, Integer::sum));
    }
  }

  /** Is it a load or store: an instruction whose first operand is an address with an offset? */
  static boolean isAccess(Insn insn) {
    return insn instanceof Insn.Memory memory && memory.op().immediate() == Op.Immediate.MEMARG;
  }

  private Insn folded(Insn.Memory memory, Value user) {
    Value address = memory.operands().get(0);
    int offset = memory.offset();
    while (address.insn() instanceof Insn.Arith sum
        && sum.op() == Op.I32_ADD
        && isForAccesses(address)) {
      Value a = sum.operands().get(0);
      Value b = sum.operands().get(1);
      boolean first = constant(a) != null;
      Integer part = first ? constant(a) : constant(b);
      if (part == null || part < 0 || !isOffset(offset + part, address)) {
        break;
      }
      offset += part;
      address = first ? b : a;
      if ((first ? a : b).insn() instanceof Insn.Address) {
        break;
      }
    }
    Integer known = constant(address);
    if (known == null || known < 0 || offset + known < 0) {
      return with(memory, offset, address);
    }
    int total = offset + known;
    boolean asOffset = Leb128.unsignedLength(total) <= Leb128.signedLength(total);
    Value base = func.newValue(Insn.Const.ofInt(asOffset ? 0 : total), null, user.position());
    return with(memory, asOffset ? total : 0, base);
  }

  /** Does nothing need the sum once it is folded into this access and others like it? */
  private boolean isForAccesses(Value sum) {
    return uses.of(sum) == 1 || accesses.getOrDefault(sum, 0) == uses.of(sum);
  }

  /** An offset of one byte costs nothing; a longer one only pays if no other access has it too. */
  private boolean isOffset(int offset, Value sum) {
    return offset >= 0 && (uses.of(sum) == 1 || Leb128.unsignedLength(offset) == 1);
  }

  private static Insn with(Insn.Memory memory, int offset, Value address) {
    List<Value> operands = new ArrayList<>(memory.operands());
    operands.set(0, address);
    return new Insn.Memory(memory.op(), offset, List.copyOf(operands));
  }

  private @Nullable Integer constant(Value value) {
    if (value.insn() instanceof Insn.Const c) {
      return c.asInt();
    }
    return value.insn() instanceof Insn.Address a ? (Integer) addresses.applyAsInt(a) : null;
  }
}
