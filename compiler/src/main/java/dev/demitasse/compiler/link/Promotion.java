package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.MethodRef;
import java.util.List;
import java.util.stream.Stream;

/** The functions of the guest library by which objects and texts outlive their callback. */
public final class Promotion {
  private static final String OWNER = Names.GUEST + "Tenured";
  private static final String OF_TEXTS = Names.GUEST + "KeptTexts";

  /** A block for a plugin, where these are used again. */
  public static final MethodRef ALLOCATE_PLUGIN =
      new MethodRef(Names.GUEST + "PluginBlocks", "allocate", "(I)I");

  /** Where an object is from now on. */
  public static final MethodRef MOVED = new MethodRef(OWNER, "moved", "(I)I");

  /** Where a text or bytes are from now on. */
  public static final MethodRef MOVED_TEXT = new MethodRef(OWNER, "movedText", "(I)I");

  /** The size of objects of the class of a number: lowering writes it. */
  public static final MethodRef SIZE = new MethodRef(Names.CLASSES, "size", "(I)I");

  /** Moves what the fields of an object lead to; its size. Lowering writes it. */
  public static final MethodRef TRACE = new MethodRef(Names.CLASSES, "trace", "(I)I");

  /** All that the library has of these. They stay in a program until it is lowered. */
  public static final List<MethodRef> FUNCTIONS =
      Stream.of(Keeping.values()).flatMap(k -> functions(k).stream()).toList();

  private Promotion() {}

  /** May something that a callback makes outlive it? */
  public static boolean isNeeded(Keeping keeping) {
    return !functions(keeping).isEmpty();
  }

  /** Keeps what a callback has stored, when it ends. */
  public static MethodRef keep(Keeping keeping) {
    return new MethodRef(owner(keeping), "keep", "()Z");
  }

  /** Remembers an object, given by its address, that gets a reference. */
  public static MethodRef record(Keeping keeping) {
    return new MethodRef(owner(keeping), "record", "(I)V");
  }

  private static String owner(Keeping keeping) {
    return keeping == Keeping.TEXTS ? OF_TEXTS : OWNER;
  }

  /** Those of the library that modules need which keep this. */
  static List<MethodRef> functions(Keeping keeping) {
    return switch (keeping) {
      case NOTHING, NUMBERS -> List.of();
      case TEXTS -> List.of(keep(keeping), record(keeping));
      case OBJECTS -> List.of(keep(keeping), record(keeping), MOVED, MOVED_TEXT);
    };
  }
}
