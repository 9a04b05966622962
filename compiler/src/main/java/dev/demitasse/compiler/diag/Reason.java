package dev.demitasse.compiler.diag;

/**
 * A step on the way from a diagnostic to the callback that makes it matter.
 *
 * @param text what happens there, such as "called from Slow.onRequestHeaders"
 * @param position where
 */
public record Reason(String text, Position position) {
  @Override
  public String toString() {
    return position.equals(Position.NONE) ? text : text + " (" + position + ")";
  }
}
