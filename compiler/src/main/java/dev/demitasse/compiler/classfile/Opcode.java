package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.Locale;

/** The JVM's instructions that have no operand in the code (JVMS §6.5). */
public enum Opcode {
  NOP(0),
  IALOAD(46),
  LALOAD(47),
  FALOAD(48),
  DALOAD(49),
  AALOAD(50),
  BALOAD(51),
  CALOAD(52),
  SALOAD(53),
  IASTORE(79),
  LASTORE(80),
  FASTORE(81),
  DASTORE(82),
  AASTORE(83),
  BASTORE(84),
  CASTORE(85),
  SASTORE(86),
  POP(87),
  POP2(88),
  DUP(89),
  DUP_X1(90),
  DUP_X2(91),
  DUP2(92),
  DUP2_X1(93),
  DUP2_X2(94),
  SWAP(95),
  IADD(96),
  LADD(97),
  FADD(98),
  DADD(99),
  ISUB(100),
  LSUB(101),
  FSUB(102),
  DSUB(103),
  IMUL(104),
  LMUL(105),
  FMUL(106),
  DMUL(107),
  IDIV(108),
  LDIV(109),
  FDIV(110),
  DDIV(111),
  IREM(112),
  LREM(113),
  FREM(114),
  DREM(115),
  INEG(116),
  LNEG(117),
  FNEG(118),
  DNEG(119),
  ISHL(120),
  LSHL(121),
  ISHR(122),
  LSHR(123),
  IUSHR(124),
  LUSHR(125),
  IAND(126),
  LAND(127),
  IOR(128),
  LOR(129),
  IXOR(130),
  LXOR(131),
  I2L(133),
  I2F(134),
  I2D(135),
  L2I(136),
  L2F(137),
  L2D(138),
  F2I(139),
  F2L(140),
  F2D(141),
  D2I(142),
  D2L(143),
  D2F(144),
  I2B(145),
  I2C(146),
  I2S(147),
  LCMP(148),
  FCMPL(149),
  FCMPG(150),
  DCMPL(151),
  DCMPG(152),
  IRETURN(172),
  LRETURN(173),
  FRETURN(174),
  DRETURN(175),
  ARETURN(176),
  RETURN(177),
  ARRAYLENGTH(190),
  ATHROW(191),
  MONITORENTER(194),
  MONITOREXIT(195);

  private static final Opcode[] BY_CODE = new Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;

  Opcode(int code) {
    this.code = code;
  }

  /** The name in the JVM specification, such as {@code iadd}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Opcode ofCode(int code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
  }
}
