package dev.demitasse.stub;

/** A module trapped: the callback has no result, and its VM is lost with all its contexts. */
public class VmFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says what happened.
   *
   * @param message for the host's log, such as {@code Function: proxy_on_log failed: unreachable}
   */
  public VmFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
