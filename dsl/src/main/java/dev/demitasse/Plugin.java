package dev.demitasse;

/**
 * One object a plugin and worker: the ABI's root context. Its fields are shared by all streams that
 * it makes, never by two workers. Override what the filter needs; what it does not is not called.
 * The host calls the constructor, then {@link #onVmStart}, then {@link #onConfigure}, on each
 * worker and, in Envoy, once more on the main thread to try the configuration.
 */
public abstract class Plugin {
  /**
   * The VM starts. In Envoy it runs for each plugin of a VM.
   *
   * @return false makes the host refuse the plugin
   */
  public boolean onVmStart() {
    return true;
  }

  /**
   * The plugin gets its configuration.
   *
   * @return false makes the host refuse the plugin
   */
  public boolean onConfigure(Configuration configuration) {
    return true;
  }

  /** Makes the object of a new stream; {@code null} if the plugin looks at none. */
  public @Nullable HttpFilter newHttpFilter() {
    return null;
  }
}
