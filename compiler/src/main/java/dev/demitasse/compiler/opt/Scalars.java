package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.ArrayStore;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.InstanceOf;
import dev.demitasse.compiler.ssa.Insn.NewArray;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One object or array that becomes a variable for each of its slots; see {@link ReplaceScalars}.
 */
final class Scalars {
  /** The longest array that becomes values. */
  private static final int MAX_LENGTH = 16;

  private final Func func;
  private final Value object;
  private final World world;
  private final Map<Slot, Variable> variables = new LinkedHashMap<>();
  private final List<Read> open = new ArrayList<>();
  private final Set<Value> dropped = new HashSet<>();

  Scalars(Func func, Value object, World world) {
    this.func = func;
    this.object = object;
    this.world = world;
  }

  /**
   * A field, or an element of an array.
   *
   * @param name the field or the index
   */
  private record Slot(Object name, String descriptor) {}

  /** A read in a block before which the block does not write the slot. */
  private record Read(Value value, Block block, Slot slot) {}

  /** Is the object seen by its own reads, writes and tests only? */
  static boolean isPrivate(Func func, Value object, World world) {
    if (object.insn() instanceof NewArray made && !hasFewElements(made)) {
      return false;
    }
    for (Block block : func.blocks()) {
      for (Value user : block.body()) {
        if (user.insn().operands().contains(object) && !isOwn(user.insn(), object, world)) {
          return false;
        }
      }
      boolean[] leaves = {false};
      Uses.forEach(block.jump(), v -> leaves[0] |= v == object);
      if (leaves[0]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasFewElements(NewArray made) {
    Const length = Constants.of(made.length());
    return length != null && length.bits() >= 0 && length.bits() <= MAX_LENGTH;
  }

  private static boolean isOwn(Insn user, Value object, World world) {
    return switch (user.kind()) {
      case GET_FIELD, ARRAY_LENGTH -> true;
      case PUT_FIELD -> ((PutField) user).value() != object;
      case ARRAY_LOAD -> isInside(((ArrayLoad) user).index(), object);
      case ARRAY_STORE ->
          ((ArrayStore) user).value() != object && isInside(((ArrayStore) user).index(), object);
      case CHECK -> ((Check) user).guard() == Guard.NULL;
      case ARITH -> ((Arith) user).op() == Op.REF_EQ;
      case INSTANCE_OF ->
          world.isInstance(References.exactClass(object), ((InstanceOf) user).className()) != null;
      default -> false;
    };
  }

  private static boolean isInside(Value index, Value array) {
    Const place = Constants.of(index);
    return array.insn() instanceof NewArray made
        && place != null
        && place.bits() >= 0
        && place.bits() < Constants.of(made.length()).bits();
  }

  /** Rewrites the function. */
  void replace() {
    findSlots();
    for (Block block : func.blocks()) {
      List<Value> body = new ArrayList<>();
      Map<Slot, Value> now = new LinkedHashMap<>();
      for (Value value : block.body()) {
        replace(value, block, now, body);
        body.add(value);
      }
      block.body().clear();
      block.body().addAll(body);
      now.forEach((slot, value) -> variables.get(slot).assign(block, value));
    }
    open.forEach(r -> r.value().replaceBy(variables.get(r.slot()).atStart(r.block())));
    Settling.settle(func, dropped);
  }

  private void findSlots() {
    Edges edges = Edges.of(func);
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        Slot slot = slot(value.insn());
        if (slot != null) {
          variables.computeIfAbsent(
              slot,
              s -> new Variable(func, edges, Type.ofDescriptor(s.descriptor()), className(s)));
        }
      }
    }
  }

  private static @Nullable String className(Slot slot) {
    String descriptor = slot.descriptor();
    boolean isClass = descriptor.startsWith("L");
    return isClass
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor.startsWith("[") ? descriptor : null;
  }

  /** The slot that is read or written; null if the instruction does neither to this object. */
  private @Nullable Slot slot(Insn insn) {
    if (insn.operands().isEmpty() || insn.operands().get(0) != object) {
      return null;
    }
    return switch (insn.kind()) {
      case GET_FIELD -> slot(((GetField) insn).field());
      case PUT_FIELD -> slot(((PutField) insn).field());
      case ARRAY_LOAD -> slot(((ArrayLoad) insn).index(), ((ArrayLoad) insn).element());
      case ARRAY_STORE -> slot(((ArrayStore) insn).index(), ((ArrayStore) insn).element());
      default -> null;
    };
  }

  private static Slot slot(FieldRef field) {
    return new Slot(field, field.descriptor());
  }

  private static Slot slot(Value index, String element) {
    return new Slot(Constants.of(index).bits(), element);
  }

  private void replace(Value value, Block block, Map<Slot, Value> now, List<Value> body) {
    if (value == object) {
      variables
          .keySet()
          .forEach(s -> now.put(s, made(Constants.zero(Type.ofDescriptor(s.descriptor())), body)));
      dropped.add(value);
      return;
    }
    if (!value.insn().operands().contains(object)) {
      return;
    }
    switch (value.insn().kind()) {
      case GET_FIELD, ARRAY_LOAD -> read(value, block, now);
      case PUT_FIELD, ARRAY_STORE -> write(value, now, body);
      case ARRAY_LENGTH -> value.replaceBy(((NewArray) object.insn()).length());
      case CHECK -> dropped.add(value);
      default -> value.redefine(Const.ofInt(answer(value.insn()) ? 1 : 0));
    }
  }

  private void read(Value value, Block block, Map<Slot, Value> now) {
    Slot slot = slot(value.insn());
    Value known = now.get(slot);
    if (known == null) {
      open.add(new Read(value, block, slot));
    } else {
      value.replaceBy(known);
    }
  }

  private void write(Value store, Map<Slot, Value> now, List<Value> body) {
    Slot slot = slot(store.insn());
    List<Value> operands = store.insn().operands();
    now.put(slot, narrowed(operands.get(operands.size() - 1), slot.descriptor(), body));
    dropped.add(store);
  }

  /**
   * What a later read answers: the value as its slot holds it, which may have fewer bits than an
   * int.
   */
  private Value narrowed(Value value, String descriptor, List<Value> body) {
    return switch (descriptor) {
      case "B" -> made(Arith.of(Op.I32_EXTEND8_S, value), body);
      case "S" -> made(Arith.of(Op.I32_EXTEND16_S, value), body);
      case "C" -> made(Arith.of(Op.I32_AND, value, made(Const.ofInt(0xFFFF), body)), body);
      default -> value;
    };
  }

  private Value made(Insn insn, List<Value> body) {
    Value value = func.newValue(insn, null, object.position());
    body.add(value);
    return value;
  }

  /** Nobody else has a reference to the object, so no other one equals its own. */
  private boolean answer(Insn test) {
    if (test instanceof InstanceOf of) {
      return world.isInstance(References.exactClass(object), of.className());
    }
    return test.operands().get(0) == test.operands().get(1);
  }
}
