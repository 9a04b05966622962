package dev.demitasse.compiler.ssa;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the ways out of a block.
 *
 * @param index its place among the jump's targets
 */
public record Edge(Block from, int index) {
  /** Where it leads now. */
  public Target target() {
    return from.jump().targets().get(index);
  }

  /** Lets it lead elsewhere. */
  public void redirect(Target target) {
    int[] next = {0};
    from.end(from.jump().mapTargets(t -> next[0]++ == index ? target : t));
  }

  /** Gives one more argument, for a parameter added at the end. */
  public void addArgument(Value argument) {
    List<Value> args = new ArrayList<>(target().args());
    args.add(argument);
    redirect(new Target(target().block(), List.copyOf(args)));
  }

  /** Takes the argument of a parameter away that is being removed. */
  public void removeArgument(int place) {
    List<Value> args = new ArrayList<>(target().args());
    args.remove(place);
    redirect(new Target(target().block(), List.copyOf(args)));
  }

  /** Is it the way that an exception takes? */
  public boolean isHandler() {
    return from.jump().kind() == Jump.Kind.TRY && index == 1;
  }
}
