package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Functions that no class file holds, each made when it is first needed. A call takes the place of
 * what it stands for, so that linking never cuts a block; inlining does the rest.
 */
final class Synthesized {
  private static final String OWNER = Names.GUEST + "Synthesized";

  private final ClassPool pool;
  private final Map<MethodRef, Function<MethodRef, Func>> makers = new LinkedHashMap<>();
  private final Map<List<Object>, MethodRef> names = new HashMap<>();
  private final Map<MethodRef, Map<String, MethodRef>> dispatchers = new HashMap<>();
  private final Set<MethodRef> recordMethods = new HashSet<>();

  Synthesized(ClassPool pool) {
    this.pool = pool;
  }

  /** The function of this method if it is one of these. */
  @Nullable
  Func find(MethodRef method) {
    Function<MethodRef, Func> maker = makers.get(method);
    return maker == null ? null : maker.apply(method);
  }

  /** Is the method one of these? */
  boolean has(MethodRef method) {
    return makers.containsKey(method);
  }

  /** Lets a method have a body that is made for it. */
  void define(MethodRef method, Function<MethodRef, Func> maker) {
    makers.put(method, maker);
  }

  /**
   * A function for a purpose, the same one for an equal purpose.
   *
   * @param purpose says in full what it does: purposes are equal by their parts, never by a text
   *     made of them
   * @param name what it is called in reports
   */
  MethodRef define(
      List<Object> purpose, String name, String descriptor, Function<MethodRef, Func> maker) {
    return names.computeIfAbsent(
        List.of(purpose, descriptor),
        p -> {
          MethodRef method = new MethodRef(OWNER, name + "$" + names.size(), descriptor);
          define(method, maker);
          return method;
        });
  }

  /** The function that concatenates texts and values as {@code recipe} says. */
  MethodRef concatenation(Recipe recipe, String descriptor) {
    return define(
        List.of("concat", recipe),
        "concat",
        descriptor,
        m -> new MakeConcatenation(m, recipe).make());
  }

  /**
   * The function that gives an object's text. One that may be handed texts as well as objects is
   * made for each place, whose objects are then known for themselves.
   */
  MethodRef text(String className) {
    boolean mayBeText = pool.isSubclass(Names.GUEST_STRING, className);
    return define(
        mayBeText ? List.of("text at place", names.size()) : List.of("text"),
        "text",
        "(L" + className + ";)Ljava/lang/String;",
        MakeText::make);
  }

  /** What stands for toString in a class that does not have it. */
  MethodRef missingText(String className) {
    MethodRef method = new MethodRef(className, "toString$missing", "()Ljava/lang/String;");
    if (!has(method)) {
      define(method, MakeText::makeMissing);
    }
    return method;
  }

  /** The function that logs what the recipe says at a level. */
  MethodRef logging(int level, Recipe recipe, String descriptor) {
    return define(
        List.of("log", level, recipe),
        "log",
        descriptor,
        m -> new MakeConcatenation(m, recipe).makeLogging(level));
  }

  /** The function that calls the host: {@code method} is one of HostCalls. */
  MethodRef hostCall(MethodRef method, String importName) {
    return define(
        List.of("host", method),
        method.name(),
        "(L" + Names.HOST_CALLS + ";" + method.descriptor().substring(1),
        m -> MakeHostCall.make(m, importName));
  }

  /** The function that reads the bytes a host call has left. */
  MethodRef resultBytes() {
    return define(
        List.of("result bytes"),
        "resultBytes",
        "()L" + Names.GUEST_BYTES + ";",
        MakeHostCall::makeResultBytes);
  }

  /** The function that calls one of several methods by the class of the receiver. */
  MethodRef dispatcher(MethodRef method, Map<String, MethodRef> targets) {
    return dispatcher(
        List.of("dispatch", method, List.copyOf(targets.entrySet())), method, targets);
  }

  /** The same, made for one call alone, as objects that come to other calls do not matter. */
  MethodRef openDispatcher(MethodRef method, Map<String, MethodRef> targets) {
    return dispatcher(List.of("dispatch at call", names.size()), method, targets);
  }

  private MethodRef dispatcher(
      List<Object> purpose, MethodRef method, Map<String, MethodRef> targets) {
    MethodRef dispatcher =
        define(
            purpose,
            method.name(),
            "(L" + method.owner() + ";" + method.descriptor().substring(1),
            m -> MakeDispatcher.make(m, targets));
    dispatchers.put(dispatcher, targets);
    return dispatcher;
  }

  /** Of each of these functions the method by the exact class of the receiver. */
  Map<MethodRef, Map<String, MethodRef>> dispatchers() {
    return Map.copyOf(dispatchers);
  }

  /**
   * The function that compares a text with what may be anything, made for each place, whose objects
   * are then known for themselves.
   */
  MethodRef equality(MethodRef equals) {
    return define(
        List.of("equals at place", names.size()),
        "equals",
        "(L" + equals.owner() + ";" + equals.descriptor().substring(1),
        m -> MakeText.makeEquality(m, equals));
  }

  /** The method that a record's class leaves to the JVM. */
  MethodRef recordMethod(String recordClass, String name, String descriptor) {
    MethodRef method =
        define(
            List.of("record", recordClass, name),
            name,
            descriptor,
            m -> new MakeRecordMethod(pool, recordClass, m).make(name));
    recordMethods.add(method);
    return method;
  }

  /** Is the method one of those? */
  boolean isRecordMethod(MethodRef method) {
    return recordMethods.contains(method);
  }
}
