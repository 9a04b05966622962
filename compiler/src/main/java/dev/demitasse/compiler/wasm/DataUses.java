package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the code writes the address of each datum: what decides where the datum should be. */
final class DataUses {
  private final Map<Object, Datum> data = new LinkedHashMap<>();
  private final Map<Object, List<Use>> uses = new LinkedHashMap<>();

  /** The forms of an address in code. */
  enum Form {
    /** An i32 constant. */
    CONSTANT,
    /** The whole address of a load or store: a constant, or the offset behind the constant 0. */
    ACCESS,
    /** The offset of a load or store from a computed address. */
    OFFSET;

    /** The bytes of the address itself. */
    int size(int address) {
      return switch (this) {
        case CONSTANT -> Leb128.signedLength(address);
        case ACCESS -> Math.min(CONSTANT.size(address), OFFSET.size(address));
        case OFFSET -> Leb128.unsignedLength(Integer.toUnsignedLong(address));
      };
    }
  }

  /**
   * An address that stands somewhere in the code: {@code offset} bytes behind the start of the
   * datum.
   */
  record Use(int offset, Form form) {}

  private DataUses() {}

  /**
   * The data that the functions need, in the order of their first use, and what other data point
   * to.
   */
  static DataUses of(Collection<Func> functions) {
    DataUses data = new DataUses();
    functions.forEach(data::scan);
    data.data().forEach(data::follow);
    return data;
  }

  /**
   * What two mentions of one datum have in common: the bytes, or the name. Words may point to each
   * other in circles.
   */
  static Object key(Datum datum) {
    if (datum instanceof Datum.Words words) {
      return new Name(Datum.Words.class, words.name());
    }
    return datum instanceof Datum.Cell cell ? new Name(Datum.Cell.class, cell.name()) : datum;
  }

  private record Name(Class<? extends Datum> kind, String name) {}

  /** The data, each once. */
  List<Datum> data() {
    return List.copyOf(data.values());
  }

  /** Where the code names the datum. */
  List<Use> of(Datum datum) {
    return uses.get(key(datum));
  }

  private void follow(Datum from) {
    Deque<Datum> pending = new ArrayDeque<>(List.of(from));
    while (!pending.isEmpty()) {
      if (pending.remove() instanceof Datum.Words words) {
        for (Object word : words.words()) {
          if (word instanceof Insn.Address address && add(address.datum())) {
            pending.add(address.datum());
          }
        }
      }
    }
  }

  private void scan(Func original) {
    Func func = CopyFunction.of(original);
    Uses counts = Uses.of(func);
    Set<Value> accessed = new HashSet<>();
    List<Block> blocks = func.blocks();
    for (Block block : blocks) {
      for (Value value : block.body()) {
        if (FoldAddresses.isAccess(value.insn())) {
          accessed.add(value.insn().operands().get(0));
        }
      }
    }
    for (Block block : blocks) {
      for (Value value : block.body()) {
        boolean isFolded = accessed.contains(value) && counts.of(value) == 1;
        for (int i = 0; i < value.insn().operands().size(); i++) {
          note(value.insn().operands().get(i), form(value.insn(), i, isFolded));
        }
      }
      block.jump().operands().forEach(v -> note(v, Form.CONSTANT));
      block.jump().targets().forEach(t -> t.args().forEach(v -> note(v, Form.CONSTANT)));
    }
  }

  private static Form form(Insn user, int operand, boolean isFolded) {
    if (operand == 0 && FoldAddresses.isAccess(user)) {
      return Form.ACCESS;
    }
    boolean isSum = user instanceof Insn.Arith arith && arith.op() == Op.I32_ADD;
    return isSum && isFolded ? Form.OFFSET : Form.CONSTANT;
  }

  private void note(Value value, Form form) {
    if (value.insn() instanceof Insn.Address address) {
      add(address.datum());
      of(address.datum()).add(new Use(address.offset(), form));
    }
  }

  private boolean add(Datum datum) {
    uses.putIfAbsent(key(datum), new ArrayList<>());
    return data.putIfAbsent(key(datum), datum) == null;
  }
}
