package dev.demitasse.test;

/** A test asked for what its host does not have: it is reported as skipped, with this reason. */
public final class NotOnThisHost extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says what was asked for.
   *
   * @param method such as {@code otherWorker}
   */
  public NotOnThisHost(String method, Host host) {
    super(method + " does not exist on " + host);
  }
}
