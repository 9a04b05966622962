package dev.demitasse.guest;

/**
 * What the filter at hand decides; each is a constant in its module. The bodies are for the JVM.
 */
final class Settings {
  private Settings() {}

  /** Does a failed stream go on, as {@code onError = OPEN} says? */
  @Instruction("setting fail-open")
  static boolean failOpen() {
    return false;
  }

  /** Do the objects of plugins or streams have to be kept between callbacks? */
  @Instruction("setting stateful")
  static boolean stateful() {
    return true;
  }

  /** Is the filter class a Plugin, which makes the streams, rather than an HttpFilter? */
  @Instruction("setting has-plugin")
  static boolean hasPlugin() {
    return true;
  }

  /** May fields of plugins lead to texts, or any fields to anything? */
  @Instruction("setting promotes")
  static boolean promotes() {
    return true;
  }

  /** Are the blocks of plugins used again: those with fields, where nothing moves? */
  @Instruction("setting counts-plugins")
  static boolean countsPlugins() {
    return true;
  }

  /** Do fields of plugins or streams lead to other objects? */
  @Instruction("setting references")
  static boolean references() {
    return true;
  }
}
