package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Which objects each reference of a program may be: a set of classes that grows along assignments,
 * calls and fields until nothing changes, without regard to the order of things (0-CFA: Shivers,
 * PLDI 1988).
 *
 * <p>Objects with fields that may hold texts of either class are told apart by where they are made,
 * and calls of {@link ShortFunctions} are each followed for themselves: so a {@code Result<String>}
 * and a {@code Result<Bytes>} do not give each other's values.
 */
final class PossibleObjects {
  /**
   * Objects of one class.
   *
   * @param fixed do they exist before the module runs?
   */
  record Kind(String className, boolean fixed) {
    boolean isText() {
      return className.equals(Names.GUEST_STRING) || className.equals(Names.GUEST_BYTES);
    }

    /** Can an object be asked for its class? */
    boolean hasClass() {
      return !isText() && !className.startsWith("[");
    }
  }

  /** Where an object is made: in a short function for each of its calls. */
  private record Site(Value made, @Nullable Value call) {}

  private final Program program;
  private final ClosedWorld world;
  private final HeldObjects held;
  private final Map<MethodRef, Map<String, MethodRef>> dispatchers;
  private final Set<MethodRef> shortFunctions;
  private final Set<Origin> contexts = new HashSet<>();

  /** Those of all functions: of a short one what they are in its calls, together. */
  private final Map<Value, Set<Origin>> all = new HashMap<>();

  /** All, but while a call of a short function is followed its own for this call. */
  private Map<Value, Set<Origin>> values = all;

  /** Has anything been added to them? */
  private boolean valuesChange;

  /** The same of all, while a call is followed. */
  private boolean allChange;

  /** The call that is being followed, which leads to others; null in a whole function. */
  private @Nullable Value call;

  PossibleObjects(Linked linked) {
    this.program = linked.program();
    this.world = linked.closedWorld();
    this.held = new HeldObjects(world, linked.contextClasses());
    this.dispatchers = linked.dispatchers();
    this.shortFunctions = ShortFunctions.in(program, called());
    linked.contextClasses().forEach(c -> contexts.add(Origin.of(c, false)));
    do {
      allChange = false;
      valuesChange = false;
      program.functions().values().stream()
          .filter(f -> !dispatchers.containsKey(f.method()))
          .filter(f -> !shortFunctions.contains(f.method()))
          .forEach(this::visitWhole);
    } while (held.haveChanged() || allChange || valuesChange);
  }

  private Set<MethodRef> called() {
    Set<MethodRef> called = new HashSet<>();
    dispatchers.values().forEach(targets -> called.addAll(targets.values()));
    program.functions().values().stream()
        .flatMap(Func::values)
        .filter(v -> v.insn().kind() == Insn.Kind.CALL)
        .forEach(v -> called.add(((Insn.Call) v.insn()).method()));
    return called;
  }

  /** What a reference may be, null apart. */
  Set<Kind> of(Value value) {
    return kinds(at(value));
  }

  /** What a field of these objects may hold, null apart. */
  Set<Kind> in(FieldRef field, Set<Origin> objects) {
    return kinds(held.in(field, objects));
  }

  /** Contexts and what their fields lead to, as far as a callback makes it. */
  Set<Origin> ledToByContexts() {
    Set<Origin> found = new HashSet<>();
    Deque<Origin> open = new ArrayDeque<>(contexts);
    while (!open.isEmpty()) {
      Origin next = open.pop();
      if (!next.kind().fixed() && found.add(next)) {
        world
            .instanceFields(next.className())
            .forEach(field -> open.addAll(held.in(field, Set.of(next))));
      }
    }
    return found;
  }

  private static Set<Kind> kinds(Set<Origin> objects) {
    return objects.stream().map(Origin::kind).collect(Collectors.toSet());
  }

  private Set<Origin> at(Value value) {
    return values.getOrDefault(value, Set.of());
  }

  private void add(Value value, Set<Origin> more) {
    valuesChange |= isNew(values, value, more);
  }

  private static boolean isNew(Map<Value, Set<Origin>> sets, Value value, Set<Origin> more) {
    return !more.isEmpty() && sets.computeIfAbsent(value, v -> new HashSet<>()).addAll(more);
  }

  private void visit(Func func) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        visit(value, value.insn());
      }
      block.jump().targets().forEach(this::pass);
    }
  }

  private void visitWhole(Func func) {
    visit(func);
    held.putResult(func.method(), returned(func));
  }

  private Set<Origin> returned(Func func) {
    String resultClass = FuncWriter.className(func.method().resultDescriptor());
    Set<Origin> returned = new HashSet<>();
    for (Block block : func.blocks()) {
      if (block.jump() instanceof Jump.Return end && end.value() != null) {
        returned.addAll(ofClass(resultClass, at(end.value())));
      }
    }
    return returned;
  }

  private void pass(Target target) {
    for (int i = 0; i < target.args().size(); i++) {
      add(target.block().params().get(i), at(target.args().get(i)));
    }
  }

  private void visit(Value value, Insn insn) {
    switch (insn.kind()) {
      case TEXT -> add(value, Origin.ofText(value.className(), world));
      case OBJECT_REF -> add(value, Set.of(held.fixed(((Insn.ObjectRef) insn).object())));
      case NEW -> add(value, Set.of(made(value, (Insn.New) insn)));
      case ARITH -> visitArith(value, (Insn.Arith) insn);
      case GET_FIELD -> visitGet(value, (Insn.GetField) insn);
      case PUT_FIELD -> visitPut((Insn.PutField) insn);
      case ARRAY_LOAD -> add(value, ofClass(value.className(), held.elements()));
      case ARRAY_STORE -> held.putElement(at(((Insn.ArrayStore) insn).value()));
      case CALL -> visitCall(value, (Insn.Call) insn);
      default -> {}
    }
  }

  private Origin made(Value value, Insn.New made) {
    return held.made(made.className(), new Site(value, call));
  }

  private void visitGet(Value value, Insn.GetField get) {
    add(value, held.in(get.field(), at(get.object())));
  }

  private void visitPut(Insn.PutField put) {
    String fieldClass = FuncWriter.className(put.field().descriptor());
    held.put(put.field(), at(put.object()), ofClass(fieldClass, at(put.value())));
  }

  private void visitArith(Value value, Insn.Arith arith) {
    if (arith.op() == Op.SELECT) {
      add(value, at(arith.operands().get(0)));
      add(value, at(arith.operands().get(1)));
    } else if (arith.op() == Op.ADDRESS_TO_REF) {
      add(value, contexts);
    }
  }

  private void visitCall(Value value, Insn.Call insn) {
    Map<String, MethodRef> targets = dispatchers.get(insn.method());
    if (targets == null) {
      callOne(value, insn, insn.method());
    } else {
      giveWhole(program.functions().get(insn.method()), insn);
      at(insn.operands().get(0)).stream()
          .map(object -> targets.get(object.className()))
          .filter(Objects::nonNull)
          .distinct()
          .toList()
          .forEach(target -> callOne(value, insn, target));
    }
  }

  private void callOne(Value value, Insn.Call insn, MethodRef method) {
    Func callee = program.functions().get(method);
    Set<Origin> result = held.result(method);
    if (callee != null && shortFunctions.contains(method)) {
      result = follow(value, callee, arguments(callee, insn));
    } else if (callee != null) {
      giveWhole(callee, insn);
    }
    if (insn.result() == Type.REF) {
      add(value, result);
    }
  }

  private List<Set<Origin>> arguments(Func callee, Insn.Call insn) {
    List<Set<Origin>> arguments = new ArrayList<>();
    for (int i = 0; i < insn.operands().size(); i++) {
      arguments.add(ofClass(callee.params().get(i).className(), at(insn.operands().get(i))));
    }
    return arguments;
  }

  private static void give(
      Func callee, List<Set<Origin>> arguments, BiConsumer<Value, Set<Origin>> add) {
    for (int i = 0; i < arguments.size(); i++) {
      add.accept(callee.params().get(i), arguments.get(i));
    }
  }

  /** To a function that is visited as a whole, or a dispatcher, which is not. */
  private void giveWhole(Func callee, Insn.Call insn) {
    give(callee, arguments(callee, insn), this::addToAll);
  }

  private void addToAll(Value value, Set<Origin> more) {
    allChange |= isNew(all, value, more);
  }

  /** What the short function gives and writes in this call. */
  private Set<Origin> follow(Value value, Func callee, List<Set<Origin>> arguments) {
    Map<Value, Set<Origin>> outerValues = values;
    Value outerCall = call;
    boolean outerChange = valuesChange;
    values = new HashMap<>();
    call = outerCall == null ? value : outerCall;
    give(callee, arguments, this::add);
    do {
      valuesChange = false;
      visit(callee);
    } while (valuesChange);
    Set<Origin> result = returned(callee);
    values.forEach(this::addToAll);
    values = outerValues;
    call = outerCall;
    valuesChange = outerChange;
    return result;
  }

  /**
   * Without those that javac keeps away: a generic method takes and gives more than its callers.
   */
  private Set<Origin> ofClass(@Nullable String staticClass, Set<Origin> objects) {
    if (objects.isEmpty()) {
      return objects;
    }
    return objects.stream()
        .filter(object -> world.mayHold(staticClass, object.className()))
        .collect(Collectors.toSet());
  }
}
