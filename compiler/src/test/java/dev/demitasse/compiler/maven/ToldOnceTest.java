package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings that the annotation processor has told in the same build are not told again. */
final class ToldOnceTest {
  @TempDir Path folder;
  private GoalRun goal;
  private Path ofProcessor;

  @BeforeEach
  void configure() throws Exception {
    goal = GoalRun.compile(folder);
    String source = Example.of(Code.D0704, "Wrong").source();
    GoalRun.write(goal.classes, JavaText.compile("Example.java", source));
    goal.execute();
    assertThat(goal.warnings).as("without a processor").anyMatch(w -> w.contains("D0704"));
    ofProcessor = goal.classes.resolve("META-INF/wasm/example.wasm");
    Files.createDirectories(ofProcessor.getParent());
    Files.move(goal.wasm.resolve("example.wasm"), ofProcessor); // so that the goal compiles again
  }

  @Test
  void ofTheModuleThatTheProcessorHasMade() throws Exception {
    goal.execute();

    assertThat(goal.warnings).isEmpty();
    assertThat(goal.infos).contains("Warnings of the annotation processor: 1");
    assertThat(goal.wasm.resolve("example.wasm")).hasSameBinaryContentAs(ofProcessor);
  }

  @Test
  void notOfAnotherModule() throws Exception {
    Files.write(ofProcessor, new byte[] {0});

    goal.execute();

    assertThat(goal.warnings).anyMatch(w -> w.contains("D0704"));
  }

  @Test
  void programsAreToldAll() throws Exception {
    Path report = folder.resolve("report.json");
    goal.set("format", "json");
    goal.set("reportFile", report.toFile());

    goal.execute();

    assertThat(goal.warnings).isEmpty();
    assertThat(report).content().contains("\"D0704\"");
  }

  @Test
  void whatFailsTheBuildIsTold() throws Exception {
    goal.set("failOnWarning", true);

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

    assertThat(goal.errors).anyMatch(line -> line.contains("D0704"));
  }
}
