package dev.demitasse.guest;

/** The variables of {@link Tenured}, {@link KeptTexts} and {@link PluginBlocks}. */
final class Variables {
  private Variables() {}

  /** Does a callback run? 0 or 1. */
  @Instruction("global.get running")
  static int running() {
    return FakeMemory.THE.variable("running");
  }

  /** Sets {@link #running()}. */
  @Instruction("global.set running")
  static void running(int value) {
    FakeMemory.THE.variable("running", value);
  }

  /** The first block of a plugin that no context holds; 0 if there is none. */
  @Instruction("global.get plugins-free")
  static int pluginsFree() {
    return FakeMemory.THE.variable("plugins-free");
  }

  /** Sets {@link #pluginsFree()}. */
  @Instruction("global.set plugins-free")
  static void pluginsFree(int block) {
    FakeMemory.THE.variable("plugins-free", block);
  }

  /** The object recorded last, each linked to the one before; 0 if there is none. */
  @Instruction("global.get recorded")
  static int recorded() {
    return FakeMemory.THE.variable("recorded");
  }

  /** Sets {@link #recorded()}. */
  @Instruction("global.set recorded")
  static void recorded(int value) {
    FakeMemory.THE.variable("recorded", value);
  }

  /** The context whose object this callback has made, -1 for several, 0 for none. */
  @Instruction("global.get created")
  static int created() {
    return FakeMemory.THE.variable("created");
  }

  /** Sets {@link #created()}. */
  @Instruction("global.set created")
  static void created(int value) {
    FakeMemory.THE.variable("created", value);
  }

  /** Where the space begins that is being emptied. */
  @Instruction("global.get from")
  static int from() {
    return FakeMemory.THE.variable("from");
  }

  /** Sets {@link #from()}. */
  @Instruction("global.set from")
  static void from(int value) {
    FakeMemory.THE.variable("from", value);
  }

  /**
   * The size of the space that is being emptied: so far its things move down after they are copied.
   */
  @Instruction("global.get span")
  static int span() {
    return FakeMemory.THE.variable("span");
  }

  /** Sets {@link #span()}. */
  @Instruction("global.set span")
  static void span(int value) {
    FakeMemory.THE.variable("span", value);
  }

  /** The texts among the copies whose bytes are still to be copied, linked. */
  @Instruction("global.get texts")
  static int texts() {
    return FakeMemory.THE.variable("texts");
  }

  /** Sets {@link #texts()}. */
  @Instruction("global.set texts")
  static void texts(int value) {
    FakeMemory.THE.variable("texts", value);
  }

  /** The sizes of all texts copied so far together. */
  @Instruction("global.get text-bytes")
  static int textBytes() {
    return FakeMemory.THE.variable("text-bytes");
  }

  /** Sets {@link #textBytes()}. */
  @Instruction("global.set text-bytes")
  static void textBytes(int value) {
    FakeMemory.THE.variable("text-bytes", value);
  }

  /** Was there no room for something? 0 or 1. */
  @Instruction("global.get lost")
  static int lost() {
    return FakeMemory.THE.variable("lost");
  }

  /** Sets {@link #lost()}. */
  @Instruction("global.set lost")
  static void lost(int value) {
    FakeMemory.THE.variable("lost", value);
  }

  /** Where the kept things end before all of them are looked through. */
  @Instruction("global.get limit")
  static int limit() {
    return FakeMemory.THE.variable("limit");
  }

  /** Sets {@link #limit()}. */
  @Instruction("global.set limit")
  static void limit(int value) {
    FakeMemory.THE.variable("limit", value);
  }

  /** Where the kept things begin, behind all data. */
  @Instruction("global.get base")
  static int base() {
    return FakeMemory.THE.variable("base");
  }
}
