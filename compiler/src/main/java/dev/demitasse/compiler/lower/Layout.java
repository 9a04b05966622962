package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.FieldRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the fields of objects are: one behind the other, those of superclasses first, behind a word
 * with the class's number if the program asks for classes at run time, and another one if objects
 * outlive their callback; plugins whose blocks are used again have both; behind a field for a text
 * of theirs are words for the library. Wasm needs no alignment; only references have it, since the
 * heap image is made of words.
 */
final class Layout {
  /** Where a class's number is, if there is one. */
  static final int CLASS_NUMBER = 0;

  private static final int LEAST_STREAM = 4;

  // As guest.KeptTexts has it.
  private static final int KEPT_TEXT = 20;

  private final Linked linked;
  private final boolean numbered;
  private final Map<String, Map<FieldRef, Integer>> offsets = new HashMap<>();

  /**
   * Lays out the classes of a program.
   *
   * @param numbered does the program ask for classes at run time?
   */
  Layout(Linked linked, boolean numbered) {
    this.linked = linked;
    this.numbered = numbered;
  }

  /** Do objects begin with their class's number? Texts and bytes never do. */
  boolean isNumbered(String className) {
    return (numbered || linked.references()) && !Octets.isOctets(className);
  }

  /** The size of what precedes the fields: the class's number, and a word for the library. */
  private int head(String className) {
    if (linked.reusesBlocks(className)) {
      return 8;
    }
    return !isNumbered(className) ? 0 : linked.references() ? 8 : 4;
  }

  /** The offset of a field in the objects of its class and below. */
  int offset(FieldRef field) {
    return offsets(field.owner()).get(field);
  }

  /** The offsets of all instance fields of a class, in their order. */
  Map<FieldRef, Integer> offsets(String className) {
    return offsets.computeIfAbsent(className, this::layOut);
  }

  private Map<FieldRef, Integer> layOut(String className) {
    Map<FieldRef, Integer> result = new LinkedHashMap<>();
    int next = head(className);
    for (FieldRef field : linked.closedWorld().instanceFields(className)) {
      int at = field.type() == Type.REF ? (next + 3) / 4 * 4 : next;
      result.put(field, at);
      next = at + width(field);
    }
    return result;
  }

  /** The size of an object; at least 1, so that two objects are never at one address. */
  int size(String className) {
    boolean reused = linked.contextClasses().contains(className) && !linked.isPlugin(className);
    return reused && !linked.references() ? streamSize() : ownSize(className);
  }

  /** The size of the largest stream object: all of them have it. */
  int streamSize() {
    return linked.contextClasses().stream()
        .filter(c -> !linked.isPlugin(c))
        .mapToInt(this::ownSize)
        .reduce(LEAST_STREAM, Math::max);
  }

  private int ownSize(String className) {
    int size = head(className);
    for (Map.Entry<FieldRef, Integer> each : offsets(className).entrySet()) {
      size = Math.max(size, each.getValue() + width(each.getKey()));
    }
    return Math.max(size, 1);
  }

  private int width(FieldRef field) {
    return linked.keepsText(field) ? KEPT_TEXT : width(field.descriptor());
  }

  private static int width(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z', 'B' -> 1;
      case 'C', 'S' -> 2;
      case 'J', 'D' -> 8;
      default -> 4;
    };
  }

  /** The instruction that reads a value of this descriptor. */
  static Op load(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z' -> Op.I32_LOAD8_U;
      case 'B' -> Op.I32_LOAD8_S;
      case 'C' -> Op.I32_LOAD16_U;
      case 'S' -> Op.I32_LOAD16_S;
      case 'J' -> Op.I64_LOAD;
      case 'F' -> Op.F32_LOAD;
      case 'D' -> Op.F64_LOAD;
      default -> Op.I32_LOAD;
    };
  }

  /** The instruction that writes a value of this descriptor. */
  static Op store(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z', 'B' -> Op.I32_STORE8;
      case 'C', 'S' -> Op.I32_STORE16;
      case 'J' -> Op.I64_STORE;
      case 'F' -> Op.F32_STORE;
      case 'D' -> Op.F64_STORE;
      default -> Op.I32_STORE;
    };
  }
}
