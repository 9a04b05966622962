package dev.demitasse;

/**
 * What a callback answers to the host when it ended in an exception. The exception is logged at
 * level critical in either case. A callback that starts the VM or configures the plugin answers
 * false, and the host refuses the plugin; log and done end as if nothing had happened.
 */
public enum OnError {
  /** The request is answered with status 503 and an empty body. */
  CLOSED,
  /** The request goes on as if the filter were not there. */
  OPEN
}
