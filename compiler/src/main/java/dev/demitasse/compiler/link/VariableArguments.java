package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The arrays that javac makes for calls with a variable number of arguments, and the boxes in them.
 * A program may write the same; whatever else it does with an array or a box stays as it is.
 */
final class VariableArguments {
  private final Func func;
  private final Users users;
  private final Dominators dominators;
  private final Map<Value, Block> blocks = new HashMap<>();
  private final Set<Value> gone = new HashSet<>();

  VariableArguments(Func func) {
    this.func = func;
    this.users = new Users(func);
    this.dominators = Dominators.of(func);
    func.blocks().forEach(block -> block.body().forEach(value -> blocks.put(value, block)));
  }

  /**
   * What the call finds in an array of objects, in order; null if this is not certain, or if
   * anything else looks at the array.
   */
  @Nullable
  List<Value> elements(Value call, Value array) {
    if (!isFor(call, array)) {
      return null;
    }
    List<Insn.ArrayStore> stores =
        users.of(array).stream()
            .map(Value::insn)
            .filter(Insn.ArrayStore.class::isInstance)
            .map(Insn.ArrayStore.class::cast)
            .sorted(Comparator.comparingInt(VariableArguments::index))
            .toList();
    return stores.size() == constant(((Insn.NewArray) array.insn()).length())
            && IntStream.range(0, stores.size()).allMatch(i -> index(stores.get(i)) == i)
        ? stores.stream().map(Insn.ArrayStore::value).toList()
        : null;
  }

  private boolean isFor(Value call, Value array) {
    return array.insn() instanceof Insn.NewArray made
        && made.element().equals("L" + Names.OBJECT + ";")
        && !users.areInJump(array)
        && users.of(array).stream().allMatch(user -> user == call || fills(user, array, call));
  }

  /** Is it a store into the array before the call, or the check of a store? */
  private boolean fills(Value user, Value array, Value call) {
    return switch (user.insn().kind()) {
      case ARRAY_STORE -> ((Insn.ArrayStore) user.insn()).value() != array && isBefore(user, call);
      case ARRAY_LENGTH ->
          !users.areInJump(user) && users.of(user).stream().allMatch(VariableArguments::isCheck);
      case CHECK -> true;
      default -> false;
    };
  }

  private static boolean isCheck(Value user) {
    return user.insn().kind() == Insn.Kind.CHECK;
  }

  private boolean isBefore(Value store, Value call) {
    Block block = blocks.get(store);
    return block == blocks.get(call)
        ? block.body().indexOf(store) < block.body().indexOf(call)
        : dominators.dominates(block, blocks.get(call));
  }

  private static int index(Insn.ArrayStore store) {
    return constant(store.index());
  }

  /** The number; -1, which is neither a length nor an index, if it is known only later. */
  private static int constant(Value value) {
    return value.insn() instanceof Insn.Const known ? known.asInt() : -1;
  }

  /** Takes out a call, at {@link #settle}. */
  void dropCall(Value call) {
    gone.add(call);
  }

  /**
   * Takes out an array whose {@link #elements} are known, with its stores and their checks, at
   * {@link #settle}.
   */
  void dropArray(Value array) {
    gone.add(array);
    for (Value user : users.of(array)) {
      if (user.insn().kind() != Insn.Kind.CALL) {
        gone.add(user);
        gone.addAll(users.of(user));
      }
    }
  }

  /** Takes out what was dropped, and the boxes that nothing looks at any more. */
  void settle() {
    Set<Value> boxes = new HashSet<>();
    for (Value each : gone) {
      if (each.insn() instanceof Insn.ArrayStore store && isIdleBox(store.value())) {
        boxes.add(store.value());
      }
    }
    gone.addAll(boxes);
    func.blocks().forEach(block -> block.body().removeAll(gone));
  }

  private boolean isIdleBox(Value value) {
    return ExpandLogTemplates.isBox(value.insn())
        && !users.areInJump(value)
        && gone.containsAll(users.of(value));
  }
}
