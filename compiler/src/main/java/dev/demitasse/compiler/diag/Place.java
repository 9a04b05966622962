package dev.demitasse.compiler.diag;

import com.google.gson.JsonObject;
import dev.demitasse.Nullable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a position is for a program that reads it.
 *
 * @param file a path with slashes, relative to the working directory if it lies below it; of a
 *     class file whose source is not at hand, the path below its source folder
 * @param line from 1; 0 if only the file is known
 * @param column from 1, counted in UTF-16 units; 0 if only the line is known
 * @param endColumn the column behind the last character that is meant; 0 if it is not known
 */
record Place(String file, int line, int column, int endColumn) {
  /** The place of a position; null if it is none. */
  static @Nullable Place of(Position position, Sources sources) {
    if (position.file().isEmpty()) {
      return null;
    }
    Path source = source(position, sources);
    String line = source == null ? null : Excerpt.line(source, position.line());
    return new Place(
        source == null ? position.sourcePath() : relative(source),
        position.line(),
        units(line, position.column()),
        units(line, position.endColumn()));
  }

  /** The source file; null if it is not at hand. */
  static @Nullable Path source(Position position, Sources sources) {
    try {
      return position.className().isEmpty() && !position.file().isEmpty()
          ? Path.of(position.file())
          : sources.find(position);
    } catch (InvalidPathException e) {
      return null; // a class file may hold any name
    }
  }

  /** As JSON has it; null if the line is not known. */
  @Nullable
  JsonObject range() {
    if (line == 0) {
      return null;
    }
    JsonObject end = endColumn == 0 ? null : Json.object("line", line, "column", endColumn);
    JsonObject start = Json.object("line", line, "column", column == 0 ? null : column);
    return Json.object("start", start, "end", end);
  }

  private static String relative(Path source) {
    Path here = Path.of("").toAbsolutePath();
    Path file = source.toAbsolutePath().normalize();
    Path shown = file.startsWith(here) ? here.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  /** {@code "\tint a", column 9 ⇒ 2}: a tab is one character. */
  private static int units(@Nullable String line, int column) {
    if (line == null || column == 0) {
      return column;
    }
    int units = 0;
    for (int wide = 0; wide < column - 1 && units < line.length(); units++) {
      wide += line.charAt(units) == '\t' ? Excerpt.TAB - wide % Excerpt.TAB : 1;
    }
    return units + 1;
  }
}
