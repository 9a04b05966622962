package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Nearest;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a class has that is near a method which it does not have. */
final class NearMethods {
  /** Shorter names are parts of others by chance. */
  private static final int WORD = 5;

  private final MethodRef missing;
  private final List<MethodRef> there = new ArrayList<>();

  NearMethods(ClassPool pool, MethodRef missing) {
    this.missing = missing;
    for (ClassDef c = pool.find(missing.owner()); c != null; c = pool.superClass(c)) {
      for (MethodDef method : c.methods()) {
        if (method.isPublic() && !method.name().equals(MethodRef.INIT)) {
          there.add(new MethodRef(c.name(), method.name(), method.descriptor()));
        }
      }
    }
  }

  /** Are there methods of that name with other parameters? */
  boolean hasOthersOfThatName() {
    return there.stream().anyMatch(m -> m.name().equals(missing.name()));
  }

  /** A sentence with what may be meant; empty if nothing is near. */
  String hint() {
    if (hasOthersOfThatName()) {
      return there.stream()
          .filter(m -> m.name().equals(missing.name()))
          .map(NearMethods::signature)
          .distinct()
          .collect(Collectors.joining(", ", "There is ", "."));
    }
    List<String> names = there.stream().map(MethodRef::name).distinct().toList();
    List<String> near = names.stream().filter(this::isPart).toList();
    near = near.isEmpty() ? Nearest.to(missing.name(), names) : near;
    return near.isEmpty() ? "" : "Did you mean " + String.join(", ", near) + "?";
  }

  /** {@code lastIndexOf} holds {@code indexOf}. */
  private boolean isPart(String name) {
    String wanted = missing.name().toLowerCase(Locale.ROOT);
    return name.length() >= WORD && wanted.contains(name.toLowerCase(Locale.ROOT));
  }

  /** {@code indexOf(String, int)}. */
  static String signature(MethodRef method) {
    return method.parameters().stream()
        .map(NearMethods::simpleName)
        .collect(Collectors.joining(", ", method.name() + "(", ")"));
  }

  private static String simpleName(String descriptor) {
    String element = descriptor.replace("[", "");
    String name =
        switch (element) {
          case "Z" -> "boolean";
          case "B" -> "byte";
          case "C" -> "char";
          case "S" -> "short";
          case "I" -> "int";
          case "J" -> "long";
          case "F" -> "float";
          case "D" -> "double";
          default -> element.replaceFirst("^L(?:.*[/$])?(?:Guest)?(.*);$", "$1");
        };
    return name + "[]".repeat(descriptor.length() - element.length());
  }
}
