package dev.demitasse.compiler.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.ClassSource;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.link.FilterDef;
import dev.demitasse.compiler.link.FindFilters;
import dev.demitasse.compiler.output.OutputFile;
import dev.demitasse.compiler.output.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Compiles the filters when javac has written all class files. These are the filters of the whole
 * class output: a class that is compiled now may be part of one that was compiled earlier.
 */
final class CompileAfterGeneration implements TaskListener {
  private static final String DESCRIPTOR = "Ldev/demitasse/Filter;";

  private final ClassOutput output;
  private final JavacClassPath classPath;
  private final Settings settings;
  private final FilterProcessor.Compilation compilation;
  private final AnnotatedClasses annotated;
  private final Messages messages;
  private final ReportInSource report;
  private final TreeSet<String> generated = new TreeSet<>();
  private boolean isAnalyzed;

  CompileAfterGeneration(
      Javac javac,
      ClassOutput output,
      JavacClassPath classPath,
      Settings settings,
      FilterProcessor.Compilation compilation,
      AnnotatedClasses annotated,
      Messages messages) {
    this.output = output;
    this.classPath = classPath;
    this.settings = settings;
    this.compilation = compilation;
    this.annotated = annotated;
    this.messages = messages;
    this.report = new ReportInSource(javac, messages);
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      isAnalyzed = true;
      messages.guard(() -> report.addSource(event));
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.GENERATE) {
      messages.guard(() -> generated.add(annotated.internalName(event.getTypeElement())));
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      messages.guard(this::end);
    }
  }

  private void end() {
    boolean failed = isAnalyzed && !generated.containsAll(annotated.roots());
    try {
      if (failed || annotated.errorRaised()) {
        delete(modulesOfThisRun());
      } else if (!generated.isEmpty()) {
        compile(mentioningFilter());
      }
    } catch (JavacClassPath.HiddenModule e) {
      messages.note("this javac does not let classes of " + e.getMessage() + " be read");
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Under the names that they have now, and had when they were made. */
  private Set<String> modulesOfThisRun() throws IOException {
    Set<String> names = new TreeSet<>(annotated.moduleNames());
    output
        .filters()
        .forEach(
            (module, className) -> {
              if (annotated.contains(className)) {
                names.add(module);
              }
            });
    return names;
  }

  private void delete(Set<String> moduleNames) {
    output.delete(moduleNames);
    if (settings.reports() != null) {
      new OutputFolder(settings.reports()).deleteReports(moduleNames);
    }
  }

  /** Most classes need not be read as class files for this. */
  private List<String> mentioningFilter() throws IOException {
    TreeSet<String> names = new TreeSet<>(generated);
    names.addAll(output.classNames());
    List<String> found = new ArrayList<>();
    for (String name : names) {
      byte[] bytes = classPath.find(name);
      if (bytes != null && new String(bytes, StandardCharsets.ISO_8859_1).contains(DESCRIPTOR)) {
        found.add(name);
      }
    }
    return found;
  }

  private void compile(List<String> classNames) throws IOException {
    ClassPath input = Input.of(classNames, classPath);
    Map<String, TypeElement> origins = new TreeMap<>();
    for (FilterDef filter : FindFilters.in(new ClassSource(input), mistake -> {})) {
      origins.put(filter.moduleName(), annotated.element(filter.className()));
    }
    // Whatever happens now, no stale module is left, nor one of a filter that is no more.
    Set<String> stale = new TreeSet<>(origins.keySet());
    stale.addAll(output.filters().keySet());
    delete(stale);
    Result result = compilation.compile(input, settings.options());
    for (Diagnostic each : result.diagnostics()) {
      if (each.code() != Code.D0401) { // not every project with this processor has filters
        report.accept(each);
      }
    }
    for (Module module : result.modules()) {
      write(module, origins.get(module.name()));
    }
    if (settings.reports() != null && !result.modules().isEmpty()) {
      new OutputFolder(settings.reports()).writeReports(result.modules());
    }
  }

  private void write(Module module, @Nullable TypeElement origin) throws IOException {
    Element[] origins = origin == null ? new Element[0] : new Element[] {origin};
    for (OutputFile file : OutputFile.forms(module)) {
      output.write(file, origins);
    }
  }

  private static DiagnosticException unwritable(IOException e) {
    return new DiagnosticException(
        Diagnostic.at(Position.NONE, Code.D0601, "the class output", e.getMessage()));
  }
}
