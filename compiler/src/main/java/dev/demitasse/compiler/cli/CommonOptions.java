package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Format;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command, allowed before and after its name. */
final class CommonOptions {
  /** When messages are coloured. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      scope = ScopeType.INHERIT,
      description = "Colour messages: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private Color color = Color.AUTO;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      scope = ScopeType.INHERIT,
      description =
          "Print diagnostics for: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})."
              + " All but the first go to standard output, and the summary to standard error.")
  private Format format = Format.HUMAN;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an internal error.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this text and end.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  /** NO_COLOR (no-color.org), CLICOLOR_FORCE and what standard output is are picocli's to judge. */
  boolean isColored() {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> Ansi.AUTO.enabled() && !isDumb(System.getenv("TERM"));
    };
  }

  Format format() {
    return format;
  }

  boolean isDebug() {
    return debug;
  }

  private static boolean isDumb(@Nullable String terminal) {
    return "dumb".equals(terminal);
  }
}
