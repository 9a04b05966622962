package dev.demitasse.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaParser;
import dev.demitasse.compiler.ssa.SsaPrinter;
import dev.demitasse.compiler.ssa.SsaVerifier;
import dev.demitasse.compiler.ssa.SsaVerifier.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each pass on IR text. A file {@code golden/passes/PASS/CASE.ssa} holds the program before, a line
 * {@code ---} and the program after. {@code -Dbless} writes what came out as what is expected.
 */
final class GoldenPassTest {
  private static final Path FOLDER = Path.of("src/test/golden/passes");
  private static final String SEPARATOR = "---\n";

  @TestFactory
  List<DynamicTest> passes() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<DynamicTest> tests =
          files
              .filter(f -> f.toString().endsWith(".ssa"))
              .sorted()
              .map(f -> DynamicTest.dynamicTest(FOLDER.relativize(f).toString(), () -> check(f)))
              .toList();
      assertFalse(tests.isEmpty(), "there are no cases in " + FOLDER.toAbsolutePath());
      return tests;
    }
  }

  @TestFactory
  List<DynamicTest> everyPassHasACase() {
    return Passes.names().stream()
        .map(
            p -> DynamicTest.dynamicTest(p, () -> assertTrue(Files.isDirectory(FOLDER.resolve(p)))))
        .toList();
  }

  private static void check(Path file) throws IOException {
    String[] parts = Files.readString(file).split(SEPARATOR, 2);
    Program program = SsaParser.parseProgram(parts[0]);
    SsaVerifier.verify(program, Mode.HIGH_LEVEL);
    String untouched = text(program);
    Pass pass = Passes.named(file.getParent().getFileName().toString(), new TestWorld());

    assertFalse(pass.run(program, Fuel.of(0)), "it rewrites without fuel");
    assertEquals(untouched, text(program), "it rewrites without fuel");
    pass.run(program, Fuel.unlimited());
    SsaVerifier.verify(program, Mode.HIGH_LEVEL);

    if (System.getProperty("bless") != null) {
      bless(file, parts[0], text(program));
    }
    assertEquals(parts.length < 2 ? "" : parts[1], text(program));
  }

  private static String text(Program program) {
    return program.functions().values().stream()
        .map(GoldenPassTest::text)
        .collect(Collectors.joining());
  }

  private static String text(Func func) {
    return SsaPrinter.renumbered(func);
  }

  private static void bless(Path file, String before, String after) {
    try {
      Files.writeString(file, before + SEPARATOR + after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
