package dev.demitasse.compiler.diag;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One JSON object a line for each diagnostic:
 *
 * <pre>
 * {"code":"D0307","severity":"error","file":"src/Slow.java",
 *  "range":{"start":{"line":12,"column":5},"end":{"line":12,"column":15}},
 *  "message":…,"also":[{"message":…,"file":…,"range":…}],"because":[…],"remedy":…}
 * </pre>
 *
 * <p>Lines and columns count from 1, columns in UTF-16 units; the end is behind the last character.
 * What is not known is left out.
 */
public record JsonLines(Sources sources) implements Report {
  @Override
  public String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Diagnostic diagnostic) {
    Place place = Place.of(diagnostic.position(), sources);
    return Json.object(
            "code", diagnostic.code().name(),
            "severity", diagnostic.code().severity().toString(),
            "file", place == null ? null : place.file(),
            "range", place == null ? null : place.range(),
            "message", diagnostic.sentence(),
            "also", labels(diagnostic.also()),
            "because", labels(diagnostic.because()),
            "remedy", diagnostic.remedy())
        + "\n";
  }

  private List<JsonObject> labels(List<Label> labels) {
    return labels.stream().map(this::label).toList();
  }

  private JsonObject label(Label label) {
    Place place = Place.of(label.position(), sources);
    return Json.object(
        "message", label.text(),
        "file", place == null ? null : place.file(),
        "range", place == null ? null : place.range());
  }
}
