package dev.demitasse.guest;

/** Single Wasm instructions. Nothing here is checked: an address outside of memory traps. */
final class Wasm {
  private Wasm() {}

  /** The unsigned byte at an address. */
  @Instruction("i32.load8_u")
  static int load8(int address) {
    return FakeMemory.THE.getByte(address) & 0xFF;
  }

  /** The signed byte at an address. */
  @Instruction("i32.load8_s")
  static int load8s(int address) {
    return FakeMemory.THE.getByte(address);
  }

  /** Four bytes, the least significant first. */
  @Instruction("i32.load")
  static int load32(int address) {
    return FakeMemory.THE.getInt(address);
  }

  /** Eight bytes, the least significant first. */
  @Instruction("i64.load")
  static long load64(int address) {
    return FakeMemory.THE.getLong(address);
  }

  /** Stores the low byte of a value. */
  @Instruction("i32.store8")
  static void store8(int address, int value) {
    FakeMemory.THE.putByte(address, (byte) value);
  }

  /** Stores four bytes. */
  @Instruction("i32.store")
  static void store32(int address, int value) {
    FakeMemory.THE.putInt(address, value);
  }

  /** Stores eight bytes. */
  @Instruction("i64.store")
  static void store64(int address, long value) {
    FakeMemory.THE.putLong(address, value);
  }

  /** Copies bytes; source and target may overlap. */
  @Instruction("memory.copy")
  static void copy(int to, int from, int length) {
    FakeMemory.THE.copy(to, from, length);
  }

  /** Sets bytes to a value. */
  @Instruction("memory.fill")
  static void fill(int address, int value, int length) {
    FakeMemory.THE.fill(address, (byte) value, length);
  }

  /** The memory's size in pages of 64 KiB. */
  @Instruction("memory.size")
  static int memorySize() {
    return FakeMemory.THE.pages();
  }

  /** Adds pages; the size before, or -1 if the host refuses. */
  @Instruction("memory.grow")
  static int memoryGrow(int pages) {
    return FakeMemory.THE.grow(pages);
  }

  /** The first free address of the nursery. */
  @Instruction("global.get heap")
  static int heap() {
    return FakeMemory.THE.heap();
  }

  /** Sets the first free address of the nursery. */
  @Instruction("global.set heap")
  static void heap(int address) {
    FakeMemory.THE.heap(address);
  }

  /** Where the nursery begins: below is what is kept between callbacks. */
  @Instruction("global.get kept")
  static int kept() {
    return FakeMemory.THE.variable("kept");
  }

  /** Sets where the nursery begins. */
  @Instruction("global.set kept")
  static void kept(int address) {
    FakeMemory.THE.variable("kept", address);
  }

  /** The address of the context table, 0 before there is one. */
  @Instruction("global.get contexts")
  static int contexts() {
    return FakeMemory.THE.variable("contexts");
  }

  /** Sets the address of the context table. */
  @Instruction("global.set contexts")
  static void contexts(int address) {
    FakeMemory.THE.variable("contexts", address);
  }

  /** The number of the context table's entries less 1. */
  @Instruction("global.get contexts-mask")
  static int contextsMask() {
    return FakeMemory.THE.variable("contexts-mask");
  }

  /** Sets the number of the context table's entries less 1. */
  @Instruction("global.set contexts-mask")
  static void contextsMask(int mask) {
    FakeMemory.THE.variable("contexts-mask", mask);
  }

  /** How many entries of the context table are taken. */
  @Instruction("global.get contexts-used")
  static int contextsUsed() {
    return FakeMemory.THE.variable("contexts-used");
  }

  /** Sets how many entries of the context table are taken. */
  @Instruction("global.set contexts-used")
  static void contextsUsed(int count) {
    FakeMemory.THE.variable("contexts-used", count);
  }

  /** The plugin made last: it gets the streams that come without a create. */
  @Instruction("global.get last-root")
  static int lastRoot() {
    return FakeMemory.THE.variable("last-root");
  }

  /** Sets the plugin made last. */
  @Instruction("global.set last-root")
  static void lastRoot(int id) {
    FakeMemory.THE.variable("last-root", id);
  }

  /** The first block that a deleted context left, 0 if there is none. */
  @Instruction("global.get contexts-free")
  static int contextsFree() {
    return FakeMemory.THE.variable("contexts-free");
  }

  /** Sets the first block that a deleted context left. */
  @Instruction("global.set contexts-free")
  static void contextsFree(int address) {
    FakeMemory.THE.variable("contexts-free", address);
  }

  /** Is a less than b, both unsigned? */
  @Instruction("i32.lt_u")
  static boolean ltU(int a, int b) {
    return Integer.compareUnsigned(a, b) < 0;
  }

  /** Is a less than b, both unsigned? */
  @Instruction("i64.lt_u")
  static boolean ltU(long a, long b) {
    return Long.compareUnsigned(a, b) < 0;
  }

  /** Unsigned quotient; traps for a divisor of 0. */
  @Instruction("i32.div_u")
  static int divU(int a, int b) {
    return Integer.divideUnsigned(a, b);
  }

  /** Unsigned remainder; traps for a divisor of 0. */
  @Instruction("i32.rem_u")
  static int remU(int a, int b) {
    return Integer.remainderUnsigned(a, b);
  }

  /** Unsigned quotient; traps for a divisor of 0. */
  @Instruction("i64.div_u")
  static long divU(long a, long b) {
    return Long.divideUnsigned(a, b);
  }

  /** Unsigned remainder; traps for a divisor of 0. */
  @Instruction("i64.rem_u")
  static long remU(long a, long b) {
    return Long.remainderUnsigned(a, b);
  }
}
