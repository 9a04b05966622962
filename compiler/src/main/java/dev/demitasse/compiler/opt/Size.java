package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Kind;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.EnumMap;
import java.util.Map;

/** About how many bytes code takes, before anything is known of locals and blocks. */
final class Size {
  /** Measured on what the back end makes of each kind, operands apart. */
  private static final Map<Kind, Integer> OF_KIND = new EnumMap<>(Kind.class);

  /** What a function takes beside its code: an index, a size, the locals, the end. */
  static final int OF_FUNCTION = 4;

  static {
    OF_KIND.put(Kind.CONST, 2);
    OF_KIND.put(Kind.TEXT, 3);
    OF_KIND.put(Kind.OBJECT_REF, 3);
    OF_KIND.put(Kind.ADDRESS, 3);
    OF_KIND.put(Kind.ARITH, 1);
    OF_KIND.put(Kind.CHECK, 6);
    OF_KIND.put(Kind.NEW, 11);
    OF_KIND.put(Kind.NEW_ARRAY, 14);
    OF_KIND.put(Kind.INSTANCE_OF, 6);
    OF_KIND.put(Kind.CALL, 2);
    OF_KIND.put(Kind.DYNAMIC, 10);
    OF_KIND.put(Kind.HOST_CALL, 2);
    OF_KIND.put(Kind.ARRAY_LOAD, 6);
    OF_KIND.put(Kind.ARRAY_STORE, 6);
  }

  private static final int OF_OTHER_KIND = 3;

  private Size() {}

  /** Of all code of a function. */
  static int of(Func func) {
    int size = 0;
    for (Block block : func.blocks()) {
      size += of(block);
    }
    return size;
  }

  /** Of a block with its jump. */
  static int of(Block block) {
    int size = of(block.jump());
    for (Value value : block.body()) {
      size += of(value.insn());
    }
    return size;
  }

  /** Of an instruction: each operand that is not a constant is about half a {@code local.get}. */
  static int of(Insn insn) {
    int variables = 0;
    for (Value operand : insn.operands()) {
      variables += Constants.is(operand) ? 0 : 1;
    }
    return OF_KIND.getOrDefault(insn.kind(), OF_OTHER_KIND) + variables;
  }

  private static int of(Jump jump) {
    int arguments = 0;
    for (Target target : jump.targets()) {
      arguments += 2 * target.args().size();
    }
    return arguments
        + switch (jump.kind()) {
          case GOTO, TRY -> 1;
          case IF -> 3;
          case SWITCH -> 4 + 3 * jump.targets().size();
          case RETURN, UNREACHABLE -> 1;
          case THROW -> 5;
        };
  }
}
