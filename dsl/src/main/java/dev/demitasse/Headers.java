package dev.demitasse;

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
}
