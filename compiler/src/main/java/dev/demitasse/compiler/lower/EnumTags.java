package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.ClosedWorld;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbers that stand for enum constants: the constants of one enum in their order and together,
 * so that a constant is the number of its enum's first one plus its ordinal. They begin at 1, as 0
 * is null; where the program asks for the classes of objects, or compares a constant with what may
 * be another object, they are negative, which no address is (memory ends below 2 GiB), so that both
 * can be told apart.
 */
final class EnumTags {
  static final FieldRef ORDINAL = new FieldRef("dev/demitasse/guest/GuestEnum", "ordinal", "I");

  /** What is no object of a class that the program makes objects of. */
  private static final List<String> BESIDE_OBJECTS =
      List.of("dev/demitasse/guest/GuestString", "[I");

  private final ClosedWorld world;
  private final Map<String, TreeMap<Integer, HeapObject>> constants = new LinkedHashMap<>();
  private final Map<String, Integer> first = new LinkedHashMap<>();

  EnumTags(Program program, ClosedWorld world, boolean asksForClasses) {
    this.world = world;
    collect(program);
    boolean apart = asksForClasses || ComparedReferences.in(program).anyMatch(this::mayDiffer);
    int next = apart ? Integer.MIN_VALUE + 1 : 1;
    for (Map.Entry<String, TreeMap<Integer, HeapObject>> each : constants.entrySet()) {
      first.put(each.getKey(), next);
      next += each.getValue().lastKey() + 1;
    }
  }

  private void collect(Program program) {
    Set<HeapObject> seen = new HashSet<>();
    for (Func func : program.functions().values()) {
      for (Block block : func.blocks()) {
        for (Value value : block.body()) {
          if (value.insn() instanceof Insn.ObjectRef ref) {
            collect(ref.object(), seen);
          }
        }
      }
    }
  }

  private void collect(HeapObject object, Set<HeapObject> seen) {
    if (!seen.add(object)) {
      return;
    }
    if (isEnum(object)) {
      int ordinal = (Integer) object.fields().get(ORDINAL);
      constants.computeIfAbsent(enumOf(object), c -> new TreeMap<>()).put(ordinal, object);
    }
    List<Object> parts = new ArrayList<>(object.fields().values());
    parts.addAll(Arrays.asList(object.elements()));
    for (Object part : parts) {
      if (part instanceof HeapObject inner) {
        collect(inner, seen);
      }
    }
  }

  /** May one be a constant, and the other something else? */
  private boolean mayDiffer(List<Value> operands) {
    Value a = operands.get(0);
    Value b = operands.get(1);
    return (mayBeConstant(a) && mayBeOther(b)) || (mayBeConstant(b) && mayBeOther(a));
  }

  private boolean mayBeConstant(Value value) {
    return constants.values().stream()
        .flatMap(each -> each.values().stream())
        .anyMatch(constant -> mayBe(value, constant.className()));
  }

  private boolean mayBeOther(Value value) {
    return Stream.concat(world.instantiated().stream(), BESIDE_OBJECTS.stream())
        .anyMatch(className -> !world.isEnum(className) && mayBe(value, className));
  }

  private boolean mayBe(Value value, String className) {
    String known =
        value.insn() instanceof Insn.ObjectRef ref ? ref.object().className() : value.className();
    return known == null || world.isSubclass(className, known);
  }

  /** Is the object an enum constant? */
  boolean isEnum(HeapObject object) {
    return object.fields().containsKey(ORDINAL);
  }

  private String enumOf(HeapObject constant) {
    return world.enumOf(constant.className());
  }

  /** The number of a constant. */
  int tag(HeapObject constant) {
    return first.get(enumOf(constant)) + (Integer) constant.fields().get(ORDINAL);
  }

  /** The number of the first constant of an enum; 0 if none of its constants is in the program. */
  int first(String enumClass) {
    return first.getOrDefault(enumClass, 0);
  }

  /** How many numbers an enum has. */
  int count(String enumClass) {
    return constants.containsKey(enumClass) ? constants.get(enumClass).lastKey() + 1 : 0;
  }

  /**
   * The numbers of the constants of this class or interface, in order, as the first and the last of
   * each run.
   */
  List<int[]> runs(String className) {
    List<int[]> runs = new ArrayList<>();
    for (Map.Entry<Integer, HeapObject> each : byTag().entrySet()) {
      if (world.isSubclass(each.getValue().className(), className)) {
        int[] run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (run != null && run[1] == each.getKey() - 1) {
          run[1]++;
        } else {
          runs.add(new int[] {each.getKey(), each.getKey()});
        }
      }
    }
    return runs;
  }

  /** All constants by their number. */
  TreeMap<Integer, HeapObject> byTag() {
    TreeMap<Integer, HeapObject> all = new TreeMap<>();
    constants.values().forEach(m -> m.values().forEach(c -> all.put(tag(c), c)));
    return all;
  }
}
