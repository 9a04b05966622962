package dev.demitasse.compiler.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.DeepStack;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file, parsed without looking anything up; javac repairs what it cannot read. */
public final class ParsedSource {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String text;

  private ParsedSource(CompilationUnitTree unit, SourcePositions positions, String text) {
    this.unit = unit;
    this.positions = positions;
    this.text = text;
  }

  /** The file's trees; null if it cannot be read or there is no compiler to read it. */
  public static @Nullable ParsedSource parse(Path file) {
    try {
      // Bytes that are no UTF-8 must not hide a message about them.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return parse(
          new SimpleJavaFileObject(file.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return text;
            }
          });
    } catch (IOException e) {
      return null;
    }
  }

  /** The file's trees; null if it cannot be read or there is no compiler to read it. */
  public static @Nullable ParsedSource parse(JavaFileObject file) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    return javac == null ? null : DeepStack.call(() -> parse(file, javac));
  }

  private static @Nullable ParsedSource parse(JavaFileObject file, JavaCompiler javac) {
    try {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  Writer.nullWriter(),
                  null,
                  mistake -> {}, // of syntax: whoever compiles the file tells them
                  List.of("-proc:none"),
                  null,
                  List.of(file));
      Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
      String text = file.getCharContent(true).toString();
      return units.hasNext()
          ? new ParsedSource(units.next(), Trees.instance(task).getSourcePositions(), text)
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** What a diagnostic points at; null if that is not in this source. */
  public @Nullable Extent find(Diagnostic diagnostic) {
    return DeepStack.call(() -> find(diagnostic.position(), Subject.of(diagnostic)));
  }

  /** The label with the columns of what it points at, where that is in this source. */
  public Label located(Label label) {
    Extent extent = DeepStack.call(() -> find(label.position(), Subject.of(label)));
    return extent == null ? label : label.movedTo(position(extent, label.position()));
  }

  private @Nullable Extent find(Position position, Subject subject) {
    FindTree trees = new FindTree(this);
    Extent around =
        subject.place() == Subject.Place.AROUND ? trees.around(position.line(), subject) : null;
    if (around != null) {
      return around;
    } else if (position.line() > 0 && subject.place().isOnLine()) {
      return trees.onLine(position.line(), subject);
    }
    ClassTree declared = trees.declaration(position.className());
    if (declared == null) {
      return null;
    }
    boolean name = subject.place() == Subject.Place.MODULE_NAME;
    return Extent.of(name ? FindTree.moduleName(declared) : declared, this);
  }

  /** The position with the columns of what is pointed at. */
  public Position position(Extent extent, Position of) {
    int line = line(extent.start());
    int lineEnd = text.indexOf('\n', extent.start());
    int end = lineEnd < 0 ? extent.end() : Math.min(extent.end(), lineEnd);
    String shown = text.substring(extent.start(), end).stripTrailing();
    return of.at(line, column(extent.start()), column(extent.start() + shown.length()));
  }

  /** The trees of the whole file. */
  public CompilationUnitTree unit() {
    return unit;
  }

  String text() {
    return text;
  }

  boolean hasText(Tree tree) {
    return start(tree) >= 0 && end(tree) > start(tree);
  }

  /** Offset of the first character; negative if the tree has no text. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Offset behind the last character; negative if the tree has no text. */
  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** The first offset from here on that is neither white space nor in a comment. */
  int afterBlanks(int from) {
    int at = from;
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        at = behind("\n", at);
      } else if (text.startsWith("/*", at)) {
        at = behind("*/", at + 2);
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return at;
      }
    }
    return from;
  }

  private int behind(String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  /** Offset behind the identifier or keyword that begins here. */
  int endOfWord(int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where a word stands in a part of the text; negative if it does not. */
  int indexOfWord(String word, int from, int to) {
    for (int at = from; at < to; at = Math.max(endOfWord(at), at + 1)) {
      at = afterBlanks(at);
      if (text.startsWith(word, at) && endOfWord(at) == at + word.length()) {
        return at;
      }
    }
    return -1;
  }

  /** The 1-based line of an offset. */
  int line(int offset) {
    return (int) unit.getLineMap().getLineNumber(offset);
  }

  /** The 1-based column of an offset, with tab stops every 8 columns. */
  int column(int offset) {
    return (int) unit.getLineMap().getColumnNumber(offset);
  }
}
