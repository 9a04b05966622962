package dev.demitasse.compiler.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.Filter;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A filter compiled by Eclipse's compiler does the same as on the JVM. */
class EclipseIdiomsTest {
  private static final String SOURCE =
      """
      import dev.demitasse.*;
      import java.util.function.*;
      @Filter("colours") final class Colours extends HttpFilter {
        enum Colour { RED, GREEN, BLUE }
        record Prefix(String text) {
          String before(String other) { return text + other; }
        }
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
          for (Colour each : Colour.values()) {
            Log.info(each.name());
          }
          Log.info("{} {}", Colour.values().length, Colour.values()[2].ordinal());
          Prefix prefix = new Prefix(headers.get("p", "none"));
          UnaryOperator<String> add = prefix::before;
          Log.info(add.apply("!"));
          Prefix missing = headers.get("p") == null ? null : prefix;
          Function<String, String> other = missing::before;
          Log.info(other.apply("?"));
          return CONTINUE;
        }
      }
      """;

  private static final List<String> STEPS =
      List.of("create 1", "create 2 of 1", "request 2 p=a", "request 2", "request 2 p=b");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void itDoesTheSame(Engine engine) throws Exception {
    FilterClasses classes = new FilterClasses(compiled());
    String expected = new HostScript(Engine.JVM, classes).run(STEPS);
    assertTrue(expected.contains("critical: java.lang.NullPointerException"), expected);
    assertEquals(
        engine.logsExceptions() ? expected : HostScript.withoutExceptions(expected),
        new HostScript(engine, classes).run(STEPS));
  }

  private Map<String, byte[]> compiled() throws IOException, URISyntaxException {
    Path source = Files.writeString(folder.resolve("Colours.java"), SOURCE);
    Path dsl = Path.of(Filter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    EclipseCompiler compiler = new EclipseCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-17", "-proc:none", "-g", "-cp", dsl.toString(), "-d", folder.toString());
      boolean done =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjects(source.toFile()))
              .call();
      assertTrue(done, messages::toString);
    }
    return classFiles();
  }

  private Map<String, byte[]> classFiles() throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        classes.put(file.getFileName().toString().replace(".class", ""), Files.readAllBytes(file));
      }
    }
    return classes;
  }
}
