package dev.demitasse;

import dev.demitasse.host.Host;

/**
 * Writes lines to the host's log, from any callback. The bytes reach the log as they are: what
 * comes from a request may hold line ends. A host drops the lines below the level that it is set
 * to.
 *
 * <p>{@code Log.info("{} of {}", i, n)} puts the arguments in the place of the {@code {}}, in their
 * order; without arguments the text is taken as it is. The compiler does so only for a literal
 * text, never for one that was put together.
 */
public final class Log {
  private Log() {}

  /** The levels in the order of the ABI's numbers 0 to 5. */
  public enum Level {
    /** Each step. */
    TRACE,
    /** For who looks for a fault. */
    DEBUG,
    /** What is as it should be. */
    INFO,
    /** What is not, and went on. */
    WARN,
    /** What failed. */
    ERROR,
    /** What must not happen. */
    CRITICAL
  }

  /** Logs at level trace. */
  public static void trace(String text, Object... arguments) {
    write(0, Template.expand(text, arguments));
  }

  /** Logs at level debug. */
  public static void debug(String text, Object... arguments) {
    write(1, Template.expand(text, arguments));
  }

  /** Logs at level info. */
  public static void info(String text, Object... arguments) {
    write(2, Template.expand(text, arguments));
  }

  /** Logs at level warn, which Envoy prints as {@code warning}. */
  public static void warn(String text, Object... arguments) {
    write(3, Template.expand(text, arguments));
  }

  /** Logs at level error. */
  public static void error(String text, Object... arguments) {
    write(4, Template.expand(text, arguments));
  }

  /** Logs at level critical. */
  public static void critical(String text, Object... arguments) {
    write(5, Template.expand(text, arguments));
  }

  // The compiler calls this one in place of the methods above, with the text already expanded.
  static void write(int level, String text) {
    Host.calls().log(level, Bytes.of(text));
  }
}
