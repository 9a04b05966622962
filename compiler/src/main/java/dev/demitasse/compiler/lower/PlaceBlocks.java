package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.opt.Loops;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;
import java.util.Set;

/**
 * Gives a block of constant size, made in a callback itself, a place of its own for ever, if
 * nothing points into it any more when it is made again: no allocation, and nothing that can fail.
 *
 * <pre>
 * v = call allocate(46); check.memory v  ⇒  v = address cell
 * </pre>
 *
 * <p>So does one that fields of a plugin lead to while the callback runs, which are given copies
 * when it ends ({@code guest.KeptTexts}): in the callbacks that no other one runs around.
 *
 * <p>A host does not enter a callback while the same callback runs: what a callback asks for that
 * would lead to another one is done when it has returned (proxy-wasm-cpp-host, {@code
 * src/context.cc}, {@code DeferAfterCallActions}). Nor does it create a stream inside a callback
 * that creates one because the host has not.
 */
final class PlaceBlocks {
  private static final int LARGEST = 256;

  /** The host enters them when it makes a plugin, never from inside a host call. */
  private static final Set<String> OUTERMOST = Set.of("onVmStart", "onConfigure");

  private final Program program;
  private final Linked linked;
  private final Layout layout;
  private final BareObjects bare;
  private int placed;

  private PlaceBlocks(Linked linked) {
    this.program = linked.program();
    this.linked = linked;
    this.layout = new Layout(linked, Lowering.asksForClasses(program));
    this.bare = BareObjects.in(linked, layout);
  }

  /** Places what can be placed, in the callbacks that do not call themselves. */
  static void run(Linked linked) {
    PlaceBlocks pass = new PlaceBlocks(linked);
    CallCycles calls = new CallCycles(linked.program());
    for (Program.Export export : linked.program().exports()) {
      if (!calls.contains(export.function())) {
        pass.place(linked.program().functions().get(export.function()));
      }
    }
  }

  private void place(Func func) {
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        int size = constantSize(value);
        if (size > 0 && isFree(func, block, value)) {
          place(func, block, value, size);
        }
      }
      if (block.jump() instanceof Jump.Try t && !endsThrowing(block)) {
        block.end(new Jump.Goto(t.normal()));
      }
    }
    func.settle();
    func.touch();
  }

  /** The size of the block that is made here; 0 if none is, or none of constant size. */
  private int constantSize(Value value) {
    int size = 0;
    if (value.insn() instanceof Insn.Call call && call.method().equals(Lowering.ALLOCATE)) {
      size = call.operands().get(0).insn() instanceof Insn.Const c ? c.asInt() : 0;
    } else if (value.insn() instanceof Insn.New made && !staysItself(made.className())) {
      size = layout.isNumbered(made.className()) ? 0 : layout.size(made.className());
    }
    return size > 0 && size <= LARGEST ? size : 0;
  }

  /**
   * Is it an object of a context that needs no place, or that later callbacks find where it is,
   * rather than a copy in another place?
   */
  private boolean staysItself(String className) {
    boolean found = linked.references() || linked.isPlugin(className);
    return linked.contextClasses().contains(className) && (found || bare.contains(className));
  }

  private boolean isFree(Func func, Block block, Value value) {
    boolean outermost = OUTERMOST.contains(func.method().name());
    Pointers pointers =
        Pointers.of(program, func, Set.of(value), field -> outermost && linked.keepsText(field));
    return !pointers.isKept()
        && !pointers.isReturned()
        && !pointers.isNeededFrom(block, value)
        && !(pointers.isLent() && Loops.reachesItself(block));
  }

  private void place(Func func, Block block, Value value, int size) {
    MethodRef method = func.method();
    boolean isObject = value.insn().kind() == Insn.Kind.NEW || isTested(func, value);
    String name = "block " + placed++ + " of " + method.name();
    Insn address = new Insn.Address(new Datum.Cell(name, size, isObject), 0);
    if (value.insn() instanceof Insn.New made) {
      placeObject(func, block, value, made.className(), address);
    } else {
      value.redefine(address);
      func.blocks().forEach(b -> b.body().removeIf(v -> checksMemory(v, value)));
      func.blocks().forEach(b -> endTest(b, value));
    }
  }

  /** Does anything but a check ask whether there was memory? */
  private static boolean isTested(Func func, Value block) {
    return func.blocks().stream().anyMatch(b -> b.jump().operands().contains(block));
  }

  private static void endTest(Block end, Value block) {
    if (end.jump() instanceof Jump.If test && test.condition() == block) {
      end.end(new Jump.Goto(test.then()));
    }
  }

  private static boolean checksMemory(Value check, Value block) {
    return check.insn() instanceof Insn.Check c
        && c.guard() == Guard.MEMORY
        && c.operands().get(0) == block;
  }

  private void placeObject(Func func, Block block, Value value, String className, Insn address) {
    int at = block.body().indexOf(value);
    Value place = func.newValue(address, null, value.position());
    block.body().add(at, place);
    value.redefine(Insn.Arith.of(Op.ADDRESS_TO_REF, place));
    int next = at + 2;
    for (FieldRef field : layout.offsets(className).keySet()) {
      Type type = field.type();
      Value zero = func.newValue(new Insn.Const(type, 0), null, value.position());
      Value put = func.newValue(new Insn.PutField(field, value, zero), null, value.position());
      block.body().addAll(next, List.of(zero, put));
      next += 2;
    }
  }

  private static boolean endsThrowing(Block block) {
    List<Value> body = block.body();
    return !body.isEmpty() && body.get(body.size() - 1).insn().canThrow();
  }
}
