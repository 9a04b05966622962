package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.List;

/** Which operand types instructions and jumps ask for. */
final class TypeRules {
  private TypeRules() {}

  static void verify(Value value, Insn insn) {
    List<Type> expected = operands(insn);
    List<Type> actual = insn.operands().stream().map(Value::type).toList();
    BrokenRule.when(
        !expected.equals(actual),
        value + ": " + insn.kind() + " takes " + expected + ", not " + actual);
    switch (insn.kind()) {
      case CONST -> verifyConstant(value, (Insn.Const) insn);
      case ARITH -> verifyArith(value, (Insn.Arith) insn);
      case MEMORY -> verifyMemory(value, ((Insn.Memory) insn).op());
      case GLOBAL -> {
        Op op = ((Insn.Global) insn).op();
        BrokenRule.when(
            op != Op.GLOBAL_GET && op != Op.GLOBAL_SET,
            value + ": no access to a global: " + op.text());
      }
      default -> {}
    }
  }

  private static void verifyConstant(Value value, Insn.Const constant) {
    boolean isNull = constant.bits() == 0;
    BrokenRule.when(constant.type() == Type.VOID, value + ": a constant is not void");
    BrokenRule.when(
        constant.type() == Type.REF && !isNull, value + ": the only constant reference is null");
    // Else two equal constants would not be equal instructions.
    boolean normal = Arithmetic.normalised(constant.type(), constant.bits()) == constant.bits();
    BrokenRule.when(!normal, value + ": the bits of a 32-bit constant are not sign-extended");
  }

  private static void verifyArith(Value value, Insn.Arith arith) {
    Op op = arith.op();
    boolean computes =
        op == Op.SELECT || (op.immediate() == Op.Immediate.NONE && !op.params().isEmpty());
    BrokenRule.when(!computes, value + ": not arithmetic: " + op.text());
    BrokenRule.when(
        op != Op.SELECT && arith.result() != op.result(),
        value + ": " + op.text() + " is " + op.result());
  }

  private static void verifyMemory(Value value, Op op) {
    boolean accesses = op.isLoad() || op.isStore();
    boolean other =
        op == Op.MEMORY_COPY
            || op == Op.MEMORY_FILL
            || op == Op.MEMORY_SIZE
            || op == Op.MEMORY_GROW;
    BrokenRule.when(!accesses && !other, value + ": no access to memory: " + op.text());
  }

  private static List<Type> operands(Insn insn) {
    return switch (insn.kind()) {
      case CONST, TEXT, OBJECT_REF, ADDRESS, NEW, GET_STATIC -> List.of();
      case ARITH -> operands((Insn.Arith) insn);
      case CHECK -> ((Insn.Check) insn).guard().operands();
      case GET_FIELD, ARRAY_LENGTH, INSTANCE_OF -> List.of(Type.REF);
      case PUT_FIELD -> List.of(Type.REF, ((Insn.PutField) insn).field().type());
      case PUT_STATIC -> List.of(((Insn.PutStatic) insn).field().type());
      case NEW_ARRAY -> List.of(Type.I32);
      case ARRAY_LOAD -> List.of(Type.REF, Type.I32);
      case ARRAY_STORE ->
          List.of(Type.REF, Type.I32, Type.ofDescriptor(((Insn.ArrayStore) insn).element()));
      case CALL -> operands((Insn.Call) insn);
      case DYNAMIC -> parameters(((Insn.Dynamic) insn).site().descriptor());
      case HOST_CALL -> ((Insn.HostCall) insn).function().params();
      case MEMORY -> ((Insn.Memory) insn).op().params();
      case GLOBAL ->
          ((Insn.Global) insn).op() == Op.GLOBAL_GET
              ? List.of()
              : List.of(((Insn.Global) insn).type());
    };
  }

  private static List<Type> operands(Insn.Arith arith) {
    Type type = arith.result();
    return arith.op() == Op.SELECT ? List.of(type, type, Type.I32) : arith.op().params();
  }

  private static List<Type> operands(Insn.Call call) {
    List<Type> types = new ArrayList<>(parameters(call.method().descriptor()));
    if (call.dispatch() != Insn.Dispatch.STATIC) {
      types.add(0, Type.REF);
    }
    return types;
  }

  private static List<Type> parameters(String descriptor) {
    return new MethodRef("", "", descriptor).parameters().stream().map(Type::ofDescriptor).toList();
  }

  static void verify(Func func, Block block, Jump jump) {
    switch (jump.kind()) {
      case IF, SWITCH -> require(block, jump, Type.I32);
      case THROW -> require(block, jump, Type.REF);
      case RETURN -> {
        boolean hasValue = ((Jump.Return) jump).value() != null;
        BrokenRule.when(
            hasValue == (func.result() == Type.VOID), block + " returns " + jump.operands());
        require(block, jump, func.result());
      }
      default -> {}
    }
    if (jump instanceof Jump.Switch cases) {
      verifyKeys(block, cases);
    }
  }

  private static void require(Block block, Jump jump, Type type) {
    for (Value operand : jump.operands()) {
      BrokenRule.when(
          operand.type() != type,
          "the jump of " + block + " takes " + type + ", not " + operand.type());
    }
  }

  private static void verifyKeys(Block block, Jump.Switch jump) {
    List<Integer> keys = jump.keys();
    BrokenRule.when(keys.size() != jump.cases().size(), block + " has not one case a key");
    for (int i = 1; i < keys.size(); i++) {
      BrokenRule.when(keys.get(i - 1) >= keys.get(i), "the keys of " + block + " do not ascend");
    }
  }
}
