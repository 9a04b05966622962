package dev.demitasse.compiler.link;

/** Whether what makes the objects of contexts may throw. */
public enum Creating {
  NEVER_THROWS,
  /** Then a context's later callbacks must know whether there is an object, if it has no state. */
  THROWS_FOR_STREAMS,
  /** Then also the host must be told, by a callback of the plugin, that it cannot start. */
  THROWS_FOR_PLUGINS
}
