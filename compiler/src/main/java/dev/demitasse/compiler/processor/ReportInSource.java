package dev.demitasse.compiler.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.Trees;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.source.Extent;
import dev.demitasse.compiler.source.ParsedSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  private final EarlierSources earlier;
  private final Map<String, JavaFileObject> sources = new HashMap<>();
  private final Map<String, ParsedSource> parsed = new HashMap<>();
  private final Set<Diagnostic> printed = new HashSet<>();

  ReportInSource(Javac javac, Messages messages) {
    this.trees = javac.trees();
    this.messages = messages;
    this.earlier = new EarlierSources(javac.environment().getFiler());
  }

  /** Notes the source of a class that is being compiled. */
  void addSource(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    JavaFileObject file = event.getSourceFile();
    if (type != null && file != null) {
      String className = type.getQualifiedName().toString().replace('.', '/');
      String filePath = file.toUri().getPath();
      String fileName = filePath.substring(filePath.lastIndexOf('/') + 1);
      String path = new Position(className, fileName, 0, null).sourcePath();
      sources.put(path, file);
      earlier.addFolderOf(file.toUri(), path);
    }
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    ParsedSource source = source(diagnostic.position());
    Extent extent = source == null ? null : source.find(diagnostic);
    Diagnostic located = diagnostic.mapLabels(this::located);
    if (extent == null) {
      messages.print(located);
    } else if (printed.add(located.movedTo(source.position(extent, diagnostic.position())))) {
      trees.printMessage(
          Messages.kind(located), Messages.text(located), extent.tree(), source.unit());
    }
  }

  private Label located(Label label) {
    ParsedSource source = source(label.position());
    return source == null ? label : source.located(label);
  }

  private @Nullable ParsedSource source(Position position) {
    return position.file().isEmpty()
        ? null
        : parsed.computeIfAbsent(position.sourcePath(), path -> parse(position));
  }

  // A class file knows its package and the name of its source, and so the folder and the file.
  private @Nullable ParsedSource parse(Position position) {
    JavaFileObject file = sources.get(position.sourcePath());
    if (file != null) {
      return ParsedSource.parse(file);
    }
    Path found = earlier.find(position);
    return found == null ? null : ParsedSource.parse(found);
  }
}
