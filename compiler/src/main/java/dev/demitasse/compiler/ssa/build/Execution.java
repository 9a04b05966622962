package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Bytecode;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Executes the instructions of a block on the abstract machine, and leaves their SSA form in a
 * block of a function.
 */
final class Execution implements Bytecode.Visitor {
  private static final String OBJECT = "java/lang/Object";

  private final Method method;
  private final Machine machine;
  private final Members members;
  private final Constants constants;

  Execution(Method method, Func func, Edges edges) {
    this.method = method;
    this.machine = new Machine(func, edges, method.types(), method.position(0));
    this.members = new Members(method, machine);
    this.constants = new Constants(machine);
  }

  /** Executes a block of the code on a frame that holds values. */
  void run(int block, Frame frame, Block into) {
    machine.enter(into, frame);
    guarded(() -> runTo(method.blocks().start(block), method.blocks().end(block)));
  }

  /** Does something that may find the code invalid, and says where. */
  void guarded(Runnable step) {
    try {
      step.run();
    } catch (InvalidBytecode e) {
      throw machine.diagnostic(Code.D0104, e.getMessage());
    }
  }

  private void runTo(int start, int end) {
    for (int i = start; i < end; i++) {
      machine.at(i, method.position(i), method.ranges().covering(i));
      method.code().instructions().get(i).accept(this);
    }
    if (!machine.isEnded()) {
      fallThrough(end);
    }
  }

  private void fallThrough(int next) {
    if (next == method.code().instructions().size()) {
      throw new InvalidBytecode("the code ends without a return");
    }
    machine.end(new Jump.Goto(machine.to(next)));
  }

  @Override
  public void constant(Bytecode.Constant constant) {
    constants.push(constant.value());
  }

  @Override
  public void load(Bytecode.Load load) {
    Slot slot = machine.frame().load(load.slot());
    if (load.type() != Type.REF || !slot.isUninitialised()) {
      Machine.require(slot, Kind.of(load.type()));
    }
    machine.push(slot);
  }

  @Override
  public void store(Bytecode.Store store) {
    Slot slot = machine.frame().pop();
    if (store.type() != Type.REF || !slot.isUninitialised()) {
      Machine.require(slot, Kind.of(store.type()));
    }
    slot.value().named(method.variable(store.slot(), machine.index() + 1));
    machine.frame().store(store.slot(), slot);
  }

  @Override
  public void increment(Bytecode.Increment increment) {
    Slot slot = machine.frame().load(increment.slot());
    Machine.require(slot, Kind.INT);
    Value sum =
        machine.emit(Insn.Arith.of(Op.I32_ADD, slot.value(), machine.constant(increment.amount())));
    sum.named(method.variable(increment.slot(), machine.index()));
    machine.frame().store(increment.slot(), Slot.number(sum));
  }

  @Override
  public void simple(Bytecode.Simple simple) {
    SimpleInstructions.execute(simple.opcode(), machine);
  }

  @Override
  public void branch(Bytecode.Branch branch) {
    Value condition = Conditions.test(branch.condition(), machine);
    Target then = machine.to(branch.target());
    Target otherwise = following();
    machine.end(new Jump.If(condition, then, otherwise));
  }

  private Target following() {
    if (machine.index() + 1 == method.code().instructions().size()) {
      throw new InvalidBytecode("the code ends without a return");
    }
    return machine.to(machine.index() + 1);
  }

  @Override
  public void jump(Bytecode.Goto jump) {
    machine.end(new Jump.Goto(machine.to(jump.target())));
  }

  /** The holes of a table lead where no key leads too, so they need no key. */
  @Override
  public void choose(Bytecode.Switch choice) {
    Value selector = machine.pop(Type.I32);
    List<Integer> keys = new ArrayList<>();
    List<Target> cases = new ArrayList<>();
    for (int i = 0; i < choice.keys().size(); i++) {
      if (choice.cases().get(i) != choice.otherwise()) {
        keys.add(choice.keys().get(i));
        cases.add(machine.to(choice.cases().get(i)));
      }
    }
    Target otherwise = machine.to(choice.otherwise());
    machine.end(
        keys.isEmpty()
            ? new Jump.Goto(otherwise)
            : new Jump.Switch(selector, List.copyOf(keys), List.copyOf(cases), otherwise));
  }

  @Override
  public void field(Bytecode.FieldAccess access) {
    members.access(access);
  }

  @Override
  public void invoke(Bytecode.Invoke invoke) {
    members.invoke(invoke);
  }

  @Override
  public void invokeDynamic(Bytecode.InvokeDynamic invoke) {
    List<Value> args = members.popArguments(invoke.site().descriptor());
    constants.pushDynamic(invoke.site(), invoke.site().descriptor(), args);
  }

  /**
   * An older object of the same instruction that still waits for its constructor cannot be told
   * apart: it is gone.
   */
  @Override
  public void newObject(Bytecode.NewObject object) {
    int site = machine.index();
    if (machine.frame().stackHoldsFresh(site)) {
      throw new InvalidBytecode("a loop makes objects without running their constructor");
    }
    machine
        .frame()
        .replaceAll(slot -> slot.kind() == Kind.NEW && slot.site() == site ? Slot.UNDEFINED : slot);
    String name = object.className();
    machine.push(Slot.fresh(name, site, machine.emit(new Insn.New(name), name)));
  }

  @Override
  public void newArray(Bytecode.NewArray array) {
    Value length = machine.pop(Type.I32);
    if (!isNaturalConstant(length)) {
      machine.check(Guard.ARRAY_LENGTH, length);
    }
    String name = "[" + array.element();
    Value made = machine.emit(new Insn.NewArray(array.element(), length), name);
    machine.push(Slot.reference(name, true, made));
  }

  private static boolean isNaturalConstant(Value length) {
    return length.insn() instanceof Insn.Const constant && constant.asInt() >= 0;
  }

  @Override
  public void newMultiArray(Bytecode.NewMultiArray array) {
    machine.refuse(Code.D0206);
    for (int i = 0; i < array.dimensions(); i++) {
      machine.pop(Type.I32);
    }
    machine.push(Slot.reference(array.descriptor(), true, machine.nullReference()));
  }

  @Override
  public void checkCast(Bytecode.CheckCast cast) {
    Slot slot = machine.popReference();
    String target = cast.className();
    if (slot.kind() == Kind.NULL || target.equals(OBJECT) || target.equals(slot.className())) {
      machine.push(slot);
      return;
    }
    machine.check(Guard.CAST, castCondition(slot, target));
    machine.push(Slot.reference(target, slot.nonNull(), slot.value()));
  }

  private Value castCondition(Slot slot, String target) {
    Value fits = machine.emit(new Insn.InstanceOf(target, slot.value()));
    if (slot.nonNull()) {
      return fits;
    }
    Value isNull = Conditions.isNull(slot.value(), machine);
    return machine.emit(Insn.Arith.of(Op.I32_OR, isNull, fits));
  }

  @Override
  public void instanceOf(Bytecode.InstanceOf test) {
    Value object = machine.popReference().value();
    machine.push(machine.emit(new Insn.InstanceOf(test.className(), object)));
  }
}
