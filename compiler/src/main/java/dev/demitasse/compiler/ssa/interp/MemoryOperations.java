package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.compiler.op.Op;
import java.util.Arrays;

/** Loads, stores and the other operations on memory, by raw bits. */
final class MemoryOperations {
  private MemoryOperations() {}

  static long apply(ByteMemory memory, Op op, int offset, long[] operands) {
    return switch (op) {
      case MEMORY_SIZE -> memory.size();
      case MEMORY_GROW -> memory.grow((int) operands[0]);
      case MEMORY_COPY -> {
        byte[] bytes = memory.read((int) operands[1], (int) operands[2]);
        memory.write((int) operands[0], bytes);
        yield 0;
      }
      case MEMORY_FILL -> {
        byte[] bytes = memory.read((int) operands[0], (int) operands[2]);
        Arrays.fill(bytes, (byte) operands[1]);
        memory.write((int) operands[0], bytes);
        yield 0;
      }
      default -> access(memory, op, address((int) operands[0], offset), operands);
    };
  }

  private static int address(int base, int offset) {
    long address = Integer.toUnsignedLong(base) + Integer.toUnsignedLong(offset);
    if (address > 0xFFFFFFFFL) {
      throw new InterpreterTrap("out of bounds memory access at " + address);
    }
    return (int) address;
  }

  private static long access(ByteMemory memory, Op op, int address, long[] operands) {
    int width = width(op);
    if (op.isStore()) {
      memory.store(address, width, operands[1]);
      return 0;
    }
    long bits = memory.load(address, width);
    int unused = 64 - 8 * width;
    return isUnsigned(op) ? bits : bits << unused >> unused;
  }

  private static boolean isUnsigned(Op op) {
    return op.text().endsWith("_u");
  }

  /** In bytes. */
  private static int width(Op op) {
    return switch (op) {
      case I32_LOAD8_S, I32_LOAD8_U, I64_LOAD8_S, I64_LOAD8_U, I32_STORE8, I64_STORE8 -> 1;
      case I32_LOAD16_S, I32_LOAD16_U, I64_LOAD16_S, I64_LOAD16_U, I32_STORE16, I64_STORE16 -> 2;
      case I32_LOAD, F32_LOAD, I64_LOAD32_S, I64_LOAD32_U, I32_STORE, F32_STORE, I64_STORE32 -> 4;
      case I64_LOAD, F64_LOAD, I64_STORE, F64_STORE -> 8;
      default -> throw new InterpreterTrap("no access to memory: " + op.text());
    };
  }
}
