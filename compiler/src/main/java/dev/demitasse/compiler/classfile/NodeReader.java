package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
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
        node.innerClasses.stream().map(NodeReader::innerClass).toList());
  }

  private static FieldDef field(String owner, FieldNode node) {
    return new FieldDef(
        owner,
        Descriptors.member(node.name),
        Descriptors.field(node.desc),
        node.access,
        node.value == null ? null : ConstantReader.read(node.value),
        AnnotationReader.read(node.visibleAnnotations, node.invisibleAnnotations));
  }

  private static MethodDef method(String owner, MethodNode node) {
    return new MethodDef(
        owner,
        Descriptors.member(node.name),
        Descriptors.method(node.desc),
        node.access,
        code(node),
        annotations(node),
        AnnotationReader.readParameters(
            node.visibleParameterAnnotations, node.invisibleParameterAnnotations),
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

  private static @Nullable Code code(MethodNode node) {
    boolean expected = (node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    if (expected == (node.instructions.size() == 0)) {
      throw new Malformed(
          "the method " + node.name + (expected ? " has no code" : " must not have code"));
    }
    return expected ? CodeReader.read(node) : null;
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
