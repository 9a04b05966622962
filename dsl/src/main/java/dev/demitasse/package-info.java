/**
 * What a filter imports. A filter is a {@link dev.demitasse.HttpFilter}, or a {@link
 * dev.demitasse.Plugin} that makes them, annotated with {@link dev.demitasse.Filter}. Nothing here
 * is {@code null} unless it says {@link dev.demitasse.Nullable}; no method throws because of what a
 * host answers.
 *
 * <p>A {@code String} is a sequence of bytes, one byte a char (ISO-8859-1). A literal or a computed
 * char above 255 is refused: by the compiler where it can see it, else by an {@code
 * IllegalArgumentException} when the text reaches the host.
 */
package dev.demitasse;
