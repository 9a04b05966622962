package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.classfile.Bytecode;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.classfile.MethodDef;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The methods of the JDK and the DSL that classes call, refer to, or override. */
final class UsedMethods {
  private final Map<String, ClassDef> classes;
  private final Set<Method> methods = new HashSet<>();

  private UsedMethods(Map<String, ClassDef> classes) {
    this.classes = classes;
  }

  /**
   * Those of some classes.
   *
   * @param classes class files by internal name
   */
  static Set<Method> of(Map<String, byte[]> classes) {
    Map<String, ClassDef> read = new HashMap<>();
    classes.forEach((name, bytes) -> read.put(name, ClassFileReader.read(bytes, name)));
    UsedMethods used = new UsedMethods(read);
    read.values().forEach(used::read);
    return used.methods;
  }

  private void read(ClassDef type) {
    for (MethodDef method : type.methods()) {
      use(type.name(), method.name(), method.descriptor());
      List<Bytecode> code = method.code() == null ? List.of() : method.code().instructions();
      code.forEach(this::read);
    }
  }

  private void read(Bytecode instruction) {
    if (instruction instanceof Bytecode.Invoke call) {
      use(call.owner(), call.name(), call.descriptor());
    } else if (instruction instanceof Bytecode.InvokeDynamic call) {
      for (Object argument : call.site().arguments()) {
        if (argument instanceof HandleConstant handle) {
          use(handle.owner(), handle.name(), handle.descriptor());
        }
      }
    }
  }

  private void use(String owner, String name, String descriptor) {
    ClassDef own = classes.get(owner);
    if (own != null) {
      use(Objects.requireNonNull(own.superName()), name, descriptor);
      return;
    }
    if (owner.startsWith("[")) {
      return; // an array's clone
    }
    supertypes(load(owner))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(m -> m.getName().equals(name) && descriptor(m).equals(descriptor))
        .findFirst()
        .ifPresent(methods::add);
  }

  /** The type first. */
  private static Stream<Class<?>> supertypes(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    Stream<Class<?>> above = superclass == null ? Stream.empty() : Stream.of(superclass);
    return Stream.concat(
        Stream.of(type),
        Stream.concat(above, Arrays.stream(type.getInterfaces())).flatMap(UsedMethods::supertypes));
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .descriptorString();
  }

  static Class<?> load(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
