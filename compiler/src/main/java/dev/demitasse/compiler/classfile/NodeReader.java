package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Turns the parser's tree of a class into plain data, and checks names and descriptors on the way.
 */
final class NodeReader {
  private NodeReader() {}

  static ClassDef read(ClassNode node) {
    String name = Descriptors.className(node.name);
    checkOnce(node.fields.stream().map(f -> f.name));
    checkOnce(node.methods.stream().map(m -> m.name + m.desc));
    return new ClassDef(
        name,
        node.superName == null ? null : Descriptors.className(node.superName),
        Descriptors.classNames(node.interfaces),
        node.access,
        node.sourceFile == null ? "" : node.sourceFile,
        node.fields.stream().map(f -> field(name, f)).toList(),
        node.methods.stream().map(m -> method(name, m)).toList(),
        AnnotationReader.read(node.visibleAnnotations, node.invisibleAnnotations),
        components(node.recordComponents),
        Descriptors.classNames(node.permittedSubclasses),
        node.innerClasses.stream().map(NodeReader::innerClass).toList(),
        node.nestHostClass == null ? null : Descriptors.className(node.nestHostClass),
        Descriptors.classNames(node.nestMembers));
  }

  /** The JVM lets fields share a name if their types differ; no compiler makes such. */
  private static void checkOnce(Stream<String> members) {
    Set<String> seen = new HashSet<>();
    members.forEach(
        member -> {
          if (!seen.add(member)) {
            throw new Malformed("it has two members " + member);
          }
        });
  }

  private static FieldDef field(String owner, FieldNode node) {
    return new FieldDef(
        owner,
        Descriptors.member(node.name),
        Descriptors.field(node.desc),
        node.access,
        constantValue(node),
        AnnotationReader.read(node.visibleAnnotations, node.invisibleAnnotations));
  }

  private static @Nullable Object constantValue(FieldNode node) {
    Object value = node.value == null ? null : ConstantReader.read(node.value);
    if (value != null && !value.getClass().equals(constantClass(node.desc))) {
      throw new Malformed("the field " + node.name + " has a constant of another type");
    }
    return value instanceof Integer number ? cut(number, node.desc) : value;
  }

  /** The JVM cuts it down to the field's type where it sets the field. */
  private static int cut(int value, String descriptor) {
    return switch (descriptor) {
      case "Z" -> value & 1;
      case "B" -> (byte) value;
      case "C" -> (char) value;
      case "S" -> (short) value;
      default -> value;
    };
  }

  private static @Nullable Class<?> constantClass(String descriptor) {
    return switch (descriptor) {
      case "I", "S", "C", "B", "Z" -> Integer.class;
      case "J" -> Long.class;
      case "F" -> Float.class;
      case "D" -> Double.class;
      case "Ljava/lang/String;" -> String.class;
      default -> null;
    };
  }

  private static MethodDef method(String owner, MethodNode node) {
    String name = Descriptors.member(node.name);
    String descriptor = Descriptors.method(node.desc);
    if (name.startsWith("<") && !isInitialiser(node)) {
      throw new Malformed("it has a method " + name + " that initialises nothing");
    }
    return new MethodDef(
        owner,
        name,
        descriptor,
        node.access,
        code(node),
        annotations(node),
        AnnotationReader.readParameters(node),
        node.annotationDefault == null ? null : AnnotationReader.value(node.annotationDefault));
  }

  /** What stands before a method is about it or about the type of what it gives (JLS 9.7.4). */
  private static List<AnnotationDef> annotations(MethodNode node) {
    List<AnnotationDef> all = new ArrayList<>();
    all.addAll(AnnotationReader.read(node.visibleAnnotations, node.invisibleAnnotations));
    all.addAll(
        AnnotationReader.readOfResult(node.visibleTypeAnnotations, node.invisibleTypeAnnotations));
    return List.copyOf(all);
  }

  /** A constructor, or the static initialiser (JVMS §2.9). */
  private static boolean isInitialiser(MethodNode node) {
    boolean isStatic = (node.access & Opcodes.ACC_STATIC) != 0;
    return isStatic
        ? node.name.equals("<clinit>") && node.desc.equals("()V")
        : node.name.equals("<init>") && node.desc.endsWith(")V");
  }

  private static @Nullable Code code(MethodNode node) {
    boolean expected = (node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    if (expected != hasInstructions(node)) {
      throw new Malformed(
          "the method " + node.name + (expected ? " has no code" : " must not have code"));
    }
    return expected ? CodeReader.read(node) : null;
  }

  /** Labels and line numbers are none. */
  private static boolean hasInstructions(MethodNode node) {
    for (AbstractInsnNode each : node.instructions) {
      if (each.getOpcode() >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<RecordComponentDef> components(@Nullable List<RecordComponentNode> nodes) {
    return nodes == null
        ? List.of()
        : nodes.stream()
            .map(
                c ->
                    new RecordComponentDef(
                        Descriptors.member(c.name), Descriptors.field(c.descriptor)))
            .toList();
  }

  private static InnerClassDef innerClass(InnerClassNode node) {
    return new InnerClassDef(
        Descriptors.className(node.name), node.outerName, node.innerName, node.access);
  }
}
