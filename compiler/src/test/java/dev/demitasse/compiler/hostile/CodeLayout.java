package dev.demitasse.compiler.hostile;

import java.util.ArrayList;
import java.util.List;

/** Where opcodes and operands are in the code of a method (JVMS §6.5). */
final class CodeLayout {
  private static final int WIDE = 0xC4;
  private static final int IINC = 0x84;

  private final byte[] file;
  private final int start;
  private final List<Spot> spots = new ArrayList<>();
  private int at;

  private CodeLayout(byte[] file, int start) {
    this.file = file;
    this.start = start;
    this.at = start;
  }

  static List<Spot> of(byte[] file, int start, int end) {
    CodeLayout layout = new CodeLayout(file, start);
    while (layout.at < end) {
      layout.readInstruction();
    }
    return layout.spots;
  }

  /** How many bytes follow this opcode; -1 where that depends. */
  static int operandBytes(int opcode) {
    if (opcode == 0x10 || opcode == 0x12 || opcode == 0xBC || isLocal(opcode)) {
      return 1;
    } else if (opcode == 0xB9 || opcode == 0xBA || opcode == 0xC8 || opcode == 0xC9) {
      return 4;
    } else if (opcode == 0xAA || opcode == 0xAB || opcode == WIDE) {
      return -1;
    } else if (opcode == 0xC5) {
      return 3;
    }
    boolean two =
        opcode == 0x11 || opcode == 0x13 || opcode == 0x14 || opcode == IINC || isJump(opcode);
    return two || isIndexed(opcode) ? 2 : 0;
  }

  private static boolean isLocal(int opcode) {
    return opcode >= 0x15 && opcode <= 0x19 || opcode >= 0x36 && opcode <= 0x3A || opcode == 0xA9;
  }

  private static boolean isJump(int opcode) {
    return opcode >= 0x99 && opcode <= 0xA8 || opcode == 0xC6 || opcode == 0xC7;
  }

  private static boolean isIndexed(int opcode) {
    return opcode >= 0xB2 && opcode <= 0xB8
        || opcode == 0xBB
        || opcode == 0xBD
        || opcode == 0xC0
        || opcode == 0xC1;
  }

  private void readInstruction() {
    int opcode = take(Role.OPCODE, 1);
    switch (opcode) {
      case 0xAA -> {
        pad();
        take(Role.SWITCH, 4);
        int low = take(Role.SWITCH, 4);
        takeEach(take(Role.SWITCH, 4) - low + 1);
      }
      case 0xAB -> {
        pad();
        take(Role.SWITCH, 4);
        takeEach(2 * take(Role.SWITCH, 4));
      }
      case WIDE -> {
        boolean increment = take(Role.OPCODE, 1) == IINC;
        take(Role.CODE_LOCAL, 2);
        if (increment) {
          take(Role.CODE_NUMBER, 2);
        }
      }
      default -> readOperands(opcode);
    }
  }

  private void readOperands(int opcode) {
    if (isLocal(opcode)) {
      take(Role.CODE_LOCAL, 1);
    } else if (opcode == IINC) {
      take(Role.CODE_LOCAL, 1);
      take(Role.CODE_NUMBER, 1);
    } else if (opcode == 0x12) {
      take(Role.CODE_INDEX, 1);
    } else if (isJump(opcode)) {
      take(Role.JUMP, 2);
    } else if (opcode == 0xC8 || opcode == 0xC9) {
      take(Role.JUMP, 4);
    } else {
      readIndexAndNumbers(opcode);
    }
  }

  private void readIndexAndNumbers(int opcode) {
    int left = operandBytes(opcode);
    if (left >= 2 && opcode != 0x11) {
      take(Role.CODE_INDEX, 2);
      left -= 2;
    }
    for (int i = 0; i < left; i++) {
      take(Role.CODE_NUMBER, 1);
    }
  }

  private void pad() {
    at += (4 - (at - start) % 4) % 4;
  }

  private int take(Role role, int width) {
    Spot spot = new Spot(role, at, width);
    spots.add(spot);
    at += width;
    return (int) spot.read(file);
  }

  private void takeEach(int count) {
    for (int i = 0; i < count; i++) {
      take(Role.SWITCH, 4);
    }
  }
}
