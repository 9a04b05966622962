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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which objects each reference of a program may be: a set of classes that grows along assignments,
 * calls and fields until nothing changes, without regard to the order of things (0-CFA: Shivers,
 * PLDI 1988).
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

  private final Program program;
  private final ClosedWorld world;
  private final Map<MethodRef, Map<String, MethodRef>> dispatchers;
  private final Map<Object, Set<Kind>> kinds = new HashMap<>();
  private final Set<HeapObject> placed = new HashSet<>();
  private boolean changed;

  /** What the elements of all arrays are together. */
  private static final String ELEMENTS = "elements";

  /** What a method gives. */
  private record Result(MethodRef method) {}

  PossibleObjects(Linked linked) {
    this.program = linked.program();
    this.world = linked.closedWorld();
    this.dispatchers = linked.dispatchers();
    Set<Kind> contexts = new HashSet<>();
    linked.contextClasses().forEach(c -> contexts.add(new Kind(c, false)));
    do {
      changed = false;
      program.functions().values().stream()
          .filter(f -> !dispatchers.containsKey(f.method()))
          .forEach(f -> visit(f, contexts));
    } while (changed);
  }

  /** What a reference may be, null apart. */
  Set<Kind> of(Value value) {
    return kinds.getOrDefault(value, Set.of());
  }

  /** What a field may hold, null apart. */
  Set<Kind> in(FieldRef field) {
    return at(field);
  }

  private Set<Kind> at(Object place) {
    return kinds.getOrDefault(place, Set.of());
  }

  private void add(Object place, Set<Kind> more) {
    if (!more.isEmpty()) {
      changed |= kinds.computeIfAbsent(place, p -> new HashSet<>()).addAll(more);
    }
  }

  private void visit(Func func, Set<Kind> contexts) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        visit(value, value.insn(), contexts);
      }
      block.jump().targets().forEach(this::pass);
      if (block.jump() instanceof Jump.Return r && r.value() != null) {
        String resultClass = FuncWriter.className(func.method().resultDescriptor());
        add(new Result(func.method()), ofClass(resultClass, of(r.value())));
      }
    }
  }

  private void pass(Target target) {
    for (int i = 0; i < target.args().size(); i++) {
      add(target.block().params().get(i), of(target.args().get(i)));
    }
  }

  private void visit(Value value, Insn insn, Set<Kind> contexts) {
    switch (insn.kind()) {
      case TEXT -> add(value, texts(value.className()));
      case OBJECT_REF -> add(value, fixed(((Insn.ObjectRef) insn).object(), null));
      case NEW -> add(value, Set.of(new Kind(((Insn.New) insn).className(), false)));
      case ARITH -> visitArith(value, (Insn.Arith) insn, contexts);
      case GET_FIELD -> add(value, at(((Insn.GetField) insn).field()));
      case PUT_FIELD -> visitPut((Insn.PutField) insn);
      case ARRAY_LOAD -> add(value, at(ELEMENTS));
      case ARRAY_STORE -> add(ELEMENTS, of(((Insn.ArrayStore) insn).value()));
      case CALL -> visitCall(value, (Insn.Call) insn);
      default -> {}
    }
  }

  private void visitPut(Insn.PutField put) {
    String fieldClass = FuncWriter.className(put.field().descriptor());
    add(put.field(), ofClass(fieldClass, of(put.value())));
  }

  private void visitArith(Value value, Insn.Arith arith, Set<Kind> contexts) {
    if (arith.op() == Op.SELECT) {
      add(value, of(arith.operands().get(0)));
      add(value, of(arith.operands().get(1)));
    } else if (arith.op() == Op.ADDRESS_TO_REF) {
      add(value, contexts);
    }
  }

  private void visitCall(Value value, Insn.Call call) {
    callOne(value, call, call.method());
    Map<String, MethodRef> targets = dispatchers.get(call.method());
    if (targets != null) {
      of(call.operands().get(0)).stream()
          .map(kind -> targets.get(kind.className()))
          .filter(Objects::nonNull)
          .distinct()
          .toList()
          .forEach(target -> callOne(value, call, target));
    }
  }

  private void callOne(Value value, Insn.Call call, MethodRef method) {
    Func callee = program.functions().get(method);
    if (callee != null) {
      for (int i = 0; i < call.operands().size(); i++) {
        Value param = callee.params().get(i);
        add(param, ofClass(param.className(), of(call.operands().get(i))));
      }
    }
    if (call.result() == Type.REF) {
      add(value, at(new Result(method)));
    }
  }

  /**
   * Without those that javac keeps away: a generic method takes and gives more than its callers.
   */
  private Set<Kind> ofClass(@Nullable String staticClass, Set<Kind> kinds) {
    if (kinds.isEmpty()) {
      return kinds;
    }
    return kinds.stream()
        .filter(kind -> world.mayHold(staticClass, kind.className()))
        .collect(Collectors.toSet());
  }

  /** A constant has no class: where the static one does not say it, a text may be of either. */
  private Set<Kind> texts(@Nullable String staticClass) {
    return Stream.of(Names.GUEST_STRING, Names.GUEST_BYTES)
        .filter(each -> world.mayHold(staticClass, each))
        .map(each -> new Kind(each, true))
        .collect(Collectors.toSet());
  }

  /** An object of the heap image, and what it leads to. */
  private Set<Kind> fixed(@Nullable Object object, @Nullable String staticClass) {
    if (object instanceof String) {
      return texts(staticClass);
    } else if (!(object instanceof HeapObject heapObject)) {
      return Set.of();
    } else if (placed.add(heapObject)) {
      for (Map.Entry<FieldRef, Object> each : heapObject.fields().entrySet()) {
        add(
            each.getKey(),
            fixed(each.getValue(), FuncWriter.className(each.getKey().descriptor())));
      }
      for (Object element : heapObject.elements()) {
        add(ELEMENTS, fixed(element, null));
      }
    }
    return Set.of(new Kind(((HeapObject) object).className(), true));
  }
}
