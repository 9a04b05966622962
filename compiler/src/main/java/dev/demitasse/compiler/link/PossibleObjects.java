package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * An object, as far as it matters where it goes.
   *
   * @param site what tells it from others of its class; null if nothing has to
   */
  private record Origin(Kind kind, @Nullable Object site) {
    static Origin of(String className, boolean fixed) {
      return new Origin(new Kind(className, fixed), null);
    }

    String className() {
      return kind.className();
    }
  }

  /** Where an object is made: in a short function for each of its calls. */
  private record Site(Value made, @Nullable Value call) {}

  /** A field of the objects of one site. */
  private record Slot(FieldRef field, @Nullable Object site) {}

  /** What a method gives. */
  private record Result(MethodRef method) {}

  /** What the elements of all arrays are together. */
  private static final String ELEMENTS = "elements";

  private final Program program;
  private final ClosedWorld world;
  private final List<String> contextClasses;
  private final Map<MethodRef, Map<String, MethodRef>> dispatchers;
  private final Set<MethodRef> shortFunctions;
  private final Set<Origin> contexts = new HashSet<>();
  private final Set<HeapObject> placed = new HashSet<>();
  private final Deque<HeapObject> open = new ArrayDeque<>();
  private final Map<Object, Set<Origin>> places = new HashMap<>();
  private boolean placesChange;

  /** Those of all functions: of a short one what they are in its calls, together. */
  private final Map<Value, Set<Origin>> all = new HashMap<>();

  /** All, but while a call of a short function is followed its own for this call. */
  private Map<Value, Set<Origin>> values = all;

  private boolean valuesChange;

  /** The call that is being followed, which leads to others; null in a whole function. */
  private @Nullable Value call;

  PossibleObjects(Linked linked) {
    this.program = linked.program();
    this.world = linked.closedWorld();
    this.contextClasses = linked.contextClasses();
    this.dispatchers = linked.dispatchers();
    this.shortFunctions = ShortFunctions.in(program, called());
    contextClasses.forEach(c -> contexts.add(Origin.of(c, false)));
    do {
      placesChange = false;
      valuesChange = false;
      program.functions().values().stream()
          .filter(f -> !dispatchers.containsKey(f.method()))
          .filter(f -> !shortFunctions.contains(f.method()))
          .forEach(this::visitWhole);
    } while (placesChange || valuesChange);
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

  /** What a field may hold, null apart. */
  Set<Kind> in(FieldRef field) {
    return kinds(held(field));
  }

  private static Set<Kind> kinds(Set<Origin> objects) {
    return objects.stream().map(Origin::kind).collect(Collectors.toSet());
  }

  private Set<Origin> at(Value value) {
    return values.getOrDefault(value, Set.of());
  }

  private Set<Origin> held(Object place) {
    return places.getOrDefault(place, Set.of());
  }

  private void add(Value value, Set<Origin> more) {
    valuesChange |= isNew(values, value, more);
  }

  private void hold(Object place, Set<Origin> more) {
    placesChange |= isNew(places, place, more);
  }

  private static <T> boolean isNew(Map<T, Set<Origin>> sets, T key, Set<Origin> more) {
    return !more.isEmpty() && sets.computeIfAbsent(key, k -> new HashSet<>()).addAll(more);
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
    hold(new Result(func.method()), returned(func));
  }

  private Set<Origin> returned(Func func) {
    String resultClass = FuncWriter.className(func.method().resultDescriptor());
    Set<Origin> all = new HashSet<>();
    for (Block block : func.blocks()) {
      if (block.jump() instanceof Jump.Return end && end.value() != null) {
        all.addAll(ofClass(resultClass, at(end.value())));
      }
    }
    return all;
  }

  private void pass(Target target) {
    for (int i = 0; i < target.args().size(); i++) {
      add(target.block().params().get(i), at(target.args().get(i)));
    }
  }

  private void visit(Value value, Insn insn) {
    switch (insn.kind()) {
      case TEXT -> add(value, texts(value.className()));
      case OBJECT_REF -> visitObject(value, ((Insn.ObjectRef) insn).object());
      case NEW -> add(value, made(value, ((Insn.New) insn).className()));
      case ARITH -> visitArith(value, (Insn.Arith) insn);
      case GET_FIELD -> visitGet(value, (Insn.GetField) insn);
      case PUT_FIELD -> visitPut((Insn.PutField) insn);
      case ARRAY_LOAD -> add(value, held(ELEMENTS));
      case ARRAY_STORE -> hold(ELEMENTS, at(((Insn.ArrayStore) insn).value()));
      case CALL -> visitCall(value, (Insn.Call) insn);
      default -> {}
    }
  }

  private Set<Origin> made(Value value, String className) {
    Object site = hasOpenFields(className) ? new Site(value, call) : null;
    return Set.of(new Origin(new Kind(className, false), site));
  }

  private boolean hasOpenFields(String className) {
    return !className.startsWith("[")
        && world.instanceFields(className).stream().anyMatch(this::isOpen);
  }

  /**
   * May it hold texts of either class, as the field of a generic class may, in an object that is
   * followed everywhere? Contexts, which come back in later callbacks, and exceptions are not.
   */
  private boolean isOpen(FieldRef field) {
    String className = FuncWriter.className(field.descriptor());
    return className != null
        && world.isSubclass(Names.GUEST_STRING, className)
        && world.isSubclass(Names.GUEST_BYTES, className)
        && contextClasses.stream().noneMatch(c -> world.isSubclass(c, field.owner()))
        && !world.isSubclass(field.owner(), "java/lang/Throwable");
  }

  private void visitGet(Value value, Insn.GetField get) {
    if (isOpen(get.field())) {
      for (Origin object : Set.copyOf(at(get.object()))) {
        add(value, held(new Slot(get.field(), object.site())));
      }
    } else {
      add(value, held(get.field()));
    }
  }

  private void visitPut(Insn.PutField put) {
    String fieldClass = FuncWriter.className(put.field().descriptor());
    Set<Origin> written = ofClass(fieldClass, at(put.value()));
    hold(put.field(), written);
    if (isOpen(put.field())) {
      at(put.object()).forEach(object -> hold(new Slot(put.field(), object.site()), written));
    }
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
    Set<Origin> result = held(new Result(method));
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

  private void give(Func callee, List<Set<Origin>> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      add(callee.params().get(i), arguments.get(i));
    }
  }

  /** To a function that is visited as a whole, or a dispatcher, which is not. */
  private void giveWhole(Func callee, Insn.Call insn) {
    List<Set<Origin>> arguments = arguments(callee, insn);
    for (int i = 0; i < arguments.size(); i++) {
      addToAll(callee.params().get(i), arguments.get(i));
    }
  }

  private void addToAll(Value value, Set<Origin> more) {
    placesChange |= isNew(all, value, more);
  }

  /** What the short function gives and writes in this call. */
  private Set<Origin> follow(Value value, Func callee, List<Set<Origin>> arguments) {
    Map<Value, Set<Origin>> outerValues = values;
    Value outerCall = call;
    boolean outerChange = valuesChange;
    values = new HashMap<>();
    call = outerCall == null ? value : outerCall;
    give(callee, arguments);
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

  /** A constant has no class: where the static one does not say it, a text may be of either. */
  private Set<Origin> texts(@Nullable String staticClass) {
    return Stream.of(Names.GUEST_STRING, Names.GUEST_BYTES)
        .filter(each -> world.mayHold(staticClass, each))
        .map(each -> Origin.of(each, true))
        .collect(Collectors.toSet());
  }

  private void visitObject(Value value, HeapObject object) {
    add(value, fixed(object));
    while (!open.isEmpty()) {
      placeParts(open.pop());
    }
  }

  /** An object of the heap image; what it leads to is placed next. */
  private Set<Origin> fixed(@Nullable Object object, @Nullable String staticClass) {
    if (object instanceof HeapObject part) {
      return fixed(part);
    }
    return object instanceof String ? texts(staticClass) : Set.of();
  }

  private Set<Origin> fixed(HeapObject object) {
    if (placed.add(object)) {
      open.push(object);
    }
    return Set.of(new Origin(new Kind(object.className(), true), siteOf(object)));
  }

  private @Nullable Object siteOf(HeapObject object) {
    return hasOpenFields(object.className()) ? object : null;
  }

  private void placeParts(HeapObject object) {
    object.fields().forEach((field, part) -> placePart(object, field, part));
    for (Object element : object.elements()) {
      hold(ELEMENTS, fixed(element, null));
    }
  }

  private void placePart(HeapObject object, FieldRef field, @Nullable Object part) {
    Set<Origin> parts = fixed(part, FuncWriter.className(field.descriptor()));
    hold(field, parts);
    if (isOpen(field)) {
      hold(new Slot(field, siteOf(object)), parts);
    }
  }
}
