package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Import;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.Dispatch;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a function of random statements over a few variables; every block takes all variables as
 * parameters.
 */
final class RandomFunction {
  static final String CLASS = "dev/x/P";
  static final HeapObject CONSTANTS = HeapObject.ofArray("L" + CLASS + ";", 2, null);
  private static final FieldRef NUMBER = new FieldRef(CLASS, "number", "I");
  private static final FieldRef SMALL = new FieldRef(CLASS, "small", "B");
  private static final FieldRef NEXT = new FieldRef(CLASS, "next", "L" + CLASS + ";");
  private static final FieldRef PLACE = new FieldRef(CLASS, "finalPlace", "I");
  static final HeapObject FIRST = constant(0);
  static final HeapObject SECOND = constant(1);
  private static final FieldRef SHARED = new FieldRef(CLASS, "shared", "I");
  private static final FieldRef LENGTH = new FieldRef(HeapReads.OCTETS, "length", "I");
  private static final FieldRef ADDRESS = new FieldRef(HeapReads.OCTETS, "address", "I");
  private static final Import HOST = new Import("host", List.of(Type.I32), Type.I32);
  private static final int[] NUMBERS = {
    0, 1, 2, 3, 8, 13, -1, -2, 63, 255, 256, Integer.MIN_VALUE, Integer.MAX_VALUE
  };
  private static final double[] DOUBLES = {0.0, -0.0, 1.5, Double.NaN, Double.POSITIVE_INFINITY};
  private static final Op[] INT_OPS = {
    Op.I32_ADD, Op.I32_SUB, Op.I32_MUL, Op.I32_AND, Op.I32_OR, Op.I32_XOR, Op.I32_SHL, Op.I32_SHR_S,
        Op.I32_SHR_U,
    Op.I32_EQ, Op.I32_NE, Op.I32_LT_S, Op.I32_LT_U, Op.I32_GT_S, Op.I32_GT_U, Op.I32_LE_S,
        Op.I32_LE_U, Op.I32_GE_S,
    Op.I32_GE_U, Op.I32_ROTL
  };
  private static final Op[] LONG_OPS = {
    Op.I64_ADD,
    Op.I64_SUB,
    Op.I64_MUL,
    Op.I64_AND,
    Op.I64_OR,
    Op.I64_XOR,
    Op.I64_SHL,
    Op.I64_SHR_S,
    Op.I64_SHR_U
  };
  private static final Op[] ORDERS = {
    Op.I32_EQ, Op.I32_NE, Op.I32_LT_S, Op.I32_LE_S, Op.I32_GT_S, Op.I32_GE_S
  };

  static {
    CONSTANTS.elements()[0] = FIRST;
    CONSTANTS.elements()[1] = SECOND;
  }

  /** Types of the variables, in their order. */
  static final List<Type> VARIABLES =
      List.of(Type.I32, Type.I32, Type.I32, Type.I64, Type.F64, Type.REF, Type.REF);

  static final String DESCRIPTOR = "(IIIJDLdev/x/P;Ldev/x/P;)I";

  private final Random random;
  private final Func func;
  private final int number;
  private final int functions;
  private Block block;
  private List<Value> now;
  private @Nullable Block handler;
  private int budget;

  private RandomFunction(Random random, int number, int functions) {
    this.random = random;
    this.number = number;
    this.functions = functions;
    this.func = new Func(method(number), Type.I32);
    this.block = func.entry();
    this.budget = 12 + random.nextInt(30);
    this.now = params(block);
  }

  private static HeapObject constant(int place) {
    HeapObject object = HeapObject.ofClass(CLASS);
    object.fields().put(PLACE, place);
    return object;
  }

  /** Undoes what a run wrote into the objects of the heap image. */
  static void resetConstants() {
    for (HeapObject object : List.of(FIRST, SECOND)) {
      object.fields().keySet().removeIf(f -> !f.equals(PLACE));
    }
    complete(FIRST);
  }

  /**
   * An object to call a program with. Of the real ones the passes see all: here no reference in one
   * that comes from outside is null.
   */
  static HeapObject argument() {
    return complete(HeapObject.ofClass(CLASS));
  }

  private static HeapObject complete(HeapObject object) {
    object.fields().put(NEXT, object);
    return object;
  }

  static MethodRef method(int number) {
    return new MethodRef(CLASS, "f" + number, DESCRIPTOR);
  }

  /** The function of this number; it calls those of higher ones. */
  static Func write(Random random, int number, int functions) {
    RandomFunction writer = new RandomFunction(random, number, functions);
    writer.statements(3);
    Value result = writer.number();
    writer.block.end(new Jump.Return(result));
    return writer.func;
  }

  private List<Value> params(Block of) {
    List<Value> params = new ArrayList<>();
    for (Type type : VARIABLES) {
      params.add(func.addParam(of, type, type == Type.REF ? CLASS : null));
    }
    return params;
  }

  private Target target(Block to) {
    return new Target(to, List.copyOf(now));
  }

  private Block newBlock() {
    Block made = func.newBlock();
    params(made);
    return made;
  }

  private void goOn(Block at) {
    block = at;
    now = new ArrayList<>(at.params().subList(0, VARIABLES.size()));
  }

  private Value add(Insn insn) {
    Value value = func.append(block, insn, Position.NONE);
    if (insn.canThrow() && handler != null) {
      Block next = newBlock();
      Value exception = func.newValue(Type.REF, "java/lang/Throwable");
      List<Value> args = new ArrayList<>(now);
      args.add(exception);
      block.end(new Jump.Try(exception, target(next), new Target(handler, args)));
      goOn(next);
    }
    return value;
  }

  private Value arith(Op op, Value... in) {
    return add(Arith.of(op, in));
  }

  private Value constant() {
    return add(Const.ofInt(NUMBERS[random.nextInt(NUMBERS.length)]));
  }

  private Value number() {
    return random.nextInt(4) == 0 ? constant() : now.get(random.nextInt(3));
  }

  private Value reference() {
    return now.get(5 + random.nextInt(2));
  }

  private void setNumber(Value value) {
    now.set(random.nextInt(3), value);
  }

  private void setReference(Value value) {
    now.set(5 + random.nextInt(2), value);
  }

  private void statements(int depth) {
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count && budget > 0; i++) {
      budget--;
      statement(depth);
    }
  }

  private void statement(int depth) {
    switch (random.nextInt(depth > 0 ? 24 : 17)) {
      case 0, 1, 2 -> setNumber(arith(INT_OPS[random.nextInt(INT_OPS.length)], number(), number()));
      case 3 ->
          now.set(3, arith(LONG_OPS[random.nextInt(LONG_OPS.length)], now.get(3), longNumber()));
      case 4 -> setNumber(order(arith(Op.JAVA_LCMP, now.get(3), longNumber())));
      case 5 -> floating();
      case 6 -> makeObject();
      case 7 -> setReference(random.nextBoolean() ? reference() : add(constantReference()));
      case 8 -> readField();
      case 9 -> writeField();
      case 10 -> setNumber(testReference());
      case 11 -> divide();
      case 12 -> setNumber(add(new Insn.HostCall(HOST, List.of(number()))));
      case 13 -> callFunction();
      case 14 -> array();
      case 15 -> text();
      case 16 -> convert();
      case 17, 18, 19 -> branch(depth);
      case 20 -> loop(depth);
      case 21 -> switchOver(depth);
      case 22 -> attempt(depth);
      default -> leave();
    }
  }

  private Value longNumber() {
    return random.nextBoolean()
        ? add(Const.ofLong(NUMBERS[random.nextInt(NUMBERS.length)]))
        : arith(random.nextBoolean() ? Op.I64_EXTEND_I32_S : Op.I64_EXTEND_I32_U, number());
  }

  private Value order(Value compared) {
    Value zero = add(Const.ofInt(random.nextInt(5) == 0 ? random.nextInt(3) - 1 : 0));
    Op op = ORDERS[random.nextInt(ORDERS.length)];
    return random.nextInt(5) == 0 ? arith(Op.I32_EQZ, compared) : arith(op, compared, zero);
  }

  private void floating() {
    Value other =
        random.nextBoolean()
            ? add(
                new Const(
                    Type.F64, Double.doubleToRawLongBits(DOUBLES[random.nextInt(DOUBLES.length)])))
            : arith(Op.F64_CONVERT_I32_S, number());
    if (random.nextBoolean()) {
      now.set(4, arith(random.nextBoolean() ? Op.F64_ADD : Op.F64_DIV, now.get(4), other));
    } else {
      Op op = random.nextBoolean() ? Op.JAVA_DCMPL : Op.JAVA_DCMPG;
      setNumber(order(arith(op, now.get(4), other)));
    }
  }

  private void makeObject() {
    Value object = add(new Insn.New(CLASS));
    if (random.nextBoolean()) {
      add(new Insn.PutField(NUMBER, object, number()));
    }
    setReference(object);
  }

  private Insn constantReference() {
    return switch (random.nextInt(3)) {
      case 0 -> Const.ofNull();
      case 1 -> new Insn.ObjectRef(random.nextBoolean() ? FIRST : SECOND);
      default -> new Insn.New(CLASS);
    };
  }

  private void readField() {
    Value object = reference();
    add(new Check(Guard.NULL, List.of(object)));
    switch (random.nextInt(5)) {
      case 0, 1 -> setNumber(add(new Insn.GetField(NUMBER, object)));
      case 2 -> setNumber(add(new Insn.GetField(SMALL, object)));
      case 3 -> setNumber(add(new Insn.GetField(PLACE, object)));
      default ->
          setReference(func.append(block, new Insn.GetField(NEXT, object), CLASS, Position.NONE));
    }
  }

  private void writeField() {
    Value object = reference();
    add(new Check(Guard.NULL, List.of(object)));
    switch (random.nextInt(3)) {
      case 0 -> add(new Insn.PutField(NUMBER, object, number()));
      case 1 -> add(new Insn.PutField(SMALL, object, number()));
      default -> add(new Insn.PutField(NEXT, object, reference()));
    }
  }

  private Value testReference() {
    Value object = reference();
    if (random.nextInt(3) == 0) {
      return add(new Insn.InstanceOf(CLASS, object));
    }
    Value other = random.nextBoolean() ? reference() : add(constantReference());
    return arith(Op.REF_EQ, object, other);
  }

  private void divide() {
    Value divisor = number();
    add(new Check(Guard.INT_DIVISOR, List.of(divisor)));
    setNumber(arith(random.nextBoolean() ? Op.JAVA_IDIV : Op.I32_REM_S, number(), divisor));
  }

  private void callFunction() {
    if (number + 1 < functions) {
      List<Value> args = new ArrayList<>(now);
      args.set(random.nextInt(3), number());
      MethodRef callee = method(number + 1 + random.nextInt(functions - number - 1));
      Value result = add(new Call(callee, Dispatch.STATIC, args));
      setNumber(result);
    }
  }

  private void array() {
    if (random.nextBoolean()) {
      Value constants = add(new Insn.ObjectRef(CONSTANTS));
      Value index = number();
      add(new Check(Guard.INDEX, List.of(index, add(new Insn.ArrayLength(constants)))));
      setReference(add(new Insn.ArrayLoad("L" + CLASS + ";", constants, index)));
      return;
    }
    String element = random.nextBoolean() ? "I" : random.nextBoolean() ? "B" : "C";
    Value array = add(new Insn.NewArray(element, add(Const.ofInt(2))));
    for (int i = 0; i < 3; i++) {
      Value index = random.nextInt(4) == 0 ? number() : add(Const.ofInt(random.nextInt(2)));
      add(new Check(Guard.INDEX, List.of(index, add(new Insn.ArrayLength(array)))));
      if (random.nextInt(3) > 0) {
        add(new Insn.ArrayStore(element, array, index, number()));
      } else {
        setNumber(add(new Insn.ArrayLoad(element, array, index)));
      }
    }
  }

  private void text() {
    Value text = add(new Insn.Text("h\u00e9llo"));
    Value index = number();
    add(new Check(Guard.CHAR_INDEX, List.of(index, add(new Insn.GetField(LENGTH, text)))));
    Value address = arith(Op.I32_ADD, add(new Insn.GetField(ADDRESS, text)), index);
    Op load = random.nextBoolean() ? Op.I32_LOAD8_U : Op.I32_LOAD8_S;
    setNumber(add(new Insn.Memory(load, 0, List.of(address))));
  }

  private void convert() {
    switch (random.nextInt(6)) {
      case 0 -> setNumber(arith(Op.I32_WRAP_I64, now.get(3)));
      case 1 -> setNumber(arith(Op.I32_EXTEND8_S, number()));
      case 2 -> setNumber(arith(Op.I32_AND, number(), add(Const.ofInt(0xFFFF))));
      case 3 -> add(new Insn.PutStatic(SHARED, number()));
      case 4 -> setNumber(add(new Insn.GetStatic(SHARED)));
      default -> setNumber(add(Arith.select(number(), number(), condition())));
    }
  }

  private Value condition() {
    return switch (random.nextInt(4)) {
      case 0 -> number();
      case 1 -> testReference();
      default -> arith(INT_OPS[9 + random.nextInt(10)], number(), number());
    };
  }

  private void branch(int depth) {
    Value condition = condition();
    Block then = newBlock();
    Block otherwise = newBlock();
    Block join = newBlock();
    boolean isShort = random.nextBoolean();
    block.end(new Jump.If(condition, target(then), target(isShort ? join : otherwise)));
    goOn(then);
    statements(depth - 1);
    block.end(new Jump.Goto(target(join)));
    if (!isShort) {
      goOn(otherwise);
      statements(depth - 1);
      block.end(new Jump.Goto(target(join)));
    }
    goOn(join);
  }

  /** A loop of at most five turns. */
  private void loop(int depth) {
    Block head = newBlock();
    Value counter = func.addParam(head, Type.I32, null);
    List<Value> args = new ArrayList<>(now);
    args.add(add(Const.ofInt(random.nextInt(3))));
    block.end(new Jump.Goto(new Target(head, args)));
    goOn(head);
    Block body = newBlock();
    Block after = newBlock();
    Value limit = add(Const.ofInt(2 + random.nextInt(4)));
    Value inside = arith(Op.I32_LT_S, counter, limit);
    block.end(new Jump.If(inside, target(body), target(after)));
    goOn(body);
    if (random.nextBoolean()) {
      setNumber(counter);
    }
    statements(depth - 1);
    Value next = arith(Op.I32_ADD, counter, add(Const.ofInt(1)));
    List<Value> again = new ArrayList<>(now);
    again.add(next);
    Target back = new Target(head, again);
    if (random.nextInt(3) == 0) {
      Value condition = condition();
      block.end(new Jump.If(condition, back, target(after)));
    } else {
      block.end(new Jump.Goto(back));
    }
    goOn(after);
  }

  private void switchOver(int depth) {
    Value selector = number();
    Block join = newBlock();
    List<Block> cases = List.of(newBlock(), newBlock(), newBlock());
    List<Integer> keys = random.nextBoolean() ? List.of(0, 1) : List.of(-1, 3);
    block.end(
        new Jump.Switch(
            selector,
            keys,
            List.of(target(cases.get(0)), target(cases.get(1))),
            target(cases.get(2))));
    for (Block one : cases) {
      goOn(one);
      statements(depth - 1);
      block.end(new Jump.Goto(target(join)));
    }
    goOn(join);
  }

  private void attempt(int depth) {
    Block outer = handler;
    Block own = newBlock();
    Value exception = func.addParam(own, Type.REF, "java/lang/Throwable");
    Block join = newBlock();
    handler = own;
    statements(depth - 1);
    block.end(new Jump.Goto(target(join)));
    handler = outer;
    goOn(own);
    setNumber(add(new Insn.InstanceOf("java/lang/ArithmeticException", exception)));
    if (random.nextInt(3) == 0) {
      throwIt(exception);
    } else {
      statements(depth - 1);
      block.end(new Jump.Goto(target(join)));
    }
    goOn(join);
  }

  private void throwIt(Value exception) {
    if (handler == null) {
      block.end(new Jump.Throw(exception));
    } else {
      List<Value> args = new ArrayList<>(now);
      args.add(exception);
      block.end(new Jump.Goto(new Target(handler, args)));
    }
  }

  /** Sometimes ends the function in a branch. */
  private void leave() {
    Block gone = newBlock();
    Block next = newBlock();
    Value condition = condition();
    block.end(new Jump.If(condition, target(gone), target(next)));
    goOn(gone);
    if (random.nextBoolean()) {
      throwIt(add(new Insn.New("dev/x/Thrown")));
    } else {
      Value result = number();
      block.end(new Jump.Return(result));
    }
    goOn(next);
  }
}
