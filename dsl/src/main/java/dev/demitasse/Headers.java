package dev.demitasse;

import java.util.function.BiFunction;

/**
 * Headers to be read and changed, while their callback runs. Setters answer {@link
 * Status#BAD_ARGUMENT} for a name or value with CR, LF or NUL, without asking the host.
 */
public interface Headers extends HeaderView {
  /** Gives a header one value, in the place of all that it had. */
  Status set(String name, String value);

  /** Appends a header, next to others of that name. */
  Status add(String name, String value);

  /** Removes all headers of a name; {@link Status#OK} also when there is none. */
  Status remove(String name);

  /**
   * Gives each header, in the host's order, the value that {@code each} makes of its name and
   * value; {@code null} removes it. Repeated headers stay apart. One read of the whole map and, if
   * a value has changed, one write of all.
   *
   * @return how reading or writing ended. Nothing is written where it is {@link
   *     Status#BAD_ARGUMENT}, which also means a new value with CR, LF or NUL or more headers than
   *     hosts take at once (1,024, or 1 MiB), or {@link Status#PARSE_FAILURE}: the host's map
   *     cannot be read to its end
   */
  Status replaceAll(BiFunction<String, String, @Nullable String> each);
}
