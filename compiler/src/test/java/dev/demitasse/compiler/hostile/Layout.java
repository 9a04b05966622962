package dev.demitasse.compiler.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where everything is in a well-formed class file. */
final class Layout {
  private static final int FIRST = 8;
  private static final int UTF8 = 1;

  private final byte[] file;
  private final List<Spot> spots = new ArrayList<>();
  private final List<Integer> pool = new ArrayList<>();
  private final List<Integer> codes = new ArrayList<>();
  private final List<int[]> attributes = new ArrayList<>();
  private int at = FIRST;

  private Layout(byte[] file) {
    this.file = file;
  }

  /**
   * Reads a class file.
   *
   * @throws IndexOutOfBoundsException if it ends too early
   */
  static Layout of(byte[] file) {
    Layout layout = new Layout(file);
    layout.readFile();
    return layout;
  }

  /** Every number with its role, in the order of the file. */
  List<Spot> spots() {
    return spots;
  }

  /** Where the tag of each constant is; 0 where an index has no constant. */
  List<Integer> pool() {
    return pool;
  }

  /** Where each Code attribute's length field is. */
  List<Integer> codes() {
    return codes;
  }

  /** Start and end of each attribute, those inside of others included. */
  List<int[]> attributes() {
    return attributes;
  }

  /** Is there a constant with a text at this index? */
  boolean isText(int index) {
    return pool.get(index) > 0 && file[pool.get(index)] == UTF8;
  }

  private void readFile() {
    spots.add(new Spot(Role.VERSION, 4, 2));
    spots.add(new Spot(Role.VERSION, 6, 2));
    readPool();
    take(Role.ACCESS, 2);
    take(Role.SUPERTYPE, 2);
    take(Role.SUPERTYPE, 2);
    takeEach(Role.SUPERTYPE, (int) take(Role.COUNT, 2), 2);
    readMembers();
    readMembers();
    readAttributes();
  }

  private void readPool() {
    int count = (int) take(Role.COUNT, 2);
    pool.add(0);
    while (pool.size() < count) {
      pool.add(at);
      if (readConstant()) {
        pool.add(0);
      }
    }
  }

  /** Does it take two indices? */
  private boolean readConstant() {
    int tag = (int) take(Role.POOL_TAG, 1);
    switch (tag) {
      case UTF8 -> takeEach(Role.TEXT_BYTE, (int) take(Role.TEXT_LENGTH, 2), 1);
      case 3, 4 -> take(Role.POOL_NUMBER, 4);
      case 5, 6 -> takeEach(Role.POOL_NUMBER, 2, 4);
      case 7, 8, 16, 19, 20 -> take(Role.POOL_INDEX, 2);
      case 15 -> {
        take(Role.HANDLE_KIND, 1);
        take(Role.POOL_INDEX, 2);
      }
      default -> takeEach(Role.POOL_INDEX, 2, 2);
    }
    return tag == 5 || tag == 6;
  }

  private void readMembers() {
    for (long left = take(Role.COUNT, 2); left > 0; left--) {
      take(Role.ACCESS, 2);
      take(Role.MEMBER_NAME, 2);
      take(Role.MEMBER_NAME, 2);
      readAttributes();
    }
  }

  private void readAttributes() {
    for (long left = take(Role.COUNT, 2); left > 0; left--) {
      int start = at;
      String name = text((int) take(Role.ATTRIBUTE_NAME, 2));
      int end = (int) take(Role.ATTRIBUTE_LENGTH, 4) + at;
      attributes.add(new int[] {start, end});
      readBody(name, end);
      takeEach(role(name), end - at, 1);
    }
  }

  private void readBody(String name, int end) {
    if (name.equals("Code")) {
      readCode();
    } else if (!name.endsWith("Annotations") && !name.equals("StackMapTable")) {
      takeEach(role(name), (end - at) / 2, 2);
    }
  }

  private void readCode() {
    codes.add(at - 4);
    take(Role.MAX_STACK, 2);
    take(Role.MAX_LOCALS, 2);
    int length = (int) take(Role.CODE_LENGTH, 4);
    spots.addAll(CodeLayout.of(file, at, at + length));
    at += length;
    takeEach(Role.EXCEPTION_TABLE, 4 * (int) take(Role.COUNT, 2), 2);
    readAttributes();
  }

  private static Role role(String attribute) {
    if (attribute.endsWith("Annotations")) {
      return Role.ANNOTATION;
    }
    return switch (attribute) {
      case "StackMapTable" -> Role.STACK_MAP;
      case "LineNumberTable" -> Role.LINE_NUMBER;
      case "BootstrapMethods" -> Role.BOOTSTRAP;
      default -> Role.OTHER_ATTRIBUTE;
    };
  }

  private String text(int index) {
    int start = pool.get(index) + 3;
    int length = (int) new Spot(Role.TEXT_LENGTH, start - 2, 2).read(file);
    return new String(file, start, length, StandardCharsets.UTF_8);
  }

  private long take(Role role, int width) {
    Spot spot = new Spot(role, at, width);
    long value = spot.read(file);
    spots.add(spot);
    at += width;
    return value;
  }

  private void takeEach(Role role, int count, int width) {
    for (int i = 0; i < count; i++) {
      take(role, width);
    }
  }
}
