package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What serves HTTP and what runs modules is on the class path of the command line and of the goals,
 * and not on a processor path or the class path of a user's tests. Maven gives optional
 * dependencies to the module that declares them, be it as a plugin, and to nobody who names that
 * module.
 */
final class OptionalDependenciesTest {
  private static final List<String> GROUPS = List.of("io.netty", "run.endive");

  @Test
  void theyAreDeclaredOptionalWhichKeepsThemFromUsers() throws Exception {
    List<Element> dependencies = dependencies();

    for (String group : GROUPS) {
      assertThat(dependencies)
          .filteredOn(each -> text(each, "groupId").equals(group))
          .isNotEmpty()
          .allMatch(each -> text(each, "optional").equals("true"));
    }
  }

  @Test
  void theyAreOnTheClassPathOfTheCommandLine() throws Exception {
    String classPath = Files.readString(Path.of("target", "cli-classpath.txt"));

    assertThat(classPath.trim().split(File.pathSeparator, -1))
        .anyMatch(jar -> jar.contains("netty-codec-http"))
        .anyMatch(jar -> jar.contains("endive"))
        .allMatch(jar -> Files.isRegularFile(Path.of(jar)));
  }

  private static List<Element> dependencies() throws Exception {
    NodeList found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File("pom.xml"))
            .getElementsByTagName("dependency");
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element dependency, String name) {
    NodeList found = dependency.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().trim();
  }
}
