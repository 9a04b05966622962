package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal does when it does not compile; the samples show what it does when it does. */
final class CompileMojoTest {
  @TempDir Path folder;
  private final CompileMojo goal = new CompileMojo();
  private final List<String> errors = new ArrayList<>();
  private Path classes;
  private Path earlierModule;

  @BeforeEach
  void configure() throws Exception {
    classes = Files.createDirectory(folder.resolve("classes"));
    earlierModule = Files.createDirectory(folder.resolve("wasm")).resolve("earlier.wasm");
    Files.write(earlierModule, new byte[] {0});
    set("classesDirectory", classes.toFile());
    set("outputDirectory", folder.resolve("wasm").toFile());
    set("host", "envoy");
    set("classPath", List.of(classes.toString()));
    set("sourceRoots", List.of());
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void error(CharSequence line) {
            errors.add(line.toString());
          }
        });
  }

  @Test
  void aProjectWithoutClassesFailsWithAHintAndKeepsNoEarlierModule() throws Exception {
    Files.delete(classes);

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(errors)
        .anyMatch(line -> line.contains("D0401"))
        .anyMatch(line -> line.contains("@Filter(\"name\")"));
    assertThat(earlierModule).doesNotExist();
  }

  @Test
  void anUnknownHostIsNamedWithTheKnownOnes() throws Exception {
    set("host", "nginx");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("demitasse.host is envoy or any, not nginx");
  }

  @Test
  void aBudgetThatIsNoNumberIsNamed() throws Exception {
    set("budgets", List.of("add-header"));

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("demitasse.budget: add-header is not of the form NAME=BYTES");
  }

  @Test
  void skipTouchesNothing() throws Exception {
    set("skip", true);

    goal.execute();

    assertThat(earlierModule).exists();
  }

  // Maven sets the fields in the same way.
  private void set(String parameter, Object value) throws ReflectiveOperationException {
    Field field = CompileMojo.class.getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(goal, value);
  }
}
