package dev.demitasse.compiler.source;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code A.java:12 ⇒ A.java:12:9-20}, where the source is at hand. */
public final class LocateDiagnostics {
  private final Sources sources;
  private final Map<Path, ParsedSource> parsed = new HashMap<>();

  private LocateDiagnostics(Sources sources) {
    this.sources = sources;
  }

  /** The same diagnostics, with the columns of what they point at. */
  public static List<Diagnostic> in(Sources sources, List<Diagnostic> diagnostics) {
    LocateDiagnostics locate = new LocateDiagnostics(sources);
    return diagnostics.stream().map(locate::located).distinct().toList();
  }

  private Diagnostic located(Diagnostic diagnostic) {
    ParsedSource source = source(diagnostic.position());
    Extent extent = source == null ? null : source.find(diagnostic);
    Diagnostic located =
        extent == null
            ? diagnostic
            : diagnostic.movedTo(source.position(extent, diagnostic.position()));
    return located.mapLabels(this::located);
  }

  private Label located(Label label) {
    ParsedSource source = source(label.position());
    return source == null ? label : source.located(label);
  }

  private @Nullable ParsedSource source(Position position) {
    Path file = position.column() > 0 ? null : sources.find(position);
    return file == null ? null : parsed.computeIfAbsent(file, ParsedSource::parse);
  }
}
