package dev.demitasse.compiler.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.Trees;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.source.Extent;
import dev.demitasse.compiler.source.ParsedSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * Prints diagnostics through javac, at the column in the source. By then javac has rewritten its
 * own trees, so the source is parsed again: what is printed and how is as on the command line.
 */
final class ReportInSource implements Consumer<Diagnostic> {
  private final Trees trees;
  private final Messages messages;
  private final Map<String, JavaFileObject> sources = new HashMap<>();
  private final Map<JavaFileObject, ParsedSource> parsed = new HashMap<>();

  ReportInSource(Trees trees, Messages messages) {
    this.trees = trees;
    this.messages = messages;
  }

  /** Notes the source of a class that is being compiled. */
  void addSource(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    JavaFileObject file = event.getSourceFile();
    if (type != null && file != null) {
      String path = file.toUri().getPath();
      sources.put(
          key(
              type.getQualifiedName().toString().replace('.', '/'),
              path.substring(path.lastIndexOf('/') + 1)),
          file);
    }
  }

  // A class file knows its package and the name of its source, and so the folder and the file.
  private static String key(String className, String file) {
    return className.substring(0, className.lastIndexOf('/') + 1) + file;
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    ParsedSource source = source(diagnostic.position());
    Extent extent = source == null ? null : source.find(diagnostic);
    if (extent == null) {
      messages.print(diagnostic);
    } else {
      trees.printMessage(
          Messages.kind(diagnostic), Messages.text(diagnostic), extent.tree(), source.unit());
    }
  }

  private @Nullable ParsedSource source(Position position) {
    JavaFileObject file = sources.get(key(position.className(), position.file()));
    return file == null ? null : parsed.computeIfAbsent(file, ParsedSource::parse);
  }
}
