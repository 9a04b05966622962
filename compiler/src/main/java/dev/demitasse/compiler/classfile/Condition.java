package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;

/** The conditions of branches, by JVM opcode. */
public enum Condition {
  IFEQ(153),
  IFNE(154),
  IFLT(155),
  IFGE(156),
  IFGT(157),
  IFLE(158),
  IF_ICMPEQ(159),
  IF_ICMPNE(160),
  IF_ICMPLT(161),
  IF_ICMPGE(162),
  IF_ICMPGT(163),
  IF_ICMPLE(164),
  IF_ACMPEQ(165),
  IF_ACMPNE(166),
  IFNULL(198),
  IFNONNULL(199);

  private final int code;

  Condition(int code) {
    this.code = code;
  }

  static @Nullable Condition ofCode(int code) {
    for (Condition condition : values()) {
      if (condition.code == code) {
        return condition;
      }
    }
    return null;
  }
}
