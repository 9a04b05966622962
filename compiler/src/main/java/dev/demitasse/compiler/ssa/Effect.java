package dev.demitasse.compiler.ssa;

/** What an instruction does beside computing its value: what passes may do with it. */
public enum Effect {
  /** Nothing: equal ones are one, unused ones go, it may stand anywhere its operands are known. */
  NONE,
  /** Reads memory or a field: unused ones go, but it may not pass a {@link #WRITE}. */
  READ,
  /** Makes a fresh object: unused ones go, equal ones are different. */
  ALLOCATE,
  /** Throws or does nothing: a second equal one goes, it keeps its place. */
  CHECK,
  /** Anything else: it stays where it is. */
  WRITE
}
