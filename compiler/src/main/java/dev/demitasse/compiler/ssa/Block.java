package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import java.util.ArrayList;
import java.util.List;

/** A basic block: parameters, instructions, one jump. */
public final class Block {
  private final Func func;
  private final int id;
  private final List<Value> params = new ArrayList<>();
  private final List<Value> body = new ArrayList<>();
  private @Nullable Jump jump;
  private Position jumpPosition = Position.NONE;

  Block(Func func, int id) {
    this.func = func;
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
    if (jump == null || !leadTheSameWays(jump, newJump)) {
      func.forgetOrder();
    }
    jump = newJump;
  }

  private static boolean leadTheSameWays(Jump a, Jump b) {
    List<Target> ofA = a.targets();
    List<Target> ofB = b.targets();
    boolean same = ofA.size() == ofB.size();
    for (int i = 0; same && i < ofA.size(); i++) {
      same = ofA.get(i).block() == ofB.get(i).block();
    }
    return same;
  }

  /** Sets how it ends, and where that comes from. */
  public void end(Jump newJump, Position position) {
    end(newJump);
    jumpPosition = position;
  }

  /** Where the jump comes from. */
  public Position jumpPosition() {
    return jumpPosition;
  }

  /** The same in every run, unlike the one that an object has by itself. */
  @Override
  public int hashCode() {
    return id * 0x9E3779B1; // spreads numbers in a row, also in the hashes of what names several
  }

  @Override
  public String toString() {
    return "b" + id;
  }
}
