package dev.demitasse.compiler.op;

import dev.demitasse.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of operations: one row an opcode, from which encoder, decoder, printer, validator,
 * interpreter and constant folding work. Codes, names and signatures are those of the WebAssembly
 * Core Specification 2.0, §5.4 and §6.5; the {@code java.} rows at the end have no opcode and are
 * gone after lowering.
 *
 * <p>A signature reads {@code operands>result} in the letters of {@link Type}. Where it depends on
 * the instruction (control, locals, globals, {@code select}) it is empty.
 */
public enum Op {
  UNREACHABLE(0x00, "unreachable", ""),
  NOP(0x01, "nop", ""),
  BLOCK(0x02, "block", "", Immediate.BLOCK),
  LOOP(0x03, "loop", "", Immediate.BLOCK),
  IF(0x04, "if", "", Immediate.BLOCK),
  ELSE(0x05, "else", ""),
  END(0x0B, "end", ""),
  BR(0x0C, "br", "", Immediate.LABEL),
  BR_IF(0x0D, "br_if", "", Immediate.LABEL),
  BR_TABLE(0x0E, "br_table", "", Immediate.LABELS),
  RETURN(0x0F, "return", ""),
  CALL(0x10, "call", "", Immediate.FUNC),
  CALL_INDIRECT(0x11, "call_indirect", "", Immediate.CALL_INDIRECT),
  DROP(0x1A, "drop", ""),
  SELECT(0x1B, "select", ""),
  LOCAL_GET(0x20, "local.get", "", Immediate.LOCAL),
  LOCAL_SET(0x21, "local.set", "", Immediate.LOCAL),
  LOCAL_TEE(0x22, "local.tee", "", Immediate.LOCAL),
  GLOBAL_GET(0x23, "global.get", "", Immediate.GLOBAL),
  GLOBAL_SET(0x24, "global.set", "", Immediate.GLOBAL),
  I32_LOAD(0x28, "i32.load", "i>i", Immediate.MEMARG),
  I64_LOAD(0x29, "i64.load", "i>l", Immediate.MEMARG),
  F32_LOAD(0x2A, "f32.load", "i>f", Immediate.MEMARG),
  F64_LOAD(0x2B, "f64.load", "i>d", Immediate.MEMARG),
  I32_LOAD8_S(0x2C, "i32.load8_s", "i>i", Immediate.MEMARG),
  I32_LOAD8_U(0x2D, "i32.load8_u", "i>i", Immediate.MEMARG),
  I32_LOAD16_S(0x2E, "i32.load16_s", "i>i", Immediate.MEMARG),
  I32_LOAD16_U(0x2F, "i32.load16_u", "i>i", Immediate.MEMARG),
  I64_LOAD8_S(0x30, "i64.load8_s", "i>l", Immediate.MEMARG),
  I64_LOAD8_U(0x31, "i64.load8_u", "i>l", Immediate.MEMARG),
  I64_LOAD16_S(0x32, "i64.load16_s", "i>l", Immediate.MEMARG),
  I64_LOAD16_U(0x33, "i64.load16_u", "i>l", Immediate.MEMARG),
  I64_LOAD32_S(0x34, "i64.load32_s", "i>l", Immediate.MEMARG),
  I64_LOAD32_U(0x35, "i64.load32_u", "i>l", Immediate.MEMARG),
  I32_STORE(0x36, "i32.store", "ii>", Immediate.MEMARG),
  I64_STORE(0x37, "i64.store", "il>", Immediate.MEMARG),
  F32_STORE(0x38, "f32.store", "if>", Immediate.MEMARG),
  F64_STORE(0x39, "f64.store", "id>", Immediate.MEMARG),
  I32_STORE8(0x3A, "i32.store8", "ii>", Immediate.MEMARG),
  I32_STORE16(0x3B, "i32.store16", "ii>", Immediate.MEMARG),
  I64_STORE8(0x3C, "i64.store8", "il>", Immediate.MEMARG),
  I64_STORE16(0x3D, "i64.store16", "il>", Immediate.MEMARG),
  I64_STORE32(0x3E, "i64.store32", "il>", Immediate.MEMARG),
  MEMORY_SIZE(0x3F, "memory.size", ">i", Immediate.MEMORY),
  MEMORY_GROW(0x40, "memory.grow", "i>i", Immediate.MEMORY),
  I32_CONST(0x41, "i32.const", ">i", Immediate.I32),
  I64_CONST(0x42, "i64.const", ">l", Immediate.I64),
  F32_CONST(0x43, "f32.const", ">f", Immediate.F32),
  F64_CONST(0x44, "f64.const", ">d", Immediate.F64),
  I32_EQZ(0x45, "i32.eqz", "i>i"),
  I32_EQ(0x46, "i32.eq", "ii>i"),
  I32_NE(0x47, "i32.ne", "ii>i"),
  I32_LT_S(0x48, "i32.lt_s", "ii>i"),
  I32_LT_U(0x49, "i32.lt_u", "ii>i"),
  I32_GT_S(0x4A, "i32.gt_s", "ii>i"),
  I32_GT_U(0x4B, "i32.gt_u", "ii>i"),
  I32_LE_S(0x4C, "i32.le_s", "ii>i"),
  I32_LE_U(0x4D, "i32.le_u", "ii>i"),
  I32_GE_S(0x4E, "i32.ge_s", "ii>i"),
  I32_GE_U(0x4F, "i32.ge_u", "ii>i"),
  I64_EQZ(0x50, "i64.eqz", "l>i"),
  I64_EQ(0x51, "i64.eq", "ll>i"),
  I64_NE(0x52, "i64.ne", "ll>i"),
  I64_LT_S(0x53, "i64.lt_s", "ll>i"),
  I64_LT_U(0x54, "i64.lt_u", "ll>i"),
  I64_GT_S(0x55, "i64.gt_s", "ll>i"),
  I64_GT_U(0x56, "i64.gt_u", "ll>i"),
  I64_LE_S(0x57, "i64.le_s", "ll>i"),
  I64_LE_U(0x58, "i64.le_u", "ll>i"),
  I64_GE_S(0x59, "i64.ge_s", "ll>i"),
  I64_GE_U(0x5A, "i64.ge_u", "ll>i"),
  F32_EQ(0x5B, "f32.eq", "ff>i"),
  F32_NE(0x5C, "f32.ne", "ff>i"),
  F32_LT(0x5D, "f32.lt", "ff>i"),
  F32_GT(0x5E, "f32.gt", "ff>i"),
  F32_LE(0x5F, "f32.le", "ff>i"),
  F32_GE(0x60, "f32.ge", "ff>i"),
  F64_EQ(0x61, "f64.eq", "dd>i"),
  F64_NE(0x62, "f64.ne", "dd>i"),
  F64_LT(0x63, "f64.lt", "dd>i"),
  F64_GT(0x64, "f64.gt", "dd>i"),
  F64_LE(0x65, "f64.le", "dd>i"),
  F64_GE(0x66, "f64.ge", "dd>i"),
  I32_CLZ(0x67, "i32.clz", "i>i"),
  I32_CTZ(0x68, "i32.ctz", "i>i"),
  I32_POPCNT(0x69, "i32.popcnt", "i>i"),
  I32_ADD(0x6A, "i32.add", "ii>i"),
  I32_SUB(0x6B, "i32.sub", "ii>i"),
  I32_MUL(0x6C, "i32.mul", "ii>i"),
  I32_DIV_S(0x6D, "i32.div_s", "ii>i"),
  I32_DIV_U(0x6E, "i32.div_u", "ii>i"),
  I32_REM_S(0x6F, "i32.rem_s", "ii>i"),
  I32_REM_U(0x70, "i32.rem_u", "ii>i"),
  I32_AND(0x71, "i32.and", "ii>i"),
  I32_OR(0x72, "i32.or", "ii>i"),
  I32_XOR(0x73, "i32.xor", "ii>i"),
  I32_SHL(0x74, "i32.shl", "ii>i"),
  I32_SHR_S(0x75, "i32.shr_s", "ii>i"),
  I32_SHR_U(0x76, "i32.shr_u", "ii>i"),
  I32_ROTL(0x77, "i32.rotl", "ii>i"),
  I32_ROTR(0x78, "i32.rotr", "ii>i"),
  I64_CLZ(0x79, "i64.clz", "l>l"),
  I64_CTZ(0x7A, "i64.ctz", "l>l"),
  I64_POPCNT(0x7B, "i64.popcnt", "l>l"),
  I64_ADD(0x7C, "i64.add", "ll>l"),
  I64_SUB(0x7D, "i64.sub", "ll>l"),
  I64_MUL(0x7E, "i64.mul", "ll>l"),
  I64_DIV_S(0x7F, "i64.div_s", "ll>l"),
  I64_DIV_U(0x80, "i64.div_u", "ll>l"),
  I64_REM_S(0x81, "i64.rem_s", "ll>l"),
  I64_REM_U(0x82, "i64.rem_u", "ll>l"),
  I64_AND(0x83, "i64.and", "ll>l"),
  I64_OR(0x84, "i64.or", "ll>l"),
  I64_XOR(0x85, "i64.xor", "ll>l"),
  I64_SHL(0x86, "i64.shl", "ll>l"),
  I64_SHR_S(0x87, "i64.shr_s", "ll>l"),
  I64_SHR_U(0x88, "i64.shr_u", "ll>l"),
  I64_ROTL(0x89, "i64.rotl", "ll>l"),
  I64_ROTR(0x8A, "i64.rotr", "ll>l"),
  F32_ABS(0x8B, "f32.abs", "f>f"),
  F32_NEG(0x8C, "f32.neg", "f>f"),
  F32_CEIL(0x8D, "f32.ceil", "f>f"),
  F32_FLOOR(0x8E, "f32.floor", "f>f"),
  F32_TRUNC(0x8F, "f32.trunc", "f>f"),
  F32_NEAREST(0x90, "f32.nearest", "f>f"),
  F32_SQRT(0x91, "f32.sqrt", "f>f"),
  F32_ADD(0x92, "f32.add", "ff>f"),
  F32_SUB(0x93, "f32.sub", "ff>f"),
  F32_MUL(0x94, "f32.mul", "ff>f"),
  F32_DIV(0x95, "f32.div", "ff>f"),
  F32_MIN(0x96, "f32.min", "ff>f"),
  F32_MAX(0x97, "f32.max", "ff>f"),
  F32_COPYSIGN(0x98, "f32.copysign", "ff>f"),
  F64_ABS(0x99, "f64.abs", "d>d"),
  F64_NEG(0x9A, "f64.neg", "d>d"),
  F64_CEIL(0x9B, "f64.ceil", "d>d"),
  F64_FLOOR(0x9C, "f64.floor", "d>d"),
  F64_TRUNC(0x9D, "f64.trunc", "d>d"),
  F64_NEAREST(0x9E, "f64.nearest", "d>d"),
  F64_SQRT(0x9F, "f64.sqrt", "d>d"),
  F64_ADD(0xA0, "f64.add", "dd>d"),
  F64_SUB(0xA1, "f64.sub", "dd>d"),
  F64_MUL(0xA2, "f64.mul", "dd>d"),
  F64_DIV(0xA3, "f64.div", "dd>d"),
  F64_MIN(0xA4, "f64.min", "dd>d"),
  F64_MAX(0xA5, "f64.max", "dd>d"),
  F64_COPYSIGN(0xA6, "f64.copysign", "dd>d"),
  I32_WRAP_I64(0xA7, "i32.wrap_i64", "l>i"),
  I32_TRUNC_F32_S(0xA8, "i32.trunc_f32_s", "f>i"),
  I32_TRUNC_F32_U(0xA9, "i32.trunc_f32_u", "f>i"),
  I32_TRUNC_F64_S(0xAA, "i32.trunc_f64_s", "d>i"),
  I32_TRUNC_F64_U(0xAB, "i32.trunc_f64_u", "d>i"),
  I64_EXTEND_I32_S(0xAC, "i64.extend_i32_s", "i>l"),
  I64_EXTEND_I32_U(0xAD, "i64.extend_i32_u", "i>l"),
  I64_TRUNC_F32_S(0xAE, "i64.trunc_f32_s", "f>l"),
  I64_TRUNC_F32_U(0xAF, "i64.trunc_f32_u", "f>l"),
  I64_TRUNC_F64_S(0xB0, "i64.trunc_f64_s", "d>l"),
  I64_TRUNC_F64_U(0xB1, "i64.trunc_f64_u", "d>l"),
  F32_CONVERT_I32_S(0xB2, "f32.convert_i32_s", "i>f"),
  F32_CONVERT_I32_U(0xB3, "f32.convert_i32_u", "i>f"),
  F32_CONVERT_I64_S(0xB4, "f32.convert_i64_s", "l>f"),
  F32_CONVERT_I64_U(0xB5, "f32.convert_i64_u", "l>f"),
  F32_DEMOTE_F64(0xB6, "f32.demote_f64", "d>f"),
  F64_CONVERT_I32_S(0xB7, "f64.convert_i32_s", "i>d"),
  F64_CONVERT_I32_U(0xB8, "f64.convert_i32_u", "i>d"),
  F64_CONVERT_I64_S(0xB9, "f64.convert_i64_s", "l>d"),
  F64_CONVERT_I64_U(0xBA, "f64.convert_i64_u", "l>d"),
  F64_PROMOTE_F32(0xBB, "f64.promote_f32", "f>d"),
  I32_REINTERPRET_F32(0xBC, "i32.reinterpret_f32", "f>i"),
  I64_REINTERPRET_F64(0xBD, "i64.reinterpret_f64", "d>l"),
  F32_REINTERPRET_I32(0xBE, "f32.reinterpret_i32", "i>f"),
  F64_REINTERPRET_I64(0xBF, "f64.reinterpret_i64", "l>d"),
  I32_EXTEND8_S(0xC0, "i32.extend8_s", "i>i"),
  I32_EXTEND16_S(0xC1, "i32.extend16_s", "i>i"),
  I64_EXTEND8_S(0xC2, "i64.extend8_s", "l>l"),
  I64_EXTEND16_S(0xC3, "i64.extend16_s", "l>l"),
  I64_EXTEND32_S(0xC4, "i64.extend32_s", "l>l"),
  I32_TRUNC_SAT_F32_S(0xFC00, "i32.trunc_sat_f32_s", "f>i"),
  I32_TRUNC_SAT_F32_U(0xFC01, "i32.trunc_sat_f32_u", "f>i"),
  I32_TRUNC_SAT_F64_S(0xFC02, "i32.trunc_sat_f64_s", "d>i"),
  I32_TRUNC_SAT_F64_U(0xFC03, "i32.trunc_sat_f64_u", "d>i"),
  I64_TRUNC_SAT_F32_S(0xFC04, "i64.trunc_sat_f32_s", "f>l"),
  I64_TRUNC_SAT_F32_U(0xFC05, "i64.trunc_sat_f32_u", "f>l"),
  I64_TRUNC_SAT_F64_S(0xFC06, "i64.trunc_sat_f64_s", "d>l"),
  I64_TRUNC_SAT_F64_U(0xFC07, "i64.trunc_sat_f64_u", "d>l"),
  MEMORY_INIT(0xFC08, "memory.init", "iii>", Immediate.INDICES),
  DATA_DROP(0xFC09, "data.drop", "", Immediate.INDEX),
  MEMORY_COPY(0xFC0A, "memory.copy", "iii>", Immediate.MEMORIES),
  MEMORY_FILL(0xFC0B, "memory.fill", "iii>", Immediate.MEMORY),
  TABLE_INIT(0xFC0C, "table.init", "iii>", Immediate.INDICES),
  ELEM_DROP(0xFC0D, "elem.drop", "", Immediate.INDEX),
  TABLE_COPY(0xFC0E, "table.copy", "iii>", Immediate.INDICES),

  /** Are two references the same? */
  REF_EQ("java.ref_eq", "rr>i"),
  /** The address of an object: what a reference is in memory. */
  REF_TO_ADDRESS("java.address", "r>i"),
  /** The object at an address. */
  ADDRESS_TO_REF("java.object", "i>r"),
  /**
   * Java's int division for a divisor that is not zero: MIN / -1 is MIN (JLS §15.17.2), where
   * {@code i32.div_s} traps.
   */
  JAVA_IDIV("java.idiv", "ii>i"),
  /** The same for long. */
  JAVA_LDIV("java.ldiv", "ll>l"),
  /** -1, 0 or 1 as the first long is less, equal or greater (JVMS lcmp). */
  JAVA_LCMP("java.lcmp", "ll>i"),
  /** As lcmp for floats, -1 if one is NaN. */
  JAVA_FCMPL("java.fcmpl", "ff>i"),
  /** As lcmp for floats, 1 if one is NaN. */
  JAVA_FCMPG("java.fcmpg", "ff>i"),
  /** As lcmp for doubles, -1 if one is NaN. */
  JAVA_DCMPL("java.dcmpl", "dd>i"),
  /** As lcmp for doubles, 1 if one is NaN. */
  JAVA_DCMPG("java.dcmpg", "dd>i");

  /** What follows an opcode in the binary format. */
  public enum Immediate {
    NONE,
    /** A block type: empty or one value type. */
    BLOCK,
    LABEL,
    LABELS,
    FUNC,
    CALL_INDIRECT,
    LOCAL,
    GLOBAL,
    /** Alignment exponent and offset. */
    MEMARG,
    /** One memory index. */
    MEMORY,
    /** Two memory indices. */
    MEMORIES,
    /** The index of a data or element segment. */
    INDEX,
    /** A segment's index and that of a memory or table, or two of tables. */
    INDICES,
    I32,
    I64,
    F32,
    F64
  }

  private static final int NO_CODE = -1;

  private final int code;
  private final String text;
  private final List<Type> params;
  private final Type result;
  private final Immediate immediate;
  private final int accessBytes;

  Op(String text, String signature) {
    this(NO_CODE, text, signature, Immediate.NONE);
  }

  Op(int code, String text, String signature) {
    this(code, text, signature, Immediate.NONE);
  }

  Op(int code, String text, String signature, Immediate immediate) {
    this.code = code;
    this.text = text;
    this.immediate = immediate;
    int arrow = signature.indexOf('>');
    this.params =
        signature.chars().limit(Math.max(arrow, 0)).mapToObj(c -> Type.ofLetter((char) c)).toList();
    this.result =
        arrow + 1 < signature.length() ? Type.ofLetter(signature.charAt(arrow + 1)) : Type.VOID;
    this.accessBytes = immediate == Immediate.MEMARG ? accessBytes(text) : 0;
  }

  /** The opcode; two bytes, the first of them 0xFC, for prefixed ones. */
  public int code() {
    if (code == NO_CODE) {
      throw new IllegalStateException(text + " has no opcode: lowering removes it");
    }
    return code;
  }

  /** Is this an operation that lowering has to replace? */
  public boolean isJava() {
    return code == NO_CODE;
  }

  /** The name in the text format. */
  public String text() {
    return text;
  }

  /** The operand types; empty where the instruction decides. */
  public List<Type> params() {
    return params;
  }

  /** The result type; {@link Type#VOID} where there is none or the instruction decides. */
  public Type result() {
    return result;
  }

  /** What follows the opcode. */
  public Immediate immediate() {
    return immediate;
  }

  /** Is this a load from memory? */
  public boolean isLoad() {
    return immediate == Immediate.MEMARG && result != Type.VOID;
  }

  /** Is this a store to memory? */
  public boolean isStore() {
    return immediate == Immediate.MEMARG && result == Type.VOID;
  }

  /** The bytes that a load or store moves; 0 for other operations. */
  public int accessBytes() {
    return accessBytes;
  }

  private static int accessBytes(String text) {
    String width = text.replaceFirst("^.*(load|store)", "").replaceFirst("_.$", "");
    return Integer.parseInt(width.isEmpty() ? text.substring(1, text.indexOf('.')) : width)
        / Byte.SIZE;
  }

  /** The operation with this opcode, or null. */
  public static @Nullable Op ofCode(int code) {
    return code == NO_CODE ? null : ByCode.TABLE.get(code);
  }

  /** The operation with this name, or null. */
  public static @Nullable Op ofText(String text) {
    return ByText.TABLE.get(text);
  }

  private static final class ByCode {
    static final Map<Integer, Op> TABLE = new HashMap<>();

    static {
      for (Op op : values()) {
        if (!op.isJava()) {
          TABLE.put(op.code, op);
        }
      }
    }
  }

  private static final class ByText {
    static final Map<String, Op> TABLE = new HashMap<>();

    static {
      for (Op op : values()) {
        TABLE.put(op.text, op);
      }
    }
  }
}
