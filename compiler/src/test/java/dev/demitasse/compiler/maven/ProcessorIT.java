package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.maven.BuiltProject.Build;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The annotation processor in builds of a real Maven, whose compiler plugin runs javac. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ProcessorIT {
  @TempDir private Path folder;

  @Test
  void makesModulesAndMakesThemAnewWhenAPartChanges() throws Exception {
    BuiltProject project =
        BuiltProject.copy("processor", folder, Path.of(System.getProperty("it.maven")));
    Path module = project.file("target/classes/META-INF/wasm/add-header.wat");

    Build first = project.build("test-compile");

    assertThat(first.status()).as(first.log()).isZero();
    assertThat(module).content().contains("demitassex-wasm-filter");
    assertThat(project.file("target/wasm-reports/add-header.size.txt")).exists();
    assertThat(project.file("target/test-classes/META-INF")).doesNotExist();

    project.replace("src/main/java/it/Names.java", "\"demitasse\"", "\"espresso\"");
    Build second = project.build("test-compile");
    assertThat(second.status()).as(second.log()).isZero();
    assertThat(module).content().contains("espresso");

    project.replace("src/main/java/it/Names.java", "\"espresso\"", "\"\" + System.nanoTime()");
    Build third = project.build("test-compile");
    assertThat(third.status()).isEqualTo(1);
    assertThat(third.lines())
        .anyMatch(line -> line.matches("\\[ERROR] .*Names[.]java:\\[7,23] \\[D0309] .*nanoTime.*"))
        .noneMatch(line -> line.contains("please report"));
    assertThat(module).doesNotExist();
  }
}
