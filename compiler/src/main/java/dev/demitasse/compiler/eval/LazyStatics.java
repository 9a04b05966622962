package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.interp.InterpreterTrap;
import dev.demitasse.compiler.ssa.interp.Statics;
import dev.demitasse.compiler.ssa.interp.Stopped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The static fields while initialisers run: each class is initialised when it is first used, others
 * before it.
 */
final class LazyStatics implements Statics {
  private final Program program;
  private final World world;
  private final Set<FieldRef> changedLater;
  private final Supplier<List<Stopped.Place>> trace;
  private final Supplier<List<String>> running;
  private final Set<String> begun = new HashSet<>();
  private final Set<String> finished = new HashSet<>();

  /** For each class that was used, what is left to do. */
  private final Map<String, Deque<Step>> chains = new HashMap<>();

  /** The class in such a chain of which the initialiser was run last. */
  private final Map<String, String> current = new HashMap<>();

  /** The classes of initialisers that are left. */
  private final Set<String> waiting = new HashSet<>();

  /** For each class those that had begun before it, and were not finished. */
  private final Map<String, Set<String>> around = new HashMap<>();

  private final Map<FieldRef, Object> values = new LinkedHashMap<>();
  private final Map<EarlyRead, Position> earlyReads = new LinkedHashMap<>();
  private final ForeignUses foreignUses = new ForeignUses();

  /** The classes that are used while they wait, and those of foreign uses. */
  private final Set<String> circular = new HashSet<>();

  /** For each class those that are initialised before, or that its initialiser uses. */
  private final Map<String, Set<String>> needed = new HashMap<>();

  /**
   * What there is to do for a class.
   *
   * @param begins does it begin, so that others are initialised before? Else its own initialiser
   *     runs
   */
  private record Step(String className, boolean begins) {}

  /**
   * A read of a field that is not set yet, as the initialiser of its class waits for another one.
   *
   * @param reader the class whose initialiser reads it
   */
  record EarlyRead(FieldRef field, String reader) {}

  /**
   * Nothing is initialised.
   *
   * @param changedLater the fields of objects that callbacks may write
   * @param trace what is running at the time, the innermost first
   * @param running the classes whose initialisers are
   */
  LazyStatics(
      Program program,
      World world,
      Set<FieldRef> changedLater,
      Supplier<List<Stopped.Place>> trace,
      Supplier<List<String>> running) {
    this.program = program;
    this.world = world;
    this.changedLater = changedLater;
    this.trace = trace;
    this.running = running;
  }

  /**
   * A class that has begun counts as initialised (JLS §12.4.2: the same thread goes on), also while
   * what it extends is initialised.
   */
  @Override
  public @Nullable MethodRef initialiser(String className) {
    List<String> running = this.running.get();
    if (!running.isEmpty()) {
      neededBy(running.get(0)).add(className);
    }
    if (finished.contains(className)) {
      return null;
    }
    Deque<Step> left = chains.computeIfAbsent(className, LazyStatics::newChain);
    MethodRef next = isChainRunning(className) ? null : next(left);
    if (next != null) {
      current.put(className, next.owner());
    } else if (isWaiting(className)) {
      circular.add(className);
    }
    return next;
  }

  private Set<String> neededBy(String className) {
    return needed.computeIfAbsent(className, c -> new HashSet<>());
  }

  private static Deque<Step> newChain(String className) {
    return new ArrayDeque<>(List.of(new Step(className, true)));
  }

  /**
   * The next initialiser to run. A class begins before its superclass does, but an interface only
   * once that is initialised.
   */
  private @Nullable MethodRef next(Deque<Step> left) {
    while (!left.isEmpty()) {
      Step step = left.pop();
      MethodRef own = new MethodRef(step.className(), MethodRef.CLINIT, "()V");
      if (step.begins()) {
        begin(own, left);
      } else if (waiting.remove(step.className()) && program.functions().containsKey(own)) {
        return own;
      }
    }
    return null;
  }

  private void begin(MethodRef initialiser, Deque<Step> left) {
    String className = initialiser.owner();
    if (begun.add(className)) {
      around.put(className, unfinished());
      waiting.add(className);
      left.push(new Step(className, false));
      List<String> before = world.initialisedBefore(className);
      neededBy(className).addAll(before);
      for (int i = before.size() - 1; i >= 0; i--) {
        left.push(new Step(before.get(i), true));
      }
    }
  }

  private Set<String> unfinished() {
    Set<String> unfinished = new HashSet<>(waiting);
    unfinished.addAll(running.get());
    return unfinished;
  }

  private boolean isChainRunning(String className) {
    String now = current.get(className);
    return now != null && running.get().contains(now);
  }

  private boolean hasNothingLeft(String className) {
    Deque<Step> left = chains.get(className);
    return left == null || left.isEmpty();
  }

  /** Has it begun, and is something else initialised before it goes on? */
  private boolean isWaiting(String className) {
    if (finished.contains(className)) {
      return false;
    }
    List<String> running = this.running.get();
    if (waiting.contains(className)) {
      return !running.isEmpty();
    }
    if (!running.contains(className)) {
      if (hasNothingLeft(className)) {
        finished.add(className);
      }
      return false;
    }
    return !running.get(0).equals(className);
  }

  @Override
  public @Nullable Object get(FieldRef field) {
    if (!world.isFinal(field)) {
      requireOwn(field, "reads");
    }
    if (isWaiting(field.owner())) {
      noteCircle(field);
    }
    return value(field);
  }

  @Override
  public void put(FieldRef field, @Nullable Object value) {
    requireOwn(field, "writes");
    values.put(field, value);
  }

  @Override
  public void made(HeapObject object) {
    foreignUses.made(object, running.get());
  }

  @Override
  public void reads(HeapObject object, FieldRef field) {
    if (changedLater.contains(field) && !HeapSnapshot.isText(object)) {
      noteForeign(object, "reads " + field.name() + " of");
    }
  }

  @Override
  public void writes(HeapObject object) {
    noteForeign(object, "writes to");
  }

  /** What the program's first class comes to, nothing can run before. */
  private void noteForeign(HeapObject object, String what) {
    String maker = foreignUses.otherMaker(object, running.get());
    if (maker != null && !unfinished().contains(world.first())) {
      ForeignUses.Use use = new ForeignUses.Use(what, maker, running.get().get(0));
      circular.addAll(List.of(use.maker(), use.user()));
      foreignUses.add(use, () -> Initialisers.authorsPlace(trace.get()));
    }
  }

  /** A field of a class is read while its initialiser waits for the one that reads it. */
  private void noteCircle(FieldRef field) {
    circular.add(field.owner());
    if (!values.containsKey(field) && world.initialValue(field) == null) {
      String reader = running.get().get(0);
      earlyReads.put(new EarlyRead(field, reader), Initialisers.authorsPlace(trace.get()));
    }
  }

  /**
   * The first class that this one leads to which is used while it waits, or whose objects another
   * one uses, or that uses those; null if there is none. What the program's first class leads to is
   * always the same.
   */
  @Nullable
  String circle(String className) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(className));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next) && !next.equals(world.first()) && !isWithin(next, world.first())) {
        if (circular.contains(next)) {
          return next;
        }
        open.addAll(needed.getOrDefault(next, Set.of()));
      }
    }
    return null;
  }

  /** The reads that came too early, and where they are. */
  Map<EarlyRead, Position> earlyReads() {
    return earlyReads;
  }

  /** What initialisers do with objects of other classes, and where. */
  Map<ForeignUses.Use, Position> foreignUses() {
    return foreignUses.all();
  }

  /** Did one of these classes begin while the other one had begun, and was not finished? */
  boolean areTogether(String one, String other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private boolean isWithin(String inner, String outer) {
    return around.getOrDefault(inner, Set.of()).contains(outer);
  }

  boolean hasBegun(String className) {
    return begun.contains(className);
  }

  /** Others may have other values by the time that the module runs. */
  private void requireOwn(FieldRef field, String access) {
    List<String> running = this.running.get();
    if (running.isEmpty() || !running.get(0).equals(field.owner())) {
      String name = Readable.className(field.owner()) + "." + field.name();
      throw new InterpreterTrap(
          "it " + access + " " + name + ", a static field of another class that is not final");
    }
  }

  /** What the field holds; with the initialisers having run, its value in the module. */
  @Nullable
  Object value(FieldRef field) {
    if (values.containsKey(field)) {
      return values.get(field);
    }
    Object initial = world.initialValue(field);
    return initial != null ? initial : Slots.zero(field.descriptor());
  }

  /** The fields that initialisers have set. Changeable. */
  Map<FieldRef, Object> values() {
    return values;
  }
}
