package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Value;

/**
 * What is known of a local variable or stack entry.
 *
 * @param className of a reference: the internal name of its static class or array descriptor; null
 *     if not known
 * @param nonNull is it surely not null?
 * @param site for {@link Kind#NEW} the index of the {@code new} instruction; else 0
 * @param value what it holds while a block is executed; null in what is known at a block's entry
 */
record Slot(
    Kind kind, @Nullable String className, boolean nonNull, int site, @Nullable Value value) {
  static final Slot UNDEFINED = new Slot(Kind.UNDEFINED, null, false, 0, null);

  /** A number. */
  static Slot number(Value value) {
    return new Slot(Kind.of(value.type()), null, false, 0, value);
  }

  /** The constant null. */
  static Slot nullReference(Value value) {
    return new Slot(Kind.NULL, null, false, 0, value);
  }

  /** A reference to an initialised object, or null unless {@code nonNull}. */
  static Slot reference(@Nullable String className, boolean nonNull, @Nullable Value value) {
    return new Slot(Kind.REFERENCE, className, nonNull, 0, value);
  }

  /** A fresh object. */
  static Slot fresh(String className, int site, Value value) {
    return new Slot(Kind.NEW, className, true, site, value);
  }

  /** {@code this} at the start of a constructor. */
  static Slot uninitialisedThis(String className, Value value) {
    return new Slot(Kind.THIS, className, true, 0, value);
  }

  boolean isDefined() {
    return kind != Kind.UNDEFINED;
  }

  /** A reference that anything can be done with? */
  boolean isReference() {
    return kind == Kind.REFERENCE || kind == Kind.NULL;
  }

  boolean isUninitialised() {
    return kind == Kind.NEW || kind == Kind.THIS;
  }

  /** The same knowledge about another value. */
  Slot holding(@Nullable Value other) {
    return value == other ? this : new Slot(kind, className, nonNull, site, other);
  }

  /** What is known where either this or the other one comes in; without a value. */
  Slot merge(Slot other, ReferenceTypes types) {
    if (isReference() && other.isReference()) {
      return mergeReferences(other, types);
    }
    boolean same = kind == other.kind && site == other.site;
    return same ? holding(null) : UNDEFINED;
  }

  private Slot mergeReferences(Slot other, ReferenceTypes types) {
    if (kind == Kind.NULL) {
      return other.kind == Kind.NULL ? holding(null) : reference(other.className, false, null);
    }
    if (other.kind == Kind.NULL) {
      return reference(className, false, null);
    }
    return reference(types.common(className, other.className), nonNull && other.nonNull, null);
  }
}
