package dev.demitasse.compiler.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Files whose bytes are in order, but not what they say. */
final class ChangeTree {
  private static final List<String> SUPERTYPES =
      List.of(
          "no/such/Type",
          "java/lang/Object",
          "java/lang/String",
          "java/lang/Runnable",
          "java/lang/Enum",
          "java/lang/Record",
          "java/lang/Exception",
          "dev/demitasse/Plugin",
          "dev/demitasse/HttpFilter",
          "dev/demitasse/Bytes",
          "dev/demitasse/host/HostCalls");

  private ChangeTree() {}

  /** Another superclass, or an interface more: missing, final, the class itself, one below it. */
  static void supertype(Map<String, byte[]> classes, String name, Random random) {
    List<String> names = new ArrayList<>(random.nextBoolean() ? SUPERTYPES : classes.keySet());
    names.add(name);
    String other = names.get(random.nextInt(names.size()));
    boolean above = random.nextBoolean();
    extend(classes, name, other, above);
    if (random.nextInt(3) == 0) {
      extend(classes, other, name, random.nextBoolean());
    }
  }

  private static void extend(
      Map<String, byte[]> classes, String name, String other, boolean above) {
    Change.OfFile change = (file, random) -> ClassEdit.below(file, other, above);
    change.apply(classes, name, new Random(name.length()));
  }

  /** Nobody can find the class. */
  static void remove(Map<String, byte[]> classes, String name, Random random) {
    classes.remove(name);
  }

  /** A method or field twice, or not at all. */
  static byte[] member(byte[] file, Random random) {
    return ClassEdit.edit(
        file,
        node -> {
          List<?> members = random.nextBoolean() ? node.methods : node.fields;
          change(members, random);
        });
  }

  /** An instruction twice, or not at all, or elsewhere, or a new one. */
  static byte[] code(byte[] file, Random random) {
    return ClassEdit.edit(
        file,
        node -> {
          List<MethodNode> methods =
              node.methods.stream().filter(m -> m.instructions.size() > 0).toList();
          changeCode(methods.get(random.nextInt(methods.size())), random);
        });
  }

  private static <T> void change(List<T> list, Random random) {
    int index = random.nextInt(list.size());
    if (random.nextBoolean()) {
      list.remove(index);
    } else {
      list.add(list.get(index));
    }
  }

  private static void changeCode(MethodNode method, Random random) {
    InsnList code = method.instructions;
    AbstractInsnNode at = code.get(random.nextInt(code.size()));
    AbstractInsnNode other = code.get(random.nextInt(code.size()));
    switch (random.nextInt(5)) {
      case 0 -> removeInstruction(code, at);
      case 1 -> moveInstruction(code, at, other);
      case 2 -> coverByHandler(method, at, other);
      default -> code.insertBefore(at, instruction(method, random));
    }
  }

  private static void removeInstruction(InsnList code, AbstractInsnNode node) {
    if (node.getOpcode() >= 0) {
      code.remove(node);
    }
  }

  private static void moveInstruction(InsnList code, AbstractInsnNode at, AbstractInsnNode other) {
    if (at != other && at.getOpcode() >= 0) {
      code.remove(at);
      code.insertBefore(other, at);
    }
  }

  private static void coverByHandler(
      MethodNode method, AbstractInsnNode at, AbstractInsnNode handler) {
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode target = new LabelNode();
    method.instructions.insertBefore(at, start);
    method.instructions.insert(at, end);
    method.instructions.insertBefore(handler, target);
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, target, null));
  }

  private static AbstractInsnNode instruction(MethodNode method, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new InsnNode(random.nextInt(Opcodes.DCONST_1 + 1));
      case 1 -> new InsnNode(Opcodes.POP + random.nextInt(Opcodes.LXOR - Opcodes.POP + 1));
      case 2 ->
          new VarInsnNode(
              (random.nextBoolean() ? Opcodes.ILOAD : Opcodes.ISTORE) + random.nextInt(5),
              random.nextInt(method.maxLocals + 1));
      case 3 -> new LdcInsnNode(random.nextBoolean() ? "a" : (Object) 1L);
      default -> new IntInsnNode(Opcodes.NEWARRAY, Opcodes.T_BOOLEAN + random.nextInt(8));
    };
  }
}
