package dev.demitasse.compiler.diag;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a Java source: where an instruction comes from.
 *
 * @param className internal name of the class whose method holds it; empty if {@code file} is a
 *     path
 * @param file name of the source file as the class file gives it
 * @param line 1-based line; 0 if the class file does not say
 * @param column 1-based column with tab stops every 8 columns; 0 where only the line is known, as
 *     in a class file
 * @param endColumn the column behind the last character that is meant, on the same line; 0 where it
 *     is not known
 * @param method the method that holds it, if that was inlined; else empty
 * @param calledFrom the place of the call that was inlined to bring it here; null if none was
 */
public record Position(
    String className,
    String file,
    int line,
    int column,
    int endColumn,
    String method,
    @Nullable Position calledFrom) {
  /** Stands for code that has no source. */
  public static final Position NONE = new Position("", "", 0, null);

  /** A place of which only the line is known. */
  public Position(String className, String file, int line, @Nullable Position calledFrom) {
    this(className, file, line, 0, 0, "", calledFrom);
  }

  /** The same place, known better. */
  public Position at(int exactLine, int firstColumn, int behindColumn) {
    return new Position(className, file, exactLine, firstColumn, behindColumn, method, calledFrom);
  }

  /**
   * This place as seen after inlining the call at {@code site} of {@code called}, the method that
   * the outermost place is in.
   */
  public Position inlinedAt(Position site, String called) {
    return calledFrom == null
        ? inlined(called, site)
        : inlined(method, calledFrom.inlinedAt(site, called));
  }

  /** How many calls were inlined, one in the other, to bring it here. */
  public int depth() {
    return calledFrom == null ? 0 : 1 + calledFrom.depth();
  }

  private Position inlined(String in, Position site) {
    return new Position(className, file, line, column, endColumn, in, site);
  }

  /**
   * The place, and where it was inlined at: {@code Octets.java:12 (load) in SharedCounter.java:34
   * (onLog)}. What called the filter itself is left out.
   */
  public String chain() {
    return places().stream().map(Position::inMethod).collect(Collectors.joining(" in "));
  }

  private String inMethod() {
    return method.isEmpty() ? toString() : this + " (" + method + ")";
  }

  private List<Position> places() {
    List<Position> places = new ArrayList<>();
    int own = 0;
    for (Position site = this; site != null; site = site.calledFrom()) {
      if (site.line() > 0 && !site.file().isEmpty()) {
        places.add(site);
        own = Library.contains(site.className()) ? own : places.size();
      }
    }
    return own == 0 ? places : places.subList(0, own);
  }

  /** The file's path below the folder that its package begins in. */
  public String sourcePath() {
    return className.substring(0, className.lastIndexOf('/') + 1) + file;
  }

  @Override
  public String toString() {
    return file.isEmpty() ? "?" : file + ":" + line + (column > 0 ? ":" + column : "");
  }
}
