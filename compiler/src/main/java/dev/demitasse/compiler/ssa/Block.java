package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import java.util.ArrayList;
import java.util.List;

/** A basic block: parameters, instructions, one jump. */
public final class Block {
  private final int id;
  private final List<Value> params = new ArrayList<>();
  private final List<Value> body = new ArrayList<>();
  private @Nullable Jump jump;
  private Position jumpPosition = Position.NONE;

  Block(int id) {
    this.id = id;
  }

  /** A number unique in its function, given in the order of creation. */
  public int id() {
    return id;
  }

  /**
   * The parameters; every target of a jump to this block gives one argument for each. Changeable.
   */
  public List<Value> params() {
    return params;
  }

  /** The instructions in order, as the values they compute. Changeable. */
  public List<Value> body() {
    return body;
  }

  /** How it ends. */
  public Jump jump() {
    if (jump == null) {
      throw new IllegalStateException(this + " has no end yet");
    }
    return jump;
  }

  /** Has it been ended? */
  public boolean isEnded() {
    return jump != null;
  }

  /** Sets how it ends, keeping the position of the jump that was there. */
  public void end(Jump newJump) {
    jump = newJump;
  }

  /** Sets how it ends, and where that comes from. */
  public void end(Jump newJump, Position position) {
    jump = newJump;
    jumpPosition = position;
  }

  /** Where the jump comes from. */
  public Position jumpPosition() {
    return jumpPosition;
  }

  @Override
  public String toString() {
    return "b" + id;
  }
}
