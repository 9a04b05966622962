package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** Annotations as plain data. */
final class AnnotationReader {
  private AnnotationReader() {}

  /** Those that the JVM sees, then those that it does not. A missing list is empty. */
  static List<AnnotationDef> read(List<AnnotationNode> visible, List<AnnotationNode> invisible) {
    List<AnnotationDef> all = new ArrayList<>();
    addTo(all, visible);
    addTo(all, invisible);
    return List.copyOf(all);
  }

  /** Those of the type of what a method gives, but not of its parts. */
  static List<AnnotationDef> readOfResult(
      List<TypeAnnotationNode> visible, List<TypeAnnotationNode> invisible) {
    Predicate<TypeReference> result = type -> type.getSort() == TypeReference.METHOD_RETURN;
    return read(ofType(visible, result), ofType(invisible, result));
  }

  private static List<AnnotationNode> ofType(
      List<TypeAnnotationNode> nodes, Predicate<TypeReference> isMeant) {
    List<AnnotationNode> found = new ArrayList<>();
    for (TypeAnnotationNode node : nodes == null ? List.<TypeAnnotationNode>of() : nodes) {
      if (node.typePath == null && isMeant.test(new TypeReference(node.typeRef))) {
        found.add(node);
      }
    }
    return found;
  }

  /** Those of each parameter and of its type; none for the last ones that have none. */
  static List<List<AnnotationDef>> readParameters(MethodNode node) {
    List<List<AnnotationDef>> all = new ArrayList<>();
    for (int i = 0; i < Type.getArgumentCount(node.desc); i++) {
      int index = i;
      Predicate<TypeReference> isOfType =
          type ->
              type.getSort() == TypeReference.METHOD_FORMAL_PARAMETER
                  && type.getFormalParameterIndex() == index;
      List<AnnotationDef> ofOne = new ArrayList<>();
      addTo(ofOne, at(node.visibleParameterAnnotations, i));
      addTo(ofOne, at(node.invisibleParameterAnnotations, i));
      addTo(ofOne, ofType(node.visibleTypeAnnotations, isOfType));
      addTo(ofOne, ofType(node.invisibleTypeAnnotations, isOfType));
      all.add(List.copyOf(ofOne));
    }
    while (!all.isEmpty() && all.get(all.size() - 1).isEmpty()) {
      all.remove(all.size() - 1);
    }
    return List.copyOf(all);
  }

  /** The value of an element. */
  static Object value(@Nullable Object value) {
    if (value == null) {
      throw new Malformed("an annotation has a value of no known kind");
    }
    if (value instanceof AnnotationNode annotation) {
      return annotation(annotation);
    }
    if (value instanceof String[] enumConstant) {
      Descriptors.field(enumConstant[0]);
      return Descriptors.member(enumConstant[1]);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(AnnotationReader::value).toList();
    }
    if (value.getClass().isArray()) {
      return boxed(value);
    }
    return value instanceof Type type ? type(type) : value;
  }

  private static void addTo(List<AnnotationDef> all, List<? extends AnnotationNode> nodes) {
    if (nodes != null) {
      nodes.forEach(node -> all.add(annotation(node)));
    }
  }

  private static AnnotationDef annotation(AnnotationNode node) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Object> pairs = node.values == null ? List.of() : node.values;
    if (pairs.size() % 2 != 0) {
      throw new Malformed("an annotation has a name without a value");
    }
    for (int i = 0; i < pairs.size(); i += 2) {
      values.put(Descriptors.member((String) pairs.get(i)), value(pairs.get(i + 1)));
    }
    return new AnnotationDef(Descriptors.field(node.desc), Collections.unmodifiableMap(values));
  }

  /** {@code void.class} is a value here, though void is not the type of a field. */
  private static TypeConstant type(Type type) {
    return type.getSort() == Type.VOID ? new TypeConstant("V") : ConstantReader.type(type);
  }

  private static List<Object> boxed(Object array) {
    Object[] elements = new Object[java.lang.reflect.Array.getLength(array)];
    Arrays.setAll(elements, i -> java.lang.reflect.Array.get(array, i));
    return List.of(elements);
  }

  private static List<AnnotationNode> at(List<AnnotationNode>[] lists, int index) {
    return lists != null && index < lists.length ? lists[index] : null;
  }
}
