package dev.demitasse.compiler.init;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Maven project with one filter and its test, from the templates beside this class. */
public final class NewProject {
  private final ProjectName name;
  private final String source;
  private final String test;

  private NewProject(ProjectName name) {
    this.name = name;
    String folder = "java/" + name.packageName().replace('.', '/') + "/" + name.className();
    this.source = "src/main/" + folder + ".java";
    this.test = "src/test/" + folder + "Test.java";
  }

  /**
   * A project for a filter.
   *
   * @param module the name of the filter's module
   * @param group the groupId; the filter's package is in the package of that name
   * @throws IllegalArgumentException if a module or package cannot be called so
   */
  public static NewProject of(String module, String group) {
    return new NewProject(ProjectName.of(module, group));
  }

  /** The files, by their paths in the project; the first is the filter. */
  public List<String> files() {
    return List.copyOf(templates().keySet());
  }

  /**
   * Writes all files, or none.
   *
   * @param folder is made; it may be there if it is empty
   * @throws DiagnosticException D0601 if it is not empty, or cannot be written
   */
  public void write(Path folder) {
    Path target = folder.toAbsolutePath().normalize();
    Path fresh =
        target.resolveSibling("." + target.getFileName() + ".new-" + ProcessHandle.current().pid());
    try {
      requireEmpty(target);
      Files.createDirectories(target.getParent());
      for (Map.Entry<String, String> file : templates().entrySet()) {
        Path path = fresh.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, filled(template(file.getValue())));
      }
      Files.deleteIfExists(target);
      Files.move(fresh, target);
    } catch (IOException e) {
      delete(fresh);
      throw unwritable(folder, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private Map<String, String> templates() {
    Map<String, String> templates = new LinkedHashMap<>();
    templates.put(source, "Filter.java");
    templates.put(test, "FilterTest.java");
    templates.put("pom.xml", "pom.xml");
    templates.put("envoy.yaml", "envoy.yaml");
    templates.put("README.md", "README.md");
    templates.put(".gitignore", "gitignore");
    return templates;
  }

  private static String template(String name) throws IOException {
    try (InputStream in = NewProject.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String filled(String template) {
    return template
        .replace("{{name}}", name.module())
        .replace("{{group}}", name.group())
        .replace("{{package}}", name.packageName())
        .replace("{{class}}", name.className())
        .replace("{{source}}", source)
        .replace("{{test}}", test);
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw unwritable(folder, "a file is where a folder should be");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw unwritable(folder, "it is there already, and not empty");
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // It was not made, or cannot be deleted: why the project was not written is told already.
    }
  }

  private static DiagnosticException unwritable(Path folder, String reason) {
    return new DiagnosticException(Diagnostic.at(Position.NONE, Code.D0601, folder, reason));
  }
}
