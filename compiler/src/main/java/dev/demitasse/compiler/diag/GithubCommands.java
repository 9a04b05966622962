package dev.demitasse.compiler.diag;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Workflow commands of GitHub Actions, which shows each beside its line:
 *
 * <pre>::error file=src/Slow.java,line=12,col=5,endColumn=15,title=D0307::what is wrong%0A…</pre>
 *
 * <p>The form and its escapes: "Workflow commands for GitHub Actions" in GitHub's documentation,
 * and {@code command.ts} of its toolkit.
 */
public record GithubCommands(Sources sources) implements Report {
  @Override
  public String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::command).collect(Collectors.joining());
  }

  private String command(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(diagnostic.sentence());
    diagnostic.also().forEach(label -> text.append("\nalso: ").append(label));
    diagnostic.because().forEach(label -> text.append("\nbecause: ").append(label));
    text.append("\nuse: ").append(diagnostic.remedy());
    return "::"
        + diagnostic.code().severity()
        + " "
        + properties(diagnostic)
        + "::"
        + escaped(text.toString())
        + "\n";
  }

  private String properties(Diagnostic diagnostic) {
    StringBuilder properties = new StringBuilder();
    Place place = Place.of(diagnostic.position(), sources);
    if (place != null) {
      String file = escaped(place.file()).replace(":", "%3A").replace(",", "%2C");
      properties.append("file=").append(file).append(',');
      append("line", place.line(), properties);
      append("col", place.column(), properties);
      append("endColumn", place.endColumn(), properties);
    }
    return properties.append("title=").append(diagnostic.code()).toString();
  }

  private static void append(String name, int number, StringBuilder properties) {
    if (number > 0) {
      properties.append(name).append('=').append(number).append(',');
    }
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
