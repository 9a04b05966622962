package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.compiler.classfile.JavaText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When the goal compiles again, and when it has nothing to do. */
final class IncrementalCompileTest {
  private static final String NOTHING = "Nothing to compile: the modules are up to date.";
  private static final FileTime LATE = FileTime.from(Instant.parse("2100-01-01T00:00:00Z"));

  private static final String FILTER =
      """
      import dev.demitasse.*;
      @Filter("NAME")
      final class NAME extends HttpFilter {
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
          headers.add("x", Lib.TEXT());
          return CONTINUE;
        }
      }
      """;

  private static final String LIBRARY =
      "final class Lib { static String TEXT() { return \"text\"; } } class Unused { }";

  @TempDir private Path folder;
  private GoalRun goal;

  @BeforeEach
  void compileOnce() throws Exception {
    goal = GoalRun.compile(folder);
    writeFilter("a");
    GoalRun.write(goal.library, JavaText.compile("Lib.java", LIBRARY));
    goal.execute();
    assertThat(goal.infos).singleElement().asString().startsWith("a  ");
  }

  private void writeFilter(String name) throws Exception {
    Map<String, byte[]> classFiles =
        JavaText.compile(Map.of(name + ".java", FILTER.replace("NAME", name), "Lib.java", LIBRARY));
    GoalRun.write(goal.classes, Map.of(name, classFiles.get(name)));
  }

  @Test
  void aSecondRunLeavesTheFilesAlone() throws Exception {
    for (Path file : outputs()) {
      Files.setLastModifiedTime(file, LATE);
    }

    goal.execute();

    assertThat(goal.infos).containsExactly(NOTHING);
    for (Path file : outputs()) {
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(LATE);
    }
  }

  @Test
  void aClassFileWrittenAnewAsItWasMakesTheModulesNoOlderThanItself() throws Exception {
    Files.setLastModifiedTime(goal.classes.resolve("a.class"), LATE);

    goal.execute();

    assertThat(goal.infos).containsExactly(NOTHING);
    assertThat(Files.getLastModifiedTime(goal.wasm.resolve("a.wasm"))).isEqualTo(LATE);
  }

  @Test
  void aClassOfALibraryThatNoFilterUsesDoesNotMatter() throws Exception {
    Files.delete(goal.library.resolve("Unused.class"));

    goal.execute();

    assertThat(goal.infos).containsExactly(NOTHING);
  }

  /** Something that a build depends on is changed. */
  interface Change {
    void in(GoalRun goal) throws Exception;
  }

  static Stream<Change> changes() {
    return Stream.of(
        goal -> Files.writeString(goal.wasm.resolve("a.wat"), "edited"),
        goal -> Files.delete(goal.wasm.resolve("a.wasm.map")),
        goal -> Files.writeString(goal.wasm.resolve("left-over.wasm"), "of a filter that is gone"),
        goal -> goal.set("host", "any"),
        goal -> goal.set("fuel", 0),
        goal -> goal.set("budgets", List.of("a=1000")),
        goal -> Files.delete(goal.wasm.resolveSibling("records").resolve("test_.._id.record")),
        goal ->
            GoalRun.write(
                goal.library, JavaText.compile("Lib.java", LIBRARY.replace("text", "other"))),
        // found before the one of the library
        goal ->
            GoalRun.write(
                goal.classes, JavaText.compile("Lib.java", LIBRARY.replace("text", "nearer"))));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whateverChangesIsCompiledAgain(Change change) throws Exception {
    change.in(goal);

    goal.execute();

    assertThat(goal.infos).singleElement().asString().startsWith("a  ");
    assertThat(outputs()).hasSize(4);
    goal.execute();
    assertThat(goal.infos).containsExactly(NOTHING);
  }

  @Test
  void theModuleSaysWhatTheChangedLibraryReturns() throws Exception {
    GoalRun.write(
        goal.library, JavaText.compile("Lib.java", LIBRARY.replace("text", "of the library")));

    goal.execute();

    assertThat(goal.infos).singleElement().asString().matches("a  [0-9]+ bytes \\(\\+1[0-9]\\).*");
    assertThat(goal.wasm.resolve("a.wat")).content().contains("of the library");
  }

  @Test
  void filtersComeAndGo() throws Exception {
    writeFilter("b");
    goal.execute();
    assertThat(goal.infos).hasSize(2);

    Files.delete(goal.classes.resolve("a.class"));
    goal.execute();

    assertThat(goal.infos).singleElement().asString().startsWith("b  ");
    assertThat(outputs())
        .hasSize(4)
        .allMatch(file -> file.getFileName().toString().startsWith("b"));
  }

  @Test
  void anErrorLeavesNoModuleAndTheNextRunCompilesAgain() throws Exception {
    Path library = goal.library.resolve("Lib.class");
    byte[] bytes = Files.readAllBytes(library);
    Files.delete(library);

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    assertThat(goal.errors).anyMatch(line -> line.contains("D0103"));
    assertThat(outputs()).isEmpty();
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    Files.write(library, bytes);
    goal.execute();

    assertThat(goal.infos).singleElement().asString().startsWith("a  ");
    assertThat(outputs()).hasSize(4);
  }

  @Test
  void anExceededBudgetLeavesNoModule() throws Exception {
    goal.set("budgets", List.of("a=10"));

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(goal.errors).anyMatch(line -> line.startsWith("error D0604: module a has "));
    assertThat(outputs()).isEmpty();
  }

  private List<Path> outputs() throws IOException {
    try (Stream<Path> files = Files.list(goal.wasm)) {
      return files.sorted().toList();
    }
  }
}
