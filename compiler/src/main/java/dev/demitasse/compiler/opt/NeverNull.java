package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.New;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The parameters and fields of a program that are never null: first all are taken as such, then
 * those are taken out, again and again, that are given something that may be null.
 */
final class NeverNull implements Predicate<Value> {
  private final Program program;
  private final World world;
  private final Set<Value> params = new HashSet<>();
  private final Set<FieldRef> fields = new HashSet<>();
  private final Set<HeapObject> seen = new HashSet<>();

  private final Map<FieldRef, Set<Func>> readers = new HashMap<>();

  /** What they give to others is to be looked at. */
  private final Set<Func> open = new LinkedHashSet<>();

  private NeverNull(Program program, World world) {
    this.program = program;
    this.world = world;
  }

  /** Those of the program as it is now. */
  static NeverNull in(Program program, World world) {
    NeverNull never = new NeverNull(program, world);
    CallGraph graph = CallGraph.of(program, world);
    for (Func func : program.functions().values()) {
      never.collect(func, graph.isOnlyCalled(func.method()));
    }
    if (!never.isEmpty()) {
      program.functions().values().forEach(never::removeUnset);
      never.removeGivenNull();
    }
    return never;
  }

  /** Is there none? */
  boolean isEmpty() {
    return params.isEmpty() && fields.isEmpty();
  }

  @Override
  public boolean test(Value value) {
    return params.contains(value)
        || value.insn() instanceof GetField get && fields.contains(get.field());
  }

  private void collect(Func func, boolean isOnlyCalled) {
    if (isOnlyCalled) {
      func.params().stream().filter(p -> p.type() == Type.REF).forEach(params::add);
    }
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof PutField put
            && put.field().type() == Type.REF
            && !world.mayLose(put.field())) {
          fields.add(put.field());
        } else if (value.insn() instanceof GetField get) {
          readers.computeIfAbsent(get.field(), f -> new LinkedHashSet<>()).add(func);
        }
      }
    }
  }

  /** Takes out fields that somebody may read in an object before they are written. */
  private void removeUnset(Func func) {
    Edges edges = Edges.of(func);
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof New made) {
          fields.removeIf(
              f ->
                  isOf(made.className(), f)
                      && !new FirstWrite(edges, value, f).isBeforeAllElse(block));
        } else if (value.insn() instanceof ObjectRef ref) {
          removeUnset(ref.object());
        }
      }
    }
  }

  /** The same of an object that exists at compile time, and of all that it leads to. */
  private void removeUnset(HeapObject root) {
    Deque<HeapObject> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      HeapObject object = open.pop();
      if (seen.add(object)) {
        fields.removeIf(f -> isOf(object.className(), f) && object.fields().get(f) == null);
        object.fields().values().forEach(part -> addObject(part, open));
        Arrays.stream(object.elements()).forEach(part -> addObject(part, open));
      }
    }
  }

  private static void addObject(@Nullable Object part, Deque<HeapObject> open) {
    if (part instanceof HeapObject object) {
      open.add(object);
    }
  }

  private boolean isOf(String className, FieldRef field) {
    return !Boolean.FALSE.equals(world.isInstance(className, field.owner()));
  }

  /** Takes out what is given something that may be null, and what that in turn is given to. */
  private void removeGivenNull() {
    open.addAll(program.functions().values());
    while (!isEmpty() && !open.isEmpty()) {
      Func func = open.iterator().next();
      open.remove(func);
      if (func.values().anyMatch(v -> concerns(v.insn()))) {
        FactWalk.run(func, NonNull.of(func, world, this), new Visit());
      }
    }
  }

  /** Does it give something to what is still taken as never null? */
  private boolean concerns(Insn insn) {
    if (insn instanceof PutField put) {
      return fields.contains(put.field());
    }
    if (!(insn instanceof Call call)) {
      return false;
    }
    Func callee = CallGraph.callee(call, program);
    return callee == null || callee.params().stream().anyMatch(params::contains);
  }

  private final class Visit implements FactWalk.Visitor {
    @Override
    public boolean visit(Block block, Value value, Facts facts) {
      Insn insn = value.insn();
      if (insn instanceof PutField put && !facts.isNonNull(put.value())) {
        remove(put.field());
      } else if (insn instanceof Call call) {
        Func callee = CallGraph.callee(call, program);
        if (callee == null) {
          removeAll(call);
        } else {
          remove(callee, call.operands(), facts);
        }
      }
      return false;
    }

    private void remove(FieldRef field) {
      if (fields.remove(field)) {
        open.addAll(readers.getOrDefault(field, Set.of()));
      }
    }

    private void remove(Func callee, List<Value> operands, Facts facts) {
      for (int i = 0; i < operands.size(); i++) {
        boolean mayBeNull = operands.get(i).type() == Type.REF && !facts.isNonNull(operands.get(i));
        if (mayBeNull && params.remove(callee.params().get(i))) {
          open.add(callee);
        }
      }
    }

    private void removeAll(Call call) {
      program.functions().values().stream()
          .filter(f -> f.method().in("").equals(call.method().in("")))
          .filter(f -> params.removeAll(f.params()))
          .forEach(open::add);
    }

    @Override
    public boolean visitEnd(Block block, Facts facts) {
      return false;
    }
  }
}
