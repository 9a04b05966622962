package dev.demitasse.compiler.diag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What there is to say about a code, in Markdown: its row in the catalogue, and the resource {@code
 * NAME.md} with the reason and an example of the mistake and its mending.
 */
public final class Page {
  private static final String PLACEHOLDER = "{}";

  private static final String INDEX =
      """
      # Diagnostics

      [What of the JDK a filter may use](../java.md) is a list of its own.

      | code | severity | what is wrong |
      |---|---|---|
      """;

  private Page() {}

  /** The page of a code. */
  public static String of(Code code) {
    String details = details(code);
    int examples = details.indexOf("## ");
    return "# "
        + code
        + ": "
        + title(code)
        + "\n\n"
        + (code.severity() == Severity.ERROR ? "An error.\n\n" : "A warning.\n\n")
        + details.substring(0, examples)
        + instead(code)
        + details.substring(examples);
  }

  /** The list of all pages, which lie beside it. */
  public static String index() {
    return Arrays.stream(Code.values())
        .map(c -> "| [" + c + "](" + c + ".md) | " + c.severity() + " | " + title(c) + " |\n")
        .collect(Collectors.joining("", INDEX, ""));
  }

  /** What is wrong, with an ellipsis for what a message names. */
  public static String title(Code code) {
    return code.sentence().replace("\"{}\"", "…").replace(PLACEHOLDER, "…");
  }

  private static String instead(Code code) {
    String remedy = code.remedy().replace("." + PLACEHOLDER, ".").replace(PLACEHOLDER, "");
    return remedy.isEmpty() ? "" : "**Instead:** " + remedy + "\n\n";
  }

  /** The code's resource: a reason, then the sections "Wrong" and "Right". */
  private static String details(Code code) {
    try (InputStream file = Page.class.getResourceAsStream(code + ".md")) {
      if (file == null) {
        throw new IllegalStateException(code + " has no page");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
