package dev.demitasse.compiler.diag;

/**
 * What a diagnostic says besides: mostly of another place.
 *
 * @param text what is there, such as "called from Slow.onRequestHeaders"
 * @param position where; {@link Position#NONE} if that is no place
 * @param target what is pointed at there
 * @param name the simple name of what is called there; empty for other targets
 */
public record Label(String text, Position position, Target target, String name) {
  /** What of a place is meant. */
  public enum Target {
    /** The call, or whatever else leads from there to what is wrong. */
    CALL,
    /** The class, in its declaration. */
    CLASS,
    /** The module's name, in the class's annotation {@code @Filter}. */
    MODULE_NAME
  }

  /** A statement about no place. */
  public static Label of(String text) {
    return call(text, Position.NONE, "");
  }

  /** A step on the way from the callback that makes the diagnostic matter. */
  public static Label call(String text, Position position, String name) {
    return new Label(text, position, Target.CALL, name);
  }

  /** Something about a class. */
  public static Label ofClass(String text, Position position) {
    return new Label(text, position, Target.CLASS, "");
  }

  /** Something about a filter's name. */
  public static Label moduleName(String text, Position position) {
    return new Label(text, position, Target.MODULE_NAME, "");
  }

  /** The same about a place that is known better. */
  public Label movedTo(Position place) {
    return new Label(text, place, target, name);
  }

  @Override
  public String toString() {
    return position.file().isEmpty() ? text : text + " (" + position + ")";
  }
}
