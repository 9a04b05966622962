package dev.demitasse.stub;

/**
 * One VM with one filter module in it: the callbacks that a host enters. It belongs to one thread.
 * The caller has said to {@link #host()} which context it enters ({@link StubHost#enter}); a
 * callback that the module does not have is not entered and answers what has no effect.
 *
 * <p>Signatures and meaning: Proxy-Wasm specification, {@code abi-versions/v0.2.0/README.md}.
 *
 * <p>Every callback throws {@link VmFailure} when the module trapped; the VM is lost then and must
 * not be entered again.
 */
public interface FilterVm extends AutoCloseable {
  /** What the module calls. */
  StubHost host();

  /**
   * A context begins.
   *
   * @param parentId 0 for a plugin's own (root) context, else the plugin that the stream is for
   */
  void contextCreate(int contextId, int parentId);

  /** The VM starts for a plugin; false refuses it. */
  boolean vmStart(int rootId, int vmConfigurationSize);

  /** A plugin is configured; false refuses it. */
  boolean configure(int rootId, int pluginConfigurationSize);

  /** A request's headers have come; 0 continues, other numbers pause. */
  int requestHeaders(int contextId, int headers, boolean endOfStream);

  /** A part of a request's body has come, or is kept; 0 continues, other numbers pause. */
  int requestBody(int contextId, int size, boolean endOfStream);

  /** A response's headers have come; 0 continues, other numbers pause. */
  int responseHeaders(int contextId, int headers, boolean endOfStream);

  /** A part of a response's body has come, or is kept; 0 continues, other numbers pause. */
  int responseBody(int contextId, int size, boolean endOfStream);

  /** A stream is to be logged. */
  void log(int contextId);

  /** A context has ended; false (which a stream's host overlooks) asks to be kept. */
  boolean done(int contextId);

  /** The last callback of a context: its id may come again. */
  void delete(int contextId);

  /** Gives up the VM and its {@link #host()}; no callback is entered. */
  @Override
  void close();
}
