package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.FieldDef;
import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of lambdas, as an author would write them:
 *
 * <pre>
 * a, b -> x + b   =>   class Lambda$0 implements I { final X captured0; m(Object a, Object b) { … } }
 * </pre>
 *
 * <p>Lambdas that do the same have one class; of one that captures nothing there is one object.
 */
final class Lambdas {
  /** How the names of their classes begin. */
  static final String PREFIX = Names.GUEST + "Lambda$";

  private static final int PUBLIC_BRIDGE = 0x0041;
  private static final int FINAL = 0x0010;

  private final ClassPool pool;
  private final Synthesized synthesized;
  private final Map<LambdaSite, Lambda> classes = new HashMap<>();

  /**
   * The class of a lambda.
   *
   * @param methods what the interface's callers call
   * @param make the function that makes an object of what is captured
   * @param constant the only object if nothing is captured
   */
  record Lambda(String className, List<MethodRef> methods, MethodRef make, HeapObject constant) {}

  Lambdas(ClassPool pool, Synthesized synthesized) {
    this.pool = pool;
    this.synthesized = synthesized;
  }

  /** Is this such a class? */
  static boolean is(String className) {
    return className.startsWith(PREFIX);
  }

  /** The class for a site, the same one for equal sites. */
  Lambda of(LambdaSite site) {
    return classes.computeIfAbsent(site, this::define);
  }

  /** What the lambda calls that this function makes; null if it makes none. */
  @Nullable
  HandleConstant target(MethodRef make) {
    return classes.entrySet().stream()
        .filter(each -> each.getValue().make().equals(make))
        .map(each -> each.getKey().target())
        .findFirst()
        .orElse(null);
  }

  private Lambda define(LambdaSite site) {
    String name = PREFIX + classes.size();
    List<FieldDef> fields = new ArrayList<>();
    for (String captured : site.captured()) {
      String field = MakeLambda.field(fields.size());
      fields.add(new FieldDef(name, field, captured, FINAL, null, List.of()));
    }
    List<MethodDef> methods = new ArrayList<>();
    for (String descriptor : site.descriptors()) {
      methods.add(method(name, site.method().name(), descriptor));
    }
    pool.define(classDef(name, site.interfaces(), fields, methods));
    return defineFunctions(site, name);
  }

  private Lambda defineFunctions(LambdaSite site, String name) {
    MakeLambda maker = new MakeLambda(pool, site, name);
    List<MethodRef> methods = new ArrayList<>();
    for (String descriptor : site.descriptors()) {
      MethodRef method = new MethodRef(name, site.method().name(), descriptor);
      methods.add(method);
      synthesized.define(method, maker::makeErased);
    }
    synthesized.define(maker.typed(), maker::makeTyped);
    synthesized.define(maker.factory(), maker::makeFactory);
    return new Lambda(name, methods, maker.factory(), HeapObject.ofClass(name));
  }

  private static MethodDef method(String owner, String name, String descriptor) {
    return new MethodDef(owner, name, descriptor, PUBLIC_BRIDGE, null, List.of(), List.of(), null);
  }

  private static ClassDef classDef(
      String name, List<String> interfaces, List<FieldDef> fields, List<MethodDef> methods) {
    return new ClassDef(
        name,
        Names.OBJECT,
        interfaces,
        FINAL,
        "",
        fields,
        methods,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }
}
