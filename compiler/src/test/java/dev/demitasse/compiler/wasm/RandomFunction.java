package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Import;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A function (II)J of any reducible shape. Jumps forward go anywhere, so the dominators follow from
 * them; a jump back goes to a block that dominates it and takes one of the steps that a cell
 * counts, so that every run ends.
 */
final class RandomFunction {
  static final Program.Variable VARIABLE = new Program.Variable("x", Type.I32, 5, false);
  static final Datum.Cell STEPS = new Datum.Cell("steps", 4);
  static final Datum.Cell DATA = new Datum.Cell("data", 32);

  private static final Import NOTE = new Import("note", List.of(Type.I32, Type.I64), Type.I32);
  private static final Import TICK = new Import("tick", List.of(), Type.VOID);
  private static final Op[] INT = {
    Op.I32_ADD,
    Op.I32_SUB,
    Op.I32_MUL,
    Op.I32_AND,
    Op.I32_EQ,
    Op.I32_NE,
    Op.I32_LT_S,
    Op.I32_GE_U,
    Op.I32_SHL
  };
  private static final Op[] LONG = {Op.I64_ADD, Op.I64_SUB, Op.I64_MUL, Op.I64_XOR};
  private static final Op[] LONG_TEST = {Op.I64_EQ, Op.I64_LT_U, Op.I64_GT_S};

  private final Random random;
  private final Func func;
  private final @Nullable MethodRef callee;
  private final List<Block> blocks = new ArrayList<>();
  private final int[] dominators;

  /** What each block defines. */
  private final List<List<Value>> defined = new ArrayList<>();

  private RandomFunction(Random random, MethodRef method, @Nullable MethodRef callee) {
    this.random = random;
    this.func = new Func(method, Type.I64);
    this.callee = callee;
    int count = 1 + random.nextInt(12);
    this.dominators = new int[count];
    blocks.add(func.entry());
    for (int i = 1; i < count; i++) {
      blocks.add(func.newBlock());
    }
  }

  /** A function of this name that may call another one. */
  static Func of(Random random, MethodRef method, @Nullable MethodRef callee) {
    return new RandomFunction(random, method, callee).build();
  }

  private Func build() {
    int[][] forward = forwardEdges();
    findDominators(forward);
    for (int i = 0; i < blocks.size(); i++) {
      defined.add(new ArrayList<>());
      int params = i == 0 ? 2 : random.nextInt(4);
      for (int p = 0; p < params; p++) {
        Type type = i == 0 || random.nextBoolean() ? Type.I32 : Type.I64;
        defined.get(i).add(func.addParam(blocks.get(i), type, null));
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      fill(i, forward[i]);
    }
    return func;
  }

  private int[][] forwardEdges() {
    int last = blocks.size() - 1;
    int[][] edges = new int[blocks.size()][];
    for (int i = 0; i <= last; i++) {
      int count = i == last ? 0 : 1 + random.nextInt(random.nextInt(3) == 0 ? 5 : 2);
      edges[i] = new int[count];
      for (int e = 0; e < count; e++) {
        edges[i][e] = i + 1 + random.nextInt(Math.min(last - i, 4));
      }
    }
    return edges;
  }

  private void findDominators(int[][] edges) {
    Arrays.fill(dominators, -1);
    dominators[0] = 0;
    for (int i = 0; i < edges.length; i++) {
      for (int to : edges[i]) {
        if (dominators[i] >= 0) {
          dominators[to] = dominators[to] < 0 ? i : meet(dominators[to], i);
        }
      }
    }
  }

  private int meet(int a, int b) {
    int x = a;
    int y = b;
    while (x != y) {
      if (x > y) {
        x = dominators[x];
      } else {
        y = dominators[y];
      }
    }
    return x;
  }

  private void fill(int number, int... forward) {
    Block block = blocks.get(number);
    if (dominators[number] < 0) {
      block.end(new Jump.Unreachable());
      return;
    }
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      instruction(number);
    }
    block.end(jump(number, forward));
  }

  private Jump jump(int number, int... forward) {
    if (forward.length == 0 || random.nextInt(12) == 0) {
      return new Jump.Return(value(number, Type.I64));
    }
    if (number > 0 && random.nextInt(3) == 0) {
      return jumpBack(number, forward[0]);
    }
    if (forward.length == 1) {
      return new Jump.Goto(target(number, forward[0]));
    }
    if (forward.length == 2) {
      return new Jump.If(
          value(number, Type.I32), target(number, forward[0]), target(number, forward[1]));
    }
    Value selector =
        add(number, Insn.Arith.of(Op.I32_AND, value(number, Type.I32), constant(number, 7)));
    List<Integer> keys = new ArrayList<>();
    List<Target> cases = new ArrayList<>();
    int key = random.nextInt(3);
    for (int i = 1; i < forward.length; i++) {
      keys.add(key);
      cases.add(target(number, forward[i]));
      key += 1 + (random.nextInt(4) == 0 ? random.nextInt(20) : 0);
    }
    return new Jump.Switch(selector, keys, cases, target(number, forward[0]));
  }

  private Jump jumpBack(int number, int forward) {
    int head = dominators[number];
    while (head > 1 && random.nextBoolean()) {
      head = dominators[head];
    }
    if (head == 0) {
      return new Jump.Goto(target(number, forward));
    }
    Value cell = add(number, new Insn.Address(STEPS, 0));
    Value left = add(number, new Insn.Memory(Op.I32_LOAD, 0, List.of(cell)));
    Value less = add(number, Insn.Arith.of(Op.I32_SUB, left, constant(number, 1)));
    add(number, new Insn.Memory(Op.I32_STORE, 0, List.of(cell, less)));
    Value more = add(number, Insn.Arith.of(Op.I32_GT_S, left, constant(number, 0)));
    return random.nextBoolean()
        ? new Jump.If(more, target(number, head), target(number, forward))
        : new Jump.If(
            add(number, Insn.Arith.of(Op.I32_EQZ, more)),
            target(number, forward),
            target(number, head));
  }

  private Target target(int from, int to) {
    List<Value> args = new ArrayList<>();
    for (Value param : blocks.get(to).params()) {
      args.add(value(from, param.type()));
    }
    return new Target(blocks.get(to), args);
  }

  private void instruction(int b) {
    switch (random.nextInt(13)) {
      case 0, 1 ->
          add(
              b,
              Insn.Arith.of(
                  INT[random.nextInt(INT.length)], value(b, Type.I32), value(b, Type.I32)));
      case 2 ->
          add(
              b,
              Insn.Arith.of(
                  LONG[random.nextInt(LONG.length)], value(b, Type.I64), value(b, Type.I64)));
      case 3 ->
          add(
              b,
              Insn.Arith.of(
                  LONG_TEST[random.nextInt(LONG_TEST.length)],
                  value(b, Type.I64),
                  value(b, Type.I64)));
      case 4 -> add(b, Insn.Arith.of(Op.I64_EXTEND_I32_U, value(b, Type.I32)));
      case 5 -> add(b, new Insn.HostCall(random.nextInt(4) == 0 ? TICK : NOTE, arguments(b)));
      case 6 -> add(b, new Insn.Memory(Op.I32_LOAD8_U, random.nextInt(8), List.of(address(b))));
      case 7 -> add(b, new Insn.Memory(Op.I64_LOAD, 0, List.of(address(b))));
      case 8 -> add(b, new Insn.Memory(Op.I32_STORE, 0, List.of(address(b), value(b, Type.I32))));
      case 10 -> global(b);
      case 11 -> call(b);
      case 9 ->
          add(b, Insn.Arith.select(value(b, Type.I64), value(b, Type.I64), value(b, Type.I32)));
      default -> {
        Value wrapped = add(b, Insn.Arith.of(Op.I32_WRAP_I64, value(b, Type.I64)));
        add(b, new Insn.Memory(Op.I32_STORE8, 0, List.of(address(b), wrapped)));
      }
    }
  }

  private void global(int b) {
    Insn insn =
        random.nextBoolean()
            ? new Insn.Global(Op.GLOBAL_GET, VARIABLE.name(), Type.I32, List.of())
            : new Insn.Global(
                Op.GLOBAL_SET, VARIABLE.name(), Type.I32, List.of(value(b, Type.I32)));
    add(b, insn);
  }

  private void call(int b) {
    if (callee != null) {
      add(
          b,
          new Insn.Call(
              callee, Insn.Dispatch.STATIC, List.of(value(b, Type.I32), value(b, Type.I32))));
    }
  }

  private List<Value> arguments(int b) {
    return List.of(value(b, Type.I32), value(b, Type.I64));
  }

  private Value address(int b) {
    Value start = add(b, new Insn.Address(DATA, random.nextInt(3)));
    if (random.nextBoolean()) {
      return start;
    }
    Value index = add(b, Insn.Arith.of(Op.I32_AND, value(b, Type.I32), constant(b, 15)));
    return add(b, Insn.Arith.of(Op.I32_ADD, index, start));
  }

  private Value value(int block, Type type) {
    List<Value> known = new ArrayList<>();
    for (int d = block; ; d = dominators[d]) {
      defined.get(d).stream().filter(v -> v.type() == type).forEach(known::add);
      if (d == 0) {
        break;
      }
    }
    if (known.isEmpty() || random.nextInt(6) == 0) {
      return add(block, new Insn.Const(type, random.nextInt(5) == 0 ? 1000 : random.nextInt(4)));
    }
    return known.get(random.nextInt(Math.min(known.size(), 5)));
  }

  private Value constant(int block, int value) {
    return add(block, Insn.Const.ofInt(value));
  }

  private Value add(int block, Insn insn) {
    Insn right =
        insn instanceof Insn.HostCall call && call.function() == TICK
            ? new Insn.HostCall(TICK, List.of())
            : insn;
    Value value = func.append(blocks.get(block), right, Position.NONE);
    if (value.type() != Type.VOID) {
      defined.get(block).add(value);
    }
    return value;
  }
}
