package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;

/** What the building of a method asks about the classes around it. Names are internal ones. */
public interface Hierarchy {
  /** Nothing is known: every class may be below every other one. */
  Hierarchy UNKNOWN =
      new Hierarchy() {
        @Override
        public boolean isKnown(String className) {
          return false;
        }

        @Override
        public boolean isInterface(String className) {
          return false;
        }

        @Override
        public @Nullable String superclass(String className) {
          return null;
        }

        @Override
        public boolean isSubclass(String className, String ofClass) {
          return true;
        }
      };

  /** Is it known what this class is below? */
  boolean isKnown(String className);

  /** Is this known class an interface? */
  boolean isInterface(String className);

  /** The superclass of a known class; null for Object, or if it is not known. */
  @Nullable
  String superclass(String className);

  /** Is the first class, a known one, the second one or below it? */
  boolean isSubclass(String className, String ofClass);
}
