package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.HeapObject;

/** An exception of the interpreted code that no handler caught. */
public final class ThrownInIr extends Stopped {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Object exception;
  private final boolean canBeCaught;

  private ThrownInIr(String message, @Nullable Object exception, boolean canBeCaught) {
    super(message);
    this.exception = exception;
    this.canBeCaught = canBeCaught;
  }

  static ThrownInIr of(@Nullable Object exception) {
    return new ThrownInIr(describe(exception), exception, true);
  }

  /** The exception of a failed check: an object of the guard's class. */
  static ThrownInIr of(Guard guard) {
    String text =
        guard.message().isEmpty() ? guard.exception() : guard.exception() + ": " + guard.message();
    HeapObject exception = HeapObject.ofClass(guard.exception().replace('.', '/'));
    return new ThrownInIr(text, exception, guard != Guard.MEMORY);
  }

  /** An object of a class of exceptions. */
  static ThrownInIr ofClass(String className) {
    return of(HeapObject.ofClass(className));
  }

  private static String describe(@Nullable Object exception) {
    return exception instanceof HeapObject object
        ? object.className().replace('/', '.')
        : "" + exception;
  }

  /** The value that was thrown. */
  public @Nullable Object exception() {
    return exception;
  }

  boolean canBeCaught() {
    return canBeCaught;
  }
}
