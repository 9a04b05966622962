package dev.demitasse.compiler.link;

/**
 * What a filter decides about the guest library: the constants that {@code @Instruction("setting
 * NAME")} names.
 *
 * @param failOpen does a failed stream go on?
 * @param keeping what do the objects of plugins and streams keep between callbacks?
 * @param hasPlugin is the filter class a Plugin?
 * @param countsPlugins are the blocks of plugins used again when no context holds them?
 */
record Settings(boolean failOpen, Keeping keeping, boolean hasPlugin, boolean countsPlugins) {
  /** The setting of this name. */
  boolean value(String name) {
    return switch (name) {
      case "fail-open" -> failOpen;
      case "stateful" -> keeping != Keeping.NOTHING;
      case "promotes" -> Promotion.isNeeded(keeping);
      case "counts-plugins" -> countsPlugins;
      case "references" -> keeping == Keeping.OBJECTS;
      case "has-plugin" -> hasPlugin;
      default -> throw new IllegalArgumentException("no setting " + name);
    };
  }
}
