package dev.demitasse.compiler.ssa.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the table, through a function of its own. */
class OperationsTest {
  private static final long PATTERN = 0x8182_8384_F5F6_F7F8L;

  static Stream<Op> numeric() {
    return Stream.of(Op.values())
        .filter(op -> Arithmetic.isPure(op) && op != Op.SELECT && op != Op.REF_EQ);
  }

  static Stream<Op> loads() {
    return Stream.of(Op.values()).filter(Op::isLoad);
  }

  static Stream<Op> stores() {
    return Stream.of(Op.values()).filter(Op::isStore);
  }

  private static Func function(Op op) {
    Func func = new Func(new MethodRef("A", "f", "()V"), op.result());
    List<Value> operands =
        op.params().stream().map(t -> func.addParam(func.entry(), t, null)).toList();
    boolean memory = op.isLoad() || op.isStore();
    Insn insn =
        memory ? new Insn.Memory(op, 8, operands) : new Insn.Arith(op, op.result(), operands);
    Value value = func.append(func.entry(), insn, Position.NONE);
    func.entry().end(new Jump.Return(op.result() == Type.VOID ? null : value));
    return func;
  }

  private static Interpreter interpreter(Func func) {
    Program program = new Program("");
    program.functions().put(func.method(), func);
    return new Interpreter(program, Classes.UNRELATED, new StaticFields(), HostFunctions.NONE, 100);
  }

  @ParameterizedTest
  @MethodSource("numeric")
  void computesWhatArithmeticSays(Op op) {
    Func func = function(op);
    for (long a : List.of(1L, 2L, 0x40490fdbL, 0x400921fb54442d18L, 77L)) {
      long first = Arithmetic.normalised(op.params().get(0), a);
      long[] bits = op.params().size() < 2 ? new long[] {first} : new long[] {first, 3};
      Object[] args = new Object[bits.length];
      for (int i = 0; i < args.length; i++) {
        args[i] = Slots.ofBits(op.params().get(i), bits[i]);
      }
      if (Arithmetic.mayTrap(op) && a > 77) {
        continue;
      }
      Object expected = Slots.ofBits(op.result(), Arithmetic.apply(op, bits));
      assertEquals(expected, interpreter(func).call(func.method(), args), op.text());
    }
  }

  private static int width(Op op) {
    String digits = op.text().replaceAll(".*(load|store)|_[su]$", "");
    return digits.isEmpty()
        ? Integer.parseInt(op.text().substring(1, 3)) / 8
        : Integer.parseInt(digits) / 8;
  }

  @ParameterizedTest
  @MethodSource("loads")
  void loadsItsWidth(Op op) {
    Func func = function(op);
    Interpreter interpreter = interpreter(func);
    interpreter.memory().store(108, 8, PATTERN);
    int unused = 64 - 8 * width(op);
    long low = PATTERN << unused;
    long bits = op.text().endsWith("_u") ? low >>> unused : low >> unused;
    assertEquals(Slots.ofBits(op.result(), bits), interpreter.call(func.method(), 100));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void storesItsWidth(Op op) {
    Func func = function(op);
    Interpreter interpreter = interpreter(func);
    interpreter.call(func.method(), 100, Slots.ofBits(op.params().get(1), PATTERN));
    byte[] expected =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(PATTERN).array();
    byte[] actual = interpreter.memory().read(108, 8);
    for (int i = 0; i < 8; i++) {
      assertEquals(i < width(op) ? expected[i] : 0, actual[i], op.text() + " byte " + i);
    }
  }
}
