package dev.demitasse.compiler.canaries;

import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A change of a method, such as its author might have made by mistake. */
@FunctionalInterface
interface Mistake {
  /** Makes it; false if the method has nothing of the kind. */
  boolean make(MethodNode method);

  /** The method always answers this. */
  static Mistake answers(boolean answer) {
    return method -> {
      if (Type.getReturnType(method.desc) != Type.BOOLEAN_TYPE) {
        return false;
      }
      method.instructions.clear();
      method.tryCatchBlocks.clear();
      method.localVariables = null;
      method.instructions.add(new InsnNode(answer ? Opcodes.ICONST_1 : Opcodes.ICONST_0));
      method.instructions.add(new InsnNode(Opcodes.IRETURN));
      return true;
    };
  }

  /** One constant of an enum everywhere in place of another. */
  static Mistake takes(String constant, String insteadOf) {
    return eachOf(
        insn -> {
          if (insn instanceof FieldInsnNode field && field.name.equals(insteadOf)) {
            return new FieldInsnNode(field.getOpcode(), field.owner, constant, field.desc);
          }
          return null;
        });
  }

  /** One number everywhere in place of another. */
  static Mistake counts(long number, long insteadOf) {
    return eachOf(
        insn -> {
          Number there = number(insn);
          if (there == null || there.longValue() != insteadOf) {
            return null;
          }
          return new LdcInsnNode(there instanceof Long ? (Number) number : (Number) (int) number);
        });
  }

  private static Number number(AbstractInsnNode insn) {
    if (insn instanceof LdcInsnNode constant && constant.cst instanceof Number number) {
      return number;
    } else if (insn instanceof IntInsnNode push && push.getOpcode() != Opcodes.NEWARRAY) {
      return push.operand;
    }
    int opcode = insn.getOpcode();
    return opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5
        ? (Number) (opcode - Opcodes.ICONST_0)
        : null;
  }

  /** One instruction everywhere in place of another that takes and gives the same. */
  static Mistake does(int opcode, int insteadOf) {
    return eachOf(
        insn -> {
          if (insn.getOpcode() != insteadOf) {
            return null;
          }
          return insn instanceof JumpInsnNode jump
              ? new JumpInsnNode(opcode, jump.label)
              : new InsnNode(opcode);
        });
  }

  /** A method without a result is not called any more. */
  static Mistake forgets(String callee) {
    return method -> {
      boolean made = false;
      for (AbstractInsnNode insn : method.instructions.toArray()) {
        if (insn instanceof MethodInsnNode call
            && call.name.equals(callee)
            && Type.getReturnType(call.desc) == Type.VOID_TYPE) {
          method.instructions.insertBefore(call, arguments(call));
          method.instructions.remove(call);
          made = true;
        }
      }
      return made;
    };
  }

  /** A test of one number, as {@code IFNE}, is not made: what it leads to does not happen. */
  static Mistake overlooks(int jump) {
    return eachOf(insn -> insn.getOpcode() == jump ? new InsnNode(Opcodes.POP) : null);
  }

  private static InsnList arguments(MethodInsnNode call) {
    InsnList pops = new InsnList();
    Type[] types = Type.getArgumentTypes(call.desc);
    for (int i = types.length - 1; i >= 0; i--) {
      pops.add(new InsnNode(types[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
    }
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      pops.add(new InsnNode(Opcodes.POP));
    }
    return pops;
  }

  private static Mistake eachOf(UnaryOperator<AbstractInsnNode> change) {
    return method -> {
      boolean made = false;
      for (AbstractInsnNode insn : method.instructions.toArray()) {
        AbstractInsnNode other = change.apply(insn);
        if (other != null) {
          method.instructions.set(insn, other);
          made = true;
        }
      }
      return made;
    };
  }
}
