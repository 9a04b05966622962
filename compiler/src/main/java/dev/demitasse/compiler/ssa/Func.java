package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** One method in SSA form. Its parameters are those of its entry block, the receiver first. */
public final class Func {
  private final MethodRef method;
  private final int hash;
  private final Type result;
  private final Block entry;
  private final List<Value> dropped = new ArrayList<>();
  private final List<Diagnostic> refused = new ArrayList<>();
  private int nextValue;
  private int nextBlock;
  private int version;

  /** Has a value been replaced since the last {@link #settle}? */
  private boolean hasReplaced;

  /** What {@link #blocks} answers; null since a jump has changed its way. */
  private @Nullable List<Block> order;

  private @Nullable Dominators dominators;
  private @Nullable Edges edges;

  /** A function with an empty entry block. */
  public Func(MethodRef method, Type result) {
    this.method = method;
    this.hash = method.hashCode();
    this.result = result;
    this.entry = newBlock();
  }

  /** The method it was made from. */
  public MethodRef method() {
    return method;
  }

  /** The same in every run. */
  int hash() {
    return hash;
  }

  /** The type of the result. */
  public Type result() {
    return result;
  }

  /**
   * The calls whose result the source does not look at, though there is one. The builder fills it.
   */
  public List<Value> dropped() {
    return dropped;
  }

  /**
   * What is wrong with instructions that filters cannot have; constants stand in their place. The
   * builder fills it.
   */
  public List<Diagnostic> refused() {
    return refused;
  }

  /** Where it begins; no jump leads there. */
  public Block entry() {
    return entry;
  }

  /** The parameters. */
  public List<Value> params() {
    return entry.params();
  }

  /** A fresh block that nothing leads to yet. */
  public Block newBlock() {
    return new Block(this, nextBlock++);
  }

  /** A fresh parameter at the end of the block's. */
  public Value addParam(Block block, Type type, @Nullable String className) {
    Value value = newValue(type, className);
    block.params().add(value);
    return value;
  }

  /** A fresh value without an instruction: for the exception of a {@link Jump.Try}. */
  public Value newValue(Type type, @Nullable String className) {
    return new Value(this, nextValue++, type, className);
  }

  /** A fresh value computed by the instruction, not yet in a block. */
  public Value newValue(Insn insn, @Nullable String className, Position position) {
    Value value = newValue(insn.result(), className);
    value.redefine(insn);
    value.at(position);
    return value;
  }

  /** Appends an instruction to a block. */
  public Value append(Block block, Insn insn, Position position) {
    return append(block, insn, null, position);
  }

  /** Appends an instruction whose result is of a known class to a block. */
  public Value append(Block block, Insn insn, @Nullable String className, Position position) {
    Value value = newValue(insn, className, position);
    block.body().add(value);
    return value;
  }

  /** The value of this number, for reading text; the numbers of later ones are above it. */
  Value newValue(int id, Type type, @Nullable String className) {
    nextValue = Math.max(nextValue, id + 1);
    return new Value(this, id, type, className);
  }

  /** The block of this number, for reading text; the numbers of later ones are above it. */
  Block newBlock(int id) {
    nextBlock = Math.max(nextBlock, id + 1);
    return new Block(this, id);
  }

  /** All numbers of values are below this. */
  public int valueLimit() {
    return nextValue;
  }

  /** All numbers of blocks are below this. */
  public int blockLimit() {
    return nextBlock;
  }

  /**
   * How often {@link #touch} was called: what is known of the function holds as long as this number
   * stays.
   */
  public int version() {
    return version;
  }

  /** Says that the function was rewritten. */
  public void touch() {
    version++;
  }

  /**
   * The reachable blocks in reverse postorder: the entry first, a block before those that only it
   * leads to. The caller may change the list.
   */
  public List<Block> blocks() {
    if (order == null) {
      order = reversePostorder();
    }
    return new ArrayList<>(order);
  }

  /** What the blocks compute, in this order. */
  public Stream<Value> values() {
    return blocks().stream().flatMap(block -> block.body().stream());
  }

  /** Made once, until a jump changes its way. */
  Dominators dominators() {
    if (dominators == null) {
      dominators = new Dominators(this);
    }
    return dominators;
  }

  /** Made once, until a jump changes its way. */
  Edges edges() {
    if (edges == null) {
      edges = new Edges(this);
    }
    return edges;
  }

  /** A block ends in another way. */
  void forgetOrder() {
    order = null;
    dominators = null;
    edges = null;
  }

  private List<Block> reversePostorder() {
    List<Block> found = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Block> path = new ArrayDeque<>();
    Deque<Iterator<Target>> pending = new ArrayDeque<>();
    seen.set(entry.id());
    path.push(entry);
    pending.push(successorsLastFirst(entry));
    while (!path.isEmpty()) {
      if (!pending.peek().hasNext()) {
        pending.pop();
        found.add(path.pop());
        continue;
      }
      Block next = pending.peek().next().block();
      if (!seen.get(next.id())) {
        seen.set(next.id());
        path.push(next);
        pending.push(successorsLastFirst(next));
      }
    }
    Collections.reverse(found);
    return found;
  }

  private static Iterator<Target> successorsLastFirst(Block block) {
    List<Target> targets = new ArrayList<>(block.jump().targets());
    Collections.reverse(targets);
    return targets.iterator();
  }

  /** One of its values was. */
  void replaced() {
    hasReplaced = true;
  }

  /**
   * Rewrites all uses of replaced values (see {@link Value#replaceBy}) and drops replaced
   * instructions.
   */
  public void settle() {
    if (!hasReplaced) {
      return;
    }
    hasReplaced = false;
    for (Block block : blocks()) {
      block.body().removeIf(Value::isReplaced);
      for (Value v : block.body()) {
        if (haveReplaced(v.insn().operands())) {
          v.redefine(v.insn().map(Value::resolved));
        }
      }
      if (hasReplaced(block.jump())) {
        block.end(block.jump().map(Value::resolved));
      }
    }
  }

  /** Most do not. */
  private static boolean hasReplaced(Jump jump) {
    if (haveReplaced(jump.operands())) {
      return true;
    }
    for (Target target : jump.targets()) {
      if (haveReplaced(target.args())) {
        return true;
      }
    }
    return false;
  }

  private static boolean haveReplaced(List<Value> operands) {
    for (Value operand : operands) {
      if (operand.isReplaced()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return method.toString();
  }
}
