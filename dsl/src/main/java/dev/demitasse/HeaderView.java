package dev.demitasse;

import java.util.function.BiConsumer;

/**
 * Headers to be read. Names are compared without regard to ASCII case. Values are bytes, one a
 * char.
 *
 * <p>A view is good until its callback continues the stream; afterwards the host answers {@link
 * Status#BAD_ARGUMENT} and every header counts as absent (Envoy, {@code
 * source/extensions/common/wasm/context.cc}).
 */
public interface HeaderView {
  /**
   * The first value of a header, {@code null} if it is absent or cannot be read. The upstream may
   * read the last of repeated ones: see {@link #isRepeated}.
   */
  @Nullable
  String get(String name);

  /** The first value of a header, {@code ifAbsent} if it is absent or cannot be read. */
  String get(String name, String ifAbsent);

  /** Whether a header stands there more than once; copies the whole map. */
  boolean isRepeated(String name);

  /**
   * The first value of a header as a number: decimal digits, after at most one {@code -}.
   *
   * @return {@code ifAbsentOrMalformed} also where the number does not fit
   */
  long getLong(String name, long ifAbsentOrMalformed);

  /** Whether a header stands there, with an empty value too. */
  boolean contains(String name);

  /** The first value of a header, with the host's status for those who log it. */
  Result<String> read(String name);

  /**
   * Gives each header to {@code each}, in the host's order: name, value. Repeated headers come one
   * by one, pseudo headers such as {@code :path} among the others, names in the host's spelling,
   * which is lower case in Envoy. Copies the whole map before; what {@code each} changes is not
   * seen.
   *
   * <p>Setting what is seen here merges repeated headers: {@link Headers#replaceAll} does not.
   *
   * @return why there was nothing to give; {@link Status#OK} for an empty map too
   */
  Status forEach(BiConsumer<String, String> each);
}
