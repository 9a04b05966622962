package dev.demitasse.compiler.diag;

import com.google.gson.JsonObject;
import dev.demitasse.Nullable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One run in the Static Analysis Results Interchange Format (OASIS standard SARIF 2.1.0). */
public record Sarif(Sources sources) implements Report {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public String render(List<Diagnostic> diagnostics) {
    JsonObject run =
        Json.object(
            "tool", Json.object("driver", driver()),
            "columnKind", "utf16CodeUnits",
            "results", diagnostics.stream().map(this::result).toList());
    return Json.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)) + "\n";
  }

  private static JsonObject driver() {
    return Json.object(
        "name", "Demitasse",
        "version", Sarif.class.getPackage().getImplementationVersion(),
        "rules", Arrays.stream(Code.values()).map(Sarif::rule).toList());
  }

  private static JsonObject rule(Code code) {
    String page = Page.of(code);
    return Json.object(
        "id", code.name(),
        "shortDescription", Json.object("text", Page.title(code)),
        "help", Json.object("text", page, "markdown", page),
        "defaultConfiguration", Json.object("level", code.severity().toString()));
  }

  private JsonObject result(Diagnostic diagnostic) {
    JsonObject location = location(diagnostic.position(), null);
    return Json.object(
        "ruleId", diagnostic.code().name(),
        "ruleIndex", diagnostic.code().ordinal(),
        "level", diagnostic.code().severity().toString(),
        "message", Json.object("text", diagnostic.sentence() + "\n" + diagnostic.remedy()),
        "locations", location == null ? List.of() : List.of(location),
        "relatedLocations",
            Stream.concat(diagnostic.also().stream(), diagnostic.because().stream())
                .map(label -> location(label.position(), label.text()))
                .filter(found -> found != null)
                .toList());
  }

  private @Nullable JsonObject location(Position position, @Nullable String message) {
    Place place = Place.of(position, sources);
    if (place == null) {
      return null;
    }
    return Json.object(
        "physicalLocation",
        Json.object(
            "artifactLocation", Json.object("uri", uri(place.file())), "region", region(place)),
        "message",
        message == null ? null : Json.object("text", message));
  }

  private static @Nullable JsonObject region(Place place) {
    return place.line() == 0
        ? null
        : Json.object(
            "startLine", place.line(),
            "startColumn", place.column() == 0 ? null : place.column(),
            "endColumn", place.endColumn() == 0 ? null : place.endColumn());
  }

  /** A path as a reference, relative if it is. */
  private static String uri(String path) {
    try {
      boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
      String rooted = path.startsWith("/") || !absolute ? path : "/" + path;
      return new URI(absolute ? "file" : null, absolute ? "" : null, rooted, null).toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }
}
