package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A second one of some blocks, with instructions and jumps among themselves; what is not copied
 * stays what it is.
 */
public final class Copy {
  private final Func into;
  private final UnaryOperator<Position> positions;
  private final UnaryOperator<VariableName> names;
  private final Map<Value, Value> values = new HashMap<>();
  private final Map<Block, Block> blocks = new HashMap<>();

  /** An empty one of blocks of the same function. */
  Copy(Func into) {
    this(into, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * An empty one.
   *
   * @param positions from where an instruction comes from to where its copy does
   * @param names from the name of a value to that of its copy
   */
  Copy(Func into, UnaryOperator<Position> positions, UnaryOperator<VariableName> names) {
    this.into = into;
    this.positions = positions;
    this.names = names;
  }

  /** A function like this one. */
  public static Func of(Func original) {
    Func func = new Func(original.method(), original.result());
    Copy copy = new Copy(func);
    copy.put(original.entry(), func.entry());
    copy.add(original.blocks());
    return func;
  }

  /** Lets this value stand where the original does. A parameter with such a value is not copied. */
  void put(Value original, Value value) {
    values.put(original, value);
  }

  /** Lets jumps to the original lead to this block. */
  void put(Block original, Block block) {
    blocks.put(original, block);
  }

  /** What stands for a value in the copy. */
  Value of(Value original) {
    return values.getOrDefault(original, original);
  }

  /** What stands for a block in the copy. */
  Block of(Block original) {
    return blocks.getOrDefault(original, original);
  }

  /** The copies of the blocks, in their order. */
  List<Block> add(List<Block> originals) {
    originals.forEach(this::declare);
    List<Block> copies = new ArrayList<>();
    for (Block original : originals) {
      fill(original, of(original));
      copies.add(of(original));
    }
    return copies;
  }

  private void declare(Block original) {
    Block copy = blocks.computeIfAbsent(original, b -> into.newBlock());
    for (Value param : original.params()) {
      if (!values.containsKey(param)) {
        Value own = into.addParam(copy, param.type(), param.className());
        own.named(names.apply(param.name()));
        values.put(param, own);
      }
    }
    original.body().forEach(this::declare);
    if (original.jump() instanceof Try end) {
      declare(end.exception());
    }
  }

  private void declare(Value original) {
    Value copy = into.newValue(original.type(), original.className());
    copy.at(positions.apply(original.position()));
    copy.named(names.apply(original.name()));
    values.put(original, copy);
  }

  private void fill(Block original, Block copy) {
    for (Value value : original.body()) {
      Insn insn = value.insn().map(this::of);
      of(value).redefine(insn);
      copy.body().add(of(value));
    }
    copy.end(jump(original.jump()), positions.apply(original.jumpPosition()));
  }

  private Jump jump(Jump original) {
    Jump copy = original.map(this::of).mapTargets(t -> new Target(of(t.block()), t.args()));
    return copy instanceof Try end
        ? new Try(of(end.exception()), end.normal(), end.handler())
        : copy;
  }
}
