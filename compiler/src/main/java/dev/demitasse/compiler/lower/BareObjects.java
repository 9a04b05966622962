package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The classes of plugins and streams whose objects nobody reads, not even for their class, or tells
 * apart: they need no memory, and all have one address. Of plugins no two ever meet: only the host
 * makes them.
 */
final class BareObjects {
  /** The least address that does not say why there is no object (guest.Contexts). */
  private static final int LEAST = 2;

  private final Linked linked;
  private final Set<String> classes;

  /** Those of which something may be compared with an object. */
  private final Set<String> compared;

  private BareObjects(Linked linked, Layout layout) {
    this.linked = linked;
    this.classes =
        linked.contextClasses().stream()
            .filter(c -> !layout.isNumbered(c) && !isKept(c))
            .filter(c -> linked.isPlugin(c) || !areCompared(c))
            .collect(Collectors.toUnmodifiableSet());
    this.compared =
        classes.stream()
            .filter(c -> isCompared(operands -> operands.stream().anyMatch(v -> mayBe(v, c))))
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

  /** What all objects of one of the classes have for an address, and no other object. */
  Insn address(String className) {
    Datum place = new Datum.Cell("no fields of " + className, LEAST + 1);
    return compared.contains(className) ? new Insn.Address(place, LEAST) : Insn.Const.ofInt(LEAST);
  }

  private boolean isKept(String className) {
    return linked.stateful() && !linked.isWithoutFields(className);
  }

  private boolean areCompared(String className) {
    return isCompared(operands -> operands.stream().allMatch(v -> mayBe(v, className)));
  }

  private boolean isCompared(Predicate<List<Value>> such) {
    return ComparedReferences.in(linked.program()).anyMatch(such);
  }

  /** May it be an object of this class that is made at run time? */
  private boolean mayBe(Value value, String className) {
    return !Lowering.isConstant(value)
        && linked.closedWorld().mayHold(value.className(), className);
  }
}
