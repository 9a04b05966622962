package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.New;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the fields come together in the place of the object, where several objects meet and only
 * final fields are read, which have been written by then.
 *
 * <pre>
 * goto b(x) ... goto b(y) ... b(p): check.null p; return p.f   =>   goto b(x.f) ... goto b(y.f) ... b(q): return q
 * </pre>
 *
 * <p>Then nobody but their own reads see the objects, and {@link ReplaceScalars} takes them away.
 */
final class SplitJoins implements FuncPass {
  private final World world;

  SplitJoins(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = false;
    Edges edges = Edges.of(func);
    for (Block block : func.blocks()) {
      for (Value param : List.copyOf(block.params())) {
        if (block != func.entry() && isSplittable(func, edges, block, param) && fuel.spend()) {
          split(func, edges, block, param);
          changed = true;
        }
      }
    }
    return changed;
  }

  private boolean isSplittable(Func func, Edges all, Block block, Value param) {
    if (param.type() != Type.REF) {
      return false;
    }
    List<Edge> edges = all.into(block);
    int place = block.params().indexOf(param);
    boolean known = edges.stream().allMatch(e -> isKnownObject(e, e.target().args().get(place)));
    if (!known || !isReadOnly(func, param)) {
      return false;
    }
    List<Value> objects = edges.stream().map(e -> e.target().args().get(place)).toList();
    Set<Value> readers = users(func, param);
    return objects.stream().anyMatch(SplitJoins::isNew)
        && objects.stream().allMatch(object -> hasFields(object, readers))
        && objects.stream().allMatch(object -> isWritten(object, block));
  }

  /** What is read behind a test of the class must not be read from objects of other classes. */
  private boolean hasFields(Value object, Set<Value> readers) {
    return readers.stream()
        .allMatch(
            reader -> !(reader.insn() instanceof GetField get) || hasField(object, get.field()));
  }

  private boolean hasField(Value object, FieldRef field) {
    return switch (object.insn().kind()) {
      case TEXT -> field.owner().equals(HeapReads.OCTETS);
      case NEW -> isInstance(((New) object.insn()).className(), field);
      default -> isInstance(((ObjectRef) object.insn()).object().className(), field);
    };
  }

  private boolean isInstance(String className, FieldRef field) {
    return Boolean.TRUE.equals(world.isInstance(className, field.owner()));
  }

  private static boolean isNew(Value value) {
    return value.insn() != null && value.insn().kind() == Insn.Kind.NEW;
  }

  /**
   * Have all fields of the object been written when it comes to the block? Within its constructor
   * they may not have been, not even the final ones.
   */
  private static boolean isWritten(Value object, Block block) {
    if (!isNew(object)) {
      return true;
    }
    Set<Block> behind = new HashSet<>();
    Deque<Block> open = new ArrayDeque<>(List.of(block));
    while (!open.isEmpty()) {
      Block next = open.pop();
      // What makes the object makes another one when it is reached again.
      if (!next.body().contains(object) && behind.add(next)) {
        next.jump().targets().forEach(target -> open.push(target.block()));
      }
    }
    return behind.stream().flatMap(b -> b.body().stream()).noneMatch(v -> writes(v, object));
  }

  private static boolean writes(Value value, Value object) {
    return value.insn() instanceof PutField put && put.object() == object;
  }

  /** Is the argument an object that can be read before the jump? */
  private static boolean isKnownObject(Edge edge, Value argument) {
    boolean isObject =
        argument.insn() != null
            && switch (argument.insn().kind()) {
              case NEW, TEXT, OBJECT_REF -> true;
              default -> false;
            };
    return isObject && !edge.isHandler() && !isBeingMade(edge.from(), argument);
  }

  /**
   * Does what the {@code Try} is meant for make the object, or fill it in? Reads come before it.
   */
  private static boolean isBeingMade(Block block, Value object) {
    return guarded(block)
        .filter(last -> last == object || last.insn().operands().contains(object))
        .isPresent();
  }

  private boolean isReadOnly(Func func, Value param) {
    for (Block block : func.blocks()) {
      for (Value user : block.body()) {
        if (user.insn().operands().contains(param) && !isRead(user.insn())) {
          return false;
        }
      }
      boolean[] leaves = {false};
      Uses.forEach(block.jump(), v -> leaves[0] |= v == param);
      if (leaves[0]) {
        return false;
      }
    }
    return true;
  }

  private boolean isRead(Insn user) {
    boolean isTest = user instanceof Check check && check.guard() == Guard.NULL;
    return isTest || user instanceof GetField get && world.isConstant(get.field());
  }

  private static void split(Func func, Edges edges, Block block, Value param) {
    int place = block.params().indexOf(param);
    Map<FieldRef, Value> fields = new LinkedHashMap<>();
    Set<Value> dropped = new HashSet<>();
    for (Value user : users(func, param)) {
      if (user.insn() instanceof GetField get) {
        Value field =
            fields.computeIfAbsent(get.field(), f -> join(func, block, edges, place, user, f));
        user.replaceBy(field);
      } else {
        dropped.add(user);
      }
    }
    edges.removeParam(block, place);
    Settling.settle(func, dropped);
  }

  private static Set<Value> users(Func func, Value param) {
    Set<Value> users = new LinkedHashSet<>();
    for (Block block : func.blocks()) {
      block.body().stream().filter(v -> v.insn().operands().contains(param)).forEach(users::add);
    }
    return users;
  }

  /** A new parameter for the field, read from the object before each jump to the block. */
  private static Value join(
      Func func, Block block, Edges edges, int place, Value read, FieldRef field) {
    for (Edge edge : edges.into(block)) {
      Insn get = new GetField(field, edge.target().args().get(place));
      Value value = func.newValue(get, read.className(), read.position());
      insertAtEnd(edge.from(), value);
      edge.addArgument(value);
    }
    return func.addParam(block, field.type(), read.className());
  }

  /** Before what a {@code Try} is meant for, if there is one. */
  private static void insertAtEnd(Block block, Value value) {
    int end = block.body().size();
    block.body().add(guarded(block).isPresent() ? end - 1 : end, value);
  }

  /** What a {@code Try} at the end of the block is meant for. */
  private static Optional<Value> guarded(Block block) {
    List<Value> body = block.body();
    return body.isEmpty()
        ? Optional.empty()
        : Optional.of(body.get(body.size() - 1)).filter(last -> Settling.isCaught(block, last));
  }
}
