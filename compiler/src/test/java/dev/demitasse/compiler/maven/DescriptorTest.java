package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven and Eclipse are told about the goals. */
final class DescriptorTest {
  @Test
  void everyGoalIsThreadSafeAndSeesTheCompileClassPath() throws Exception {
    List<Element> goals = goals();

    assertThat(goals)
        .extracting(goal -> text(goal, "goal"))
        .contains("compile", "check", "run", "wat");
    assertThat(goals)
        .allMatch(goal -> text(goal, "threadSafe").equals("true"))
        .allMatch(goal -> text(goal, "requiresDependencyResolution").equals("compile"));
  }

  @Test
  void everyParameterOfAUserHasAProperty() throws Exception {
    for (Element goal : goals()) {
      for (Element parameter : elements(goal, "parameter")) {
        String name = text(parameter, "name");
        String expression =
            text((Element) goal.getElementsByTagName("configuration").item(0), name);
        // Maven would split a property at commas: of several configurations there is none.
        if (text(parameter, "editable").equals("true") && !name.equals("configs")) {
          assertThat(expression).as(name).matches("\\$\\{demitasse\\.\\w+}|\\$\\{envoy}");
        }
      }
    }
  }

  @Test
  void eclipseIsToldAboutEveryGoal() throws Exception {
    List<Element> mapped =
        elements(read("META-INF/m2e/lifecycle-mapping-metadata.xml").getDocumentElement(), "goal");

    assertThat(mapped)
        .extracting(Element::getTextContent)
        .containsExactlyInAnyOrderElementsOf(
            goals().stream().map(goal -> text(goal, "goal")).toList());
  }

  /** All but the one that Maven's own tools have generated. */
  private static List<Element> goals() throws Exception {
    return elements(read("META-INF/maven/plugin.xml").getDocumentElement(), "mojo").stream()
        .filter(goal -> !text(goal, "goal").equals("help"))
        .toList();
  }

  private static Document read(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("target", "classes", name).toFile());
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
  }
}
