package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.MethodRef;
import java.util.List;

/** The functions of the guest library by which objects outlive their callback. */
public final class Promotion {
  private static final String OWNER = Names.GUEST + "Tenured";

  /** Keeps what a callback has stored, when it ends. */
  public static final MethodRef KEEP = new MethodRef(OWNER, "keep", "()Z");

  /** Remembers an object, given by its address, that gets a reference. */
  public static final MethodRef RECORD = new MethodRef(OWNER, "record", "(I)V");

  /** Where an object is from now on. */
  public static final MethodRef MOVED = new MethodRef(OWNER, "moved", "(I)I");

  /** Where a text or bytes are from now on. */
  public static final MethodRef MOVED_TEXT = new MethodRef(OWNER, "movedText", "(I)I");

  /** The size of objects of the class of a number: lowering writes it. */
  public static final MethodRef SIZE = new MethodRef(Names.CLASSES, "size", "(I)I");

  /** Moves what the fields of an object lead to; its size. Lowering writes it. */
  public static final MethodRef TRACE = new MethodRef(Names.CLASSES, "trace", "(I)I");

  /** All that the library has of these. They stay in a program until it is lowered. */
  public static final List<MethodRef> FUNCTIONS = List.of(KEEP, RECORD, MOVED, MOVED_TEXT);

  private Promotion() {}
}
