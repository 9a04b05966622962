package dev.demitasse.compiler.link;

/**
 * What a filter decides about the guest library: the constants that {@code @Instruction("setting
 * NAME")} names.
 *
 * @param failOpen does a failed stream go on?
 * @param stateful are the objects of plugins and streams kept between callbacks?
 * @param references do fields of those lead to other objects?
 * @param hasPlugin is the filter class a Plugin?
 */
record Settings(boolean failOpen, boolean stateful, boolean references, boolean hasPlugin) {
  /** The setting of this name. */
  boolean value(String name) {
    return switch (name) {
      case "fail-open" -> failOpen;
      case "stateful" -> stateful;
      case "references" -> references;
      case "has-plugin" -> hasPlugin;
      default -> throw new IllegalArgumentException("no setting " + name);
    };
  }
}
