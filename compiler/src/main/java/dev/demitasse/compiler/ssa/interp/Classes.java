package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.MethodRef;

/** What the interpreter asks about classes, all by internal names. */
public interface Classes {
  /** Every class is on its own. */
  Classes UNRELATED =
      new Classes() {
        @Override
        public MethodRef target(MethodRef method, String receiverClass) {
          return method.in(receiverClass);
        }

        @Override
        public boolean isSubclass(String className, String superName) {
          return className.equals(superName);
        }
      };

  /**
   * The method that a virtual or interface call means on a receiver of exactly this class; null if
   * there is none.
   */
  @Nullable
  MethodRef target(MethodRef method, String receiverClass);

  /** Is the class the other one, or does it extend or implement it? Neither is an array. */
  boolean isSubclass(String className, String superName);
}
