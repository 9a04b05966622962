package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.ssa.Value;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The classes of plugins and streams whose objects nobody reads, not even for their class, or tells
 * apart: they need no memory, and all have one address. Of plugins no two ever meet: only the host
 * makes them.
 */
final class BareObjects {
  private final Linked linked;
  private final Set<String> classes;

  private BareObjects(Linked linked, Layout layout) {
    this.linked = linked;
    this.classes =
        linked.contextClasses().stream()
            .filter(c -> !layout.isNumbered(c) && !isKept(c))
            .filter(c -> linked.isPlugin(c) || !areCompared(c))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of a program as it is now. */
  static BareObjects in(Linked linked, Layout layout) {
    return new BareObjects(linked, layout);
  }

  /** Is this one of the classes? */
  boolean contains(String className) {
    return classes.contains(className);
  }

  private boolean isKept(String className) {
    return linked.stateful() && !linked.isWithoutFields(className);
  }

  private boolean areCompared(String className) {
    return ComparedReferences.in(linked.program())
        .anyMatch(operands -> operands.stream().allMatch(v -> mayBe(v, className)));
  }

  /** May it be an object of this class that is made at run time? */
  private boolean mayBe(Value value, String className) {
    return !Lowering.isConstant(value)
        && linked.closedWorld().mayHold(value.className(), className);
  }
}
