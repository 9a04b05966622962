package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's table of sizes is that of the modules, as javac 17 gives the class files. */
class ReadmeTest {
  private static final Path README = Project.HOME.resolveSibling("README.md");

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void tellsTheSize(Sample sample) throws IOException {
    Assumptions.assumeTrue(
        Runtime.version().feature() == 17, "other javacs make other class files than javac 17");

    assertThat(Files.readAllLines(README)).contains(row(sample));
  }

  private static String row(Sample sample) throws IOException {
    int bytes = sample.module().length;
    Floor floor = Floor.of(sample);
    String comparison = floor == null ? "– | –" : floor.bytes() + " | " + floor.ratio(bytes);
    return "| `" + sample.name() + "` | " + bytes + " | " + comparison + " |";
  }
}
