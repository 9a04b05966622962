package dev.demitasse.compiler.classfile;

import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Turns the parser's instructions into {@link Bytecode}. */
final class InstructionReader {
  private static final List<Type> STACK_TYPES =
      List.of(Type.I32, Type.I64, Type.F32, Type.F64, Type.REF);

  /** The element types of {@code newarray}, from its operand 4 on (JVMS table 6.5.newarray-A). */
  private static final String ELEMENTS = "ZCFDBSIJ";

  private static final int FIRST_ELEMENT = 4;

  private final Map<LabelNode, Integer> places;

  /**
   * @param places the index of the instruction behind each label
   */
  InstructionReader(Map<LabelNode, Integer> places) {
    this.places = places;
  }

  Bytecode read(AbstractInsnNode node) {
    return switch (node.getType()) {
      case AbstractInsnNode.INSN -> plain(node.getOpcode());
      case AbstractInsnNode.INT_INSN -> withInt((IntInsnNode) node);
      case AbstractInsnNode.VAR_INSN -> variable((VarInsnNode) node);
      case AbstractInsnNode.TYPE_INSN -> type((TypeInsnNode) node);
      case AbstractInsnNode.FIELD_INSN -> field((FieldInsnNode) node);
      case AbstractInsnNode.METHOD_INSN -> method((MethodInsnNode) node);
      case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> dynamic((InvokeDynamicInsnNode) node);
      case AbstractInsnNode.JUMP_INSN -> jump((JumpInsnNode) node);
      case AbstractInsnNode.LDC_INSN ->
          new Bytecode.Constant(ConstantReader.read(((LdcInsnNode) node).cst));
      case AbstractInsnNode.IINC_INSN -> increment((IincInsnNode) node);
      case AbstractInsnNode.TABLESWITCH_INSN -> tableSwitch((TableSwitchInsnNode) node);
      case AbstractInsnNode.LOOKUPSWITCH_INSN -> lookupSwitch((LookupSwitchInsnNode) node);
      case AbstractInsnNode.MULTIANEWARRAY_INSN -> multiArray((MultiANewArrayInsnNode) node);
      default -> throw unknown(node.getOpcode());
    };
  }

  private static Malformed unknown(int opcode) {
    return new Malformed("there is an instruction with the opcode " + opcode);
  }

  private static Bytecode plain(int opcode) {
    if (opcode == Opcodes.ACONST_NULL) {
      return new Bytecode.Constant(null);
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return new Bytecode.Constant(opcode - Opcodes.ICONST_0);
    }
    if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
      return new Bytecode.Constant((long) (opcode - Opcodes.LCONST_0));
    }
    if (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.FCONST_2) {
      return new Bytecode.Constant((float) (opcode - Opcodes.FCONST_0));
    }
    if (opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1) {
      return new Bytecode.Constant((double) (opcode - Opcodes.DCONST_0));
    }
    Opcode simple = Opcode.ofCode(opcode);
    if (simple == null) {
      throw unknown(opcode);
    }
    return new Bytecode.Simple(simple);
  }

  private static Bytecode withInt(IntInsnNode node) {
    if (node.getOpcode() != Opcodes.NEWARRAY) {
      return new Bytecode.Constant(node.operand);
    }
    int element = node.operand - FIRST_ELEMENT;
    if (element < 0 || element >= ELEMENTS.length()) {
      throw new Malformed("newarray has the element type " + node.operand);
    }
    return new Bytecode.NewArray(ELEMENTS.substring(element, element + 1));
  }

  private static Bytecode variable(VarInsnNode node) {
    int opcode = node.getOpcode();
    if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
      return new Bytecode.Load(STACK_TYPES.get(opcode - Opcodes.ILOAD), node.var);
    }
    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      return new Bytecode.Store(STACK_TYPES.get(opcode - Opcodes.ISTORE), node.var);
    }
    throw subroutine();
  }

  private static Malformed subroutine() {
    return new Malformed("it has a subroutine (jsr, ret), which compilers before Java 6 made");
  }

  private static Bytecode type(TypeInsnNode node) {
    return switch (node.getOpcode()) {
      case Opcodes.NEW -> new Bytecode.NewObject(Descriptors.className(node.desc));
      case Opcodes.ANEWARRAY ->
          new Bytecode.NewArray(descriptorOf(Descriptors.reference(node.desc)));
      case Opcodes.CHECKCAST -> new Bytecode.CheckCast(Descriptors.reference(node.desc));
      default -> new Bytecode.InstanceOf(Descriptors.reference(node.desc));
    };
  }

  private static String descriptorOf(String reference) {
    return reference.startsWith("[") ? reference : "L" + reference + ";";
  }

  private static Bytecode field(FieldInsnNode node) {
    return new Bytecode.FieldAccess(
        Bytecode.FieldAccess.Action.values()[node.getOpcode() - Opcodes.GETSTATIC],
        Descriptors.className(node.owner),
        Descriptors.member(node.name),
        Descriptors.field(node.desc));
  }

  private static Bytecode method(MethodInsnNode node) {
    Bytecode.Invoke.Kind kind =
        Bytecode.Invoke.Kind.values()[node.getOpcode() - Opcodes.INVOKEVIRTUAL];
    if (!mayName(kind, node.itf)) {
      throw new Malformed(
          "a call of "
              + node.name
              + " names a method of "
              + (node.itf ? "an interface" : "a class")
              + " where it must not");
    }
    return new Bytecode.Invoke(
        kind,
        Descriptors.reference(node.owner),
        Descriptors.member(node.name),
        Descriptors.method(node.desc));
  }

  /** Static and special calls may name methods of classes and of interfaces (JVMS 6.5). */
  private static boolean mayName(Bytecode.Invoke.Kind kind, boolean ofInterface) {
    return switch (kind) {
      case VIRTUAL -> !ofInterface;
      case INTERFACE -> ofInterface;
      case SPECIAL, STATIC -> true;
    };
  }

  private static Bytecode dynamic(InvokeDynamicInsnNode node) {
    return new Bytecode.InvokeDynamic(
        ConstantReader.callSite(node.name, node.desc, node.bsm, node.bsmArgs));
  }

  private Bytecode jump(JumpInsnNode node) {
    int opcode = node.getOpcode();
    if (opcode == Opcodes.JSR) {
      throw subroutine();
    }
    int target = placeOf(node.label);
    if (opcode == Opcodes.GOTO) {
      return new Bytecode.Goto(target);
    }
    Condition condition = Condition.ofCode(opcode);
    if (condition == null) {
      throw unknown(opcode);
    }
    return new Bytecode.Branch(condition, target);
  }

  private static Bytecode increment(IincInsnNode node) {
    return new Bytecode.Increment(node.var, node.incr);
  }

  private Bytecode tableSwitch(TableSwitchInsnNode node) {
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < node.labels.size(); i++) {
      keys.add(node.min + i);
    }
    return switchOver(keys, node.labels, node.dflt);
  }

  private Bytecode lookupSwitch(LookupSwitchInsnNode node) {
    return switchOver(node.keys, node.labels, node.dflt);
  }

  private Bytecode switchOver(List<Integer> keys, List<LabelNode> labels, LabelNode otherwise) {
    for (int i = 1; i < keys.size(); i++) {
      if (keys.get(i - 1) >= keys.get(i)) {
        throw new Malformed("the keys of a switch do not ascend");
      }
    }
    return new Bytecode.Switch(
        List.copyOf(keys), labels.stream().map(this::placeOf).toList(), placeOf(otherwise));
  }

  private static Bytecode multiArray(MultiANewArrayInsnNode node) {
    Descriptors.field(node.desc);
    if (node.dims < 1 || !node.desc.startsWith("[".repeat(node.dims))) {
      throw new Malformed("multianewarray makes " + node.dims + " dimensions of " + node.desc);
    }
    return new Bytecode.NewMultiArray(node.desc, node.dims);
  }

  private int placeOf(LabelNode label) {
    Integer place = places.get(label);
    if (place == null) {
      throw new Malformed("a jump leads into the middle of an instruction");
    }
    return place;
  }
}
