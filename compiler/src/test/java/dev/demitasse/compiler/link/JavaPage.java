package dev.demitasse.compiler.link;

import static java.util.Comparator.comparing;

import dev.demitasse.compiler.ClassSource;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.ssa.MethodRef;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the JDK exists inside a module, in Markdown: found as linking finds it. */
public final class JavaPage {
  private static final Path GUESTS = Path.of("../runtime-stubs/src/main/java", Names.GUEST);

  private static final String HEAD =
      """
      # The JDK inside a module

      The methods of the JDK that a filter may call; each other one is [D0301](diagnostics/D0301.md), or has a code that says why.
      The [limitations](../README.md#limitations) of the language are in the README. Texts are concatenated with `+`, also with
      numbers; a record's `equals`, `hashCode` and `toString` are made of its components.
      """;

  private final ClassPool pool = new ClassPool(new ClassSource(Input.of(List.of(), name -> null)));

  /** The page. */
  String text() throws IOException {
    return classes().map(this::section).collect(Collectors.joining("", HEAD, ""));
  }

  /** All methods in it. */
  public List<Method> methods() throws IOException {
    return classes().flatMap(this::methods).toList();
  }

  private Stream<Class<?>> classes() throws IOException {
    return guests().stream()
        .map(guest -> pool.javaName(Names.GUEST + guest))
        .filter(Names::isJdk)
        .<Class<?>>map(JavaPage::load)
        .sorted(comparing(Class::getName));
  }

  /** The simple names of the classes that may stand for some of the JDK. */
  private static List<String> guests() throws IOException {
    try (Stream<Path> files = Files.list(GUESTS)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
          .filter(name -> name.startsWith("Guest"))
          .toList();
    }
  }

  private Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(this::exists);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(Names.readable(name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private String section(Class<?> type) {
    String methods =
        methods(type)
            .sorted(comparing(Method::getName).thenComparing(JavaPage::signature))
            .map(method -> signature(method) + "\n")
            .collect(Collectors.joining());
    String own = methods.isEmpty() ? "" : "\n```java\n" + methods + "```\n";
    String all = own + inherited(type);
    return "\n## " + type.getName() + "\n" + (all.isEmpty() ? "\nNo methods.\n" : all);
  }

  private String inherited(Class<?> type) {
    return Arrays.stream(type.getGenericInterfaces())
        .filter(each -> pool.isKnown(internalName(each)))
        .map(each -> "\nWhat `" + simple(each) + "` has.\n")
        .collect(Collectors.joining());
  }

  private static String internalName(Type type) {
    return type.getTypeName().replaceFirst("<.*", "").replace('.', '/');
  }

  /** As a call is linked: with the JDK's types, or with those that stand for them. */
  private boolean exists(Method method) {
    String owner = internalName(method.getDeclaringClass());
    String descriptor =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .descriptorString();
    return Stream.of(descriptor, pool.actualDescriptor(descriptor))
        .anyMatch(
            each -> pool.methods().declared(new MethodRef(owner, method.getName(), each)) != null);
  }

  /** {@code static <T> Predicate<T> not(Predicate<? super T>)}. */
  private static String signature(Method method) {
    return (Modifier.isStatic(method.getModifiers()) ? "static " : "")
        + variables(method.getTypeParameters())
        + simple(method.getGenericReturnType())
        + Arrays.stream(method.getGenericParameterTypes())
            .map(JavaPage::simple)
            .collect(Collectors.joining(", ", " " + method.getName() + "(", ")"));
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(TypeVariable::getName)
            .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String simple(Type type) {
    return type.getTypeName().replaceAll("\\b[a-z]+\\.", "");
  }
}
