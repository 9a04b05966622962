package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.classfile.RecordComponentDef;
import dev.demitasse.compiler.classfile.TypeConstant;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds what a class file gives to a bootstrap method to that method's rules: the JDK's would throw
 * when the code is first run.
 */
final class CheckSites {
  private static final String TO_STRING = "()Ljava/lang/String;";

  /** The methods of ObjectMethods, with the types behind the record's. */
  private static final Map<String, String> OF_RECORDS =
      Map.of(
          "equals", "Ljava/lang/Object;)Z", "hashCode", ")I", "toString", TO_STRING.substring(1));

  private final ClassPool pool;

  CheckSites(ClassPool pool) {
    this.pool = pool;
  }

  /** The methods of StringConcatFactory. */
  void concatenation(DynamicSite site) {
    List<Object> constants = site.constants();
    boolean fits =
        site.descriptor().endsWith(TO_STRING.substring(1))
            && (RecipeSite.isWithoutRecipe(site)
                ? constants.isEmpty()
                : site.bootstrap().name().equals(RecipeSite.NAME) && isRecipe(site));
    require(fits, "a concatenation");
  }

  private static boolean isRecipe(DynamicSite site) {
    List<Object> constants = site.constants();
    return !constants.isEmpty()
        && constants.get(0) instanceof String recipe
        && count(recipe, '\1') == new MethodRef("", "", site.descriptor()).parameters().size()
        && count(recipe, '\2') == constants.size() - 1
        && constants.stream().allMatch(c -> c instanceof String || c instanceof Number);
  }

  private static long count(String recipe, char tag) {
    return recipe.chars().filter(c -> c == tag).count();
  }

  /** {@code ObjectMethods.bootstrap}: it is asked for all components in their order. */
  void recordMethod(DynamicSite site) {
    List<Object> constants = site.constants();
    String end = OF_RECORDS.get(site.name());
    boolean fits =
        end != null
            && constants.size() >= 2
            && constants.get(0) instanceof TypeConstant type
            && site.descriptor().equals("(" + type.descriptor() + end)
            && isRecord(type.className(), constants.get(1), constants.size() - 2);
    require(fits, "a method of a record");
  }

  private boolean isRecord(String className, Object names, int getters) {
    ClassDef def = pool.find(className);
    return def != null
        && def.isRecord()
        && def.recordComponents().size() == getters
        && names.equals(
            def.recordComponents().stream()
                .map(RecordComponentDef::name)
                .collect(Collectors.joining(";")));
  }

  /** {@code LambdaMetafactory.metafactory} and {@code altMetafactory}. */
  void lambda(LambdaSite site) {
    List<String> given = new ArrayList<>(site.captured());
    List<String> parameters = new MethodRef("", "", site.instantiated()).parameters();
    given.addAll(parameters);
    boolean fits =
        isInterface(site.method().owner())
            && site.markers().stream().allMatch(this::isInterface)
            && site.descriptors().stream().allMatch(d -> isBelow(site.instantiated(), d))
            && MakeLambda.isMethod(site.target())
            && isAdaptable(given, taken(site.target()))
            && givesResult(site.target(), site.instantiated());
    require(fits, "a lambda");
  }

  private boolean isInterface(String className) {
    ClassDef def = pool.find(className);
    return def != null ? def.isInterface() : Names.isJdk(className);
  }

  private static List<String> taken(HandleConstant target) {
    List<String> taken = new ArrayList<>(new MethodRef("", "", target.descriptor()).parameters());
    if (MakeLambda.takesReceiver(target)) {
      taken.add(0, descriptor(target.owner()));
    }
    return taken;
  }

  private static String descriptor(String className) {
    return className.startsWith("[") ? className : "L" + className + ";";
  }

  /** Do the types here stand for the erased ones? */
  private boolean isBelow(String instantiated, String erased) {
    MethodRef here = new MethodRef("", "", instantiated);
    MethodRef there = new MethodRef("", "", erased);
    if (here.parameters().size() != there.parameters().size() || here.result() != there.result()) {
      return false;
    }
    for (int i = 0; i < here.parameters().size(); i++) {
      if (!isSame(here.parameters().get(i), there.parameters().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String a, String b) {
    return a.equals(b) || isReference(a) && isReference(b);
  }

  private boolean isAdaptable(List<String> given, List<String> taken) {
    if (given.size() != taken.size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (!isAdaptable(given.get(i), taken.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean givesResult(HandleConstant target, String instantiated) {
    MethodRef called = new MethodRef(target.owner(), target.name(), target.descriptor());
    boolean made = called.isConstructor();
    String given = made ? descriptor(target.owner()) : called.resultDescriptor();
    String wanted = new MethodRef("", "", instantiated).resultDescriptor();
    return made == MakeLambda.makesObject(target)
        && (!made || called.resultDescriptor().equals("V"))
        && (wanted.equals("V") || !given.equals("V") && isCastable(given, wanted));
  }

  /** A type parameter is any class in the class file; a result is cast to the one it stands for. */
  private boolean isCastable(String from, String to) {
    return isReference(from) && isReference(to) || isAdaptable(from, to);
  }

  private boolean isAdaptable(String from, String to) {
    if (isReference(from) && isReference(to)) {
      return isAssignable(FuncWriter.className(from), FuncWriter.className(to));
    }
    return isReference(from) || isReference(to)
        ? ConvertValue.isBox(from, to)
        : from.equals(to) || ConvertValue.isWider(from, to);
  }

  private boolean isAssignable(String from, String to) {
    if (from.equals(to)) {
      return true;
    } else if (from.startsWith("[") && to.startsWith("[")) {
      String element = FuncWriter.className(from.substring(1));
      String wanted = FuncWriter.className(to.substring(1));
      return element != null && wanted != null && isAssignable(element, wanted);
    }
    return from.startsWith("[")
        ? pool.isSubclass(from, to)
        : !to.startsWith("[")
            && (!pool.isKnown(from) || !pool.isKnown(to) || pool.isSubclass(from, to));
  }

  private static boolean isReference(String descriptor) {
    return Type.ofDescriptor(descriptor) == Type.REF;
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new DiagnosticException(
          Diagnostic.at(Position.NONE, Code.D0104, what + " has arguments that none can have"));
    }
  }
}
