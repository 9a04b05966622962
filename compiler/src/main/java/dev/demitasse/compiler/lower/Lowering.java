package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.ClosedWorld;
import dev.demitasse.compiler.link.KeptObjects;
import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.link.Promotion;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lowers a whole program. */
public final class Lowering {
  /** The nursery's allocator. */
  static final MethodRef ALLOCATE = new MethodRef("dev/demitasse/guest/Heap", "allocate", "(I)I");

  /** The functions that stay in a program until it is lowered, whatever calls them before. */
  public static final Set<MethodRef> ROOTS = roots();

  // Variables that begin behind all data; every other one begins at 0.
  private static final Set<String> FROM_HEAP_BASE = Set.of("heap", "kept", "base");

  private final Linked linked;
  private final KeptObjects kept;
  private final Layout layout;
  private final EnumTags tags;
  private final ClassNumbers numbers;
  private final HeapImage image;
  private final Failing failing;
  private final CallCycles cycles;
  private final LeavingTexts unplaced;
  private final BareObjects bare;
  private final Set<String> variables = new TreeSet<>();

  private Lowering(Linked linked, KeptObjects kept) {
    this.linked = linked;
    this.kept = kept;
    this.layout = new Layout(linked, asksForClasses(linked.program()));
    this.tags =
        new EnumTags(linked.program(), linked.closedWorld(), asksForClasses(linked.program()));
    this.numbers = new ClassNumbers(linked.closedWorld());
    this.image = new HeapImage(linked.program(), layout, tags, numbers);
    this.cycles = new CallCycles(linked.program());
    this.unplaced = new LeavingTexts(linked.program());
    this.failing = failing(linked.program());
    this.bare = BareObjects.in(linked, layout);
  }

  /** Gives blocks of constant size their places; what is folded then need not be lowered. */
  public static void placeBlocks(Linked linked) {
    PlaceBlocks.run(linked);
  }

  /** Lets the allocator be a constant where it may be one, when nothing is left to fold. */
  public static void fixAllocator(Linked linked) {
    FixAllocator.run(linked);
  }

  /** Replaces the functions of the program by lowered ones, and gives it its variables. */
  public static void lower(Linked linked, KeptObjects kept) {
    new Lowering(linked, kept).run();
  }

  private static Set<MethodRef> roots() {
    Set<MethodRef> roots = new HashSet<>(Promotion.FUNCTIONS);
    roots.add(ALLOCATE);
    roots.add(Promotion.ALLOCATE_PLUGIN);
    return Set.copyOf(roots);
  }

  private void run() {
    Program program = linked.program();
    Map<MethodRef, Func> lowered = new LinkedHashMap<>();
    program
        .functions()
        .forEach((method, func) -> lowered.put(method, new LowerFunction(this, func).lower()));
    program.functions().putAll(lowered);
    if (linked.references()) {
      TraceObjects trace = new TraceObjects(kept, layout, numbers);
      program.functions().put(Promotion.SIZE, trace.size());
      program.functions().put(Promotion.TRACE, trace.trace());
    }
    DropHeapMarks.run(program, linked.allocating());
    for (String name : variables) {
      program
          .variables()
          .add(new Program.Variable(name, Type.I32, 0, FROM_HEAP_BASE.contains(name)));
    }
  }

  /** Does the host call the function? */
  boolean isExported(MethodRef function) {
    return linked.program().exports().stream().anyMatch(e -> e.function().equals(function));
  }

  private Failing failing(Program program) {
    Failing found = new Failing(program);
    boolean recursion = false;
    for (MethodRef each : program.functions().keySet()) {
      if (cycles.contains(each)) {
        found.add(each);
        recursion = true;
      }
    }
    return recursion ? found.again(program) : found;
  }

  static boolean asksForClasses(Program program) {
    return program.functions().values().stream()
        .flatMap(f -> f.blocks().stream())
        .map(Block::body)
        .flatMap(List::stream)
        .anyMatch(v -> v.insn().kind() == Insn.Kind.INSTANCE_OF);
  }

  ClosedWorld closedWorld() {
    return linked.closedWorld();
  }

  KeptObjects kept() {
    return kept;
  }

  Layout layout() {
    return layout;
  }

  EnumTags tags() {
    return tags;
  }

  ClassNumbers numbers() {
    return numbers;
  }

  HeapImage image() {
    return image;
  }

  Failing failing() {
    return failing;
  }

  LeavingTexts unplaced() {
    return unplaced;
  }

  CallCycles cycles() {
    return cycles;
  }

  /**
   * May the object be older than the callback, and the reference not? What the same function has
   * made is not older, unless it is a plugin that stays where it is made.
   */
  boolean isRecorded(Insn.PutField put) {
    boolean fresh = linked.references() && put.object().insn() instanceof Insn.New;
    return kept.fields().containsKey(put.field()) && !isConstant(put.value()) && !fresh;
  }

  /** Is it null, or there before the module runs? */
  static boolean isConstant(Value value) {
    return value.insn() instanceof Insn.Const
        || value.insn() instanceof Insn.Text
        || value.insn() instanceof Insn.ObjectRef;
  }

  /** Has a plugin of this class the block of an earlier one? */
  boolean reusesBlocks(String className) {
    return linked.reusesBlocks(className);
  }

  /** Has the field its own place for a text that outlives its callback? */
  boolean keepsText(FieldRef field) {
    return linked.keepsText(field);
  }

  /** What is called for such an object, or its field. */
  MethodRef record() {
    return Promotion.record(linked.keeping());
  }

  /** The classes whose objects need no memory. */
  BareObjects bare() {
    return bare;
  }

  /** A word that is 0: the class number of what is no object. */
  Datum noObject() {
    return new Datum.Cell("no object", 4);
  }

  /** The program has this variable. */
  void use(String variable) {
    variables.add(variable);
  }
}
