package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal does when it does not compile; the samples show what it does when it does. */
final class CompileMojoTest {
  @TempDir Path folder;
  private GoalRun goal;
  private Path earlierModule;

  @BeforeEach
  void configure() throws Exception {
    goal = GoalRun.compile(folder);
    earlierModule = Files.createDirectory(goal.wasm).resolve("earlier.wasm");
    Files.write(earlierModule, new byte[] {0});
  }

  @Test
  void aProjectWithoutClassesFailsWithAHintAndKeepsNoEarlierModule() throws Exception {
    Files.delete(goal.classes);

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(goal.errors)
        .anyMatch(line -> line.contains("D0401"))
        .anyMatch(line -> line.contains("@Filter(\"name\")"));
    assertThat(earlierModule).doesNotExist();
  }

  @Test
  void anUnknownHostIsNamedWithTheKnownOnes() throws Exception {
    goal.set("host", "nginx");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("demitasse.host: it is envoy or any, not nginx");
  }

  @Test
  void anUnknownFormatIsNamedWithTheKnownOnes() throws Exception {
    goal.set("format", "xml");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("demitasse.format: it is human, json, sarif or github, not xml");
  }

  @Test
  void aReportForAProgramGetsItsFileAndPeopleGetTheLog() throws Exception {
    Path report = folder.resolve("new/report.json");
    goal.set("format", "JSON");
    goal.set("reportFile", report.toFile());

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(report).content().startsWith("{\"code\":\"D0107\",").hasLineCount(1);
    assertThat(goal.errors).anyMatch(line -> line.startsWith("error D0107: "));
  }

  @Test
  void aBudgetThatIsNoNumberIsNamed() throws Exception {
    goal.set("budgets", List.of("add-header"));

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("demitasse.budget: add-header is not of the form NAME=BYTES");
    assertThat(earlierModule).exists();
  }

  @Test
  void skipTouchesNothing() throws Exception {
    goal.set("skip", true);

    goal.execute();

    assertThat(earlierModule).exists();
  }

  @Test
  void anAggregatorHasNothingToCompile() throws Exception {
    goal.set("packaging", "pom");

    goal.execute();

    assertThat(goal.infos).containsExactly("Skipped: a project of packaging pom has no classes.");
  }
}
