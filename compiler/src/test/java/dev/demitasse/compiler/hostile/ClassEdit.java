package dev.demitasse.compiler.hostile;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Changes of class files that leave their bytes in order. */
final class ClassEdit {
  private static final Pattern FLAG = Pattern.compile("([+-])([A-Z]+)");

  private static final Map<String, Integer> FLAGS =
      Map.of(
          "PUBLIC", Opcodes.ACC_PUBLIC,
          "PRIVATE", Opcodes.ACC_PRIVATE,
          "PROTECTED", Opcodes.ACC_PROTECTED,
          "STATIC", Opcodes.ACC_STATIC,
          "FINAL", Opcodes.ACC_FINAL,
          "ABSTRACT", Opcodes.ACC_ABSTRACT,
          "INTERFACE", Opcodes.ACC_INTERFACE);

  private ClassEdit() {}

  static byte[] edit(byte[] file, Consumer<ClassNode> change) {
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, 0);
    change.accept(node);
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  /** Another superclass, or an interface more. */
  static byte[] below(byte[] file, String other, boolean superclass) {
    return edit(
        file,
        node -> {
          if (superclass) {
            node.superName = other;
          } else {
            node.interfaces.add(other);
          }
        });
  }

  /** Other arguments for bootstrap methods. */
  static byte[] callSites(byte[] file, Consumer<InvokeDynamicInsnNode> change) {
    return edit(
        file,
        node ->
            node.methods.forEach(
                m ->
                    m.instructions.forEach(
                        i -> {
                          if (i instanceof InvokeDynamicInsnNode site) {
                            change.accept(site);
                          }
                        })));
  }

  /**
   * Other access flags.
   *
   * @param member the field or method; {@code -} for the class itself, {@code nest} to let it
   *     belong to no nest
   * @param flags such as {@code -PUBLIC+FINAL}
   */
  static byte[] flags(byte[] file, String member, String flags) {
    return edit(
        file,
        node -> {
          switch (member) {
            case "nest" -> node.nestHostClass = null;
            case "-" -> node.access = flags(node.access, flags);
            default -> {
              node.fields.stream()
                  .filter(f -> f.name.equals(member))
                  .forEach(f -> f.access = flags(f.access, flags));
              node.methods.stream()
                  .filter(m -> m.name.equals(member))
                  .forEach(m -> m.access = flags(m.access, flags));
            }
          }
        });
  }

  private static int flags(int access, String flags) {
    int changed = access;
    Matcher each = FLAG.matcher(flags);
    while (each.find()) {
      int bit = FLAGS.get(each.group(2));
      changed = each.group(1).equals("+") ? changed | bit : changed & ~bit;
    }
    return changed;
  }

  /** Each method returns nothing where its code has other returns. */
  static byte[] returningNothing(byte[] file) {
    return edit(
        file,
        node ->
            node.methods.forEach(
                m -> {
                  m.instructions.clear();
                  m.instructions.add(new InsnNode(Opcodes.RETURN));
                }));
  }
}
