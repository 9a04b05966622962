package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.cli.Main;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import dev.demitasse.compiler.processor.FilterProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same class files give the same modules, wherever, whenever and in whatever way they are
 * compiled.
 */
class SameBytesTest {
  private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  @Test
  void inAnotherFolderLocaleTimeZoneAndHashing() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("else where/clässes"));
    copy(Project.CLASSES, elsewhere);
    List<String> options =
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia",
            "-Dline.separator=\r\n",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2");

    compile(THIS_JDK, options, elsewhere);

    assertThat(files(folder.resolve("out"))).isEqualTo(files(Project.MODULES));
  }

  @Test
  void underJdk25() throws IOException {
    String home = System.getenv().getOrDefault("DEMITASSE_JDK25", "");
    Assumptions.assumeFalse(home.isEmpty(), "DEMITASSE_JDK25 names no JDK 25");

    compile(Path.of(home), List.of(), Project.CLASSES);

    assertThat(files(folder.resolve("out"))).isEqualTo(files(Project.MODULES));
  }

  /** The command line runs javac with the flags of this project. */
  @Test
  void fromTheSources() throws IOException {
    compile(THIS_JDK, List.of(), Project.SOURCES);

    assertThat(files(folder.resolve("out"))).isEqualTo(files(Project.MODULES));
  }

  @Test
  void byTheAnnotationProcessor() throws IOException {
    assertThat(processed()).isEqualTo(files(Project.MODULES));
  }

  @Test
  void withNamesToo() throws IOException {
    compile(THIS_JDK, List.of(), Project.CLASSES, "--names");

    Map<String, String> named = files(folder.resolve("out"));
    assertThat(named.get("add-header.wasm")).contains("\4name"); // a custom section
    assertThat(processed("-Ademitasse.names=true")).isEqualTo(named);
  }

  /** What the annotation processor makes of the sources. */
  private Map<String, String> processed(String... options) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path reports = folder.resolve("reports");
    List<String> all = new ArrayList<>(List.of("-g", "--release", "17", "-d", classes.toString()));
    all.add("-Ademitasse.reports=" + reports);
    all.addAll(List.of(options));
    runJavac(all);
    Map<String, String> made = files(classes.resolve("META-INF/wasm"));
    assertThat(made.keySet()).allMatch(name -> name.matches(".*[.](wasm|wat)")).isNotEmpty();
    made.putAll(files(reports));
    return made;
  }

  private static void runJavac(List<String> options) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(Project.SOURCES)) {
      List<Path> named = sources.filter(file -> file.toString().endsWith(".java")).toList();
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(named));
      task.setProcessors(List.of(new FilterProcessor()));
      assertThat(task.call()).isTrue();
    }
  }

  private void compile(Path jdk, List<String> options, Path classes, String... more)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("compile", classes.toString(), "-o", folder.resolve("out").toString()));
    command.addAll(List.of(more));
    Tool.run(command);
  }

  @Test
  void inAnyOrderOfTheClassPath() throws IOException, InputException {
    InputPaths paths =
        new InputPaths(List.of(Project.CLASSES), List.of(), InputPaths.DEFAULT_RELEASE);
    try (Input input = Input.open(paths)) {
      List<String> reversed = new ArrayList<>(input.roots());
      Collections.reverse(reversed);
      ClassPath other =
          new ClassPath() {
            @Override
            public List<String> roots() {
              return reversed;
            }

            @Override
            public byte[] find(String internalName) {
              return input.find(internalName);
            }
          };
      for (Module module : Compiler.compile(other, Options.DEFAULT).modules()) {
        assertThat(module.wasm())
            .isEqualTo(Files.readAllBytes(Project.MODULES.resolve(module.name() + ".wasm")));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString().replace(File.separatorChar, '/'));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The contents of all files by their names. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
