package dev.demitasse.compiler.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Filter;
import dev.demitasse.test.TestHost;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The command javac, which finds the processor on its processor path: with what Maven would put
 * there, and so without the optional dependencies, Maven's own classes and {@code --add-exports}.
 */
final class PlainJavacTest {
  private static final List<Class<?>> OWN =
      List.of(FilterProcessor.class, TestHost.class, Filter.class);

  @TempDir private Path classes;

  enum Jdk {
    RUNNING(System.getProperty("java.home")),
    JDK25(System.getenv("DEMITASSE_JDK25"));

    private final String home;

    Jdk(String home) {
      this.home = home;
    }

    String javac() {
      Assumptions.assumeTrue(home != null && !home.isEmpty(), "DEMITASSE_JDK25 names no JDK 25");
      return Path.of(home, "bin", "javac").toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void makesModules(Jdk jdk) throws Exception {
    assertThat(javac(jdk, Processed.resources("good"))).isEqualTo("");

    assertThat(classes.resolve("META-INF/wasm/add-header.wasm")).exists();
    assertThat(classes.resolve("META-INF/wasm/teller.wat")).exists();
  }

  @ParameterizedTest
  @EnumSource
  void printsMistakesAsJavacDoes(Jdk jdk) throws Exception {
    Path source = Processed.resources("bad/thread").get(0);

    assertThat(javac(jdk, List.of(source)))
        .isEqualTo(
            source
                + """
                :15: error: [D0307] java.lang.Thread does not exist inside a module, which has one thread
                    Thread thread = new Thread();
                                    ^
                  because: called from Slow.onRequestHeaders (Slow.java:10:5)
                  use: The host calls the module: do the work in a callback.
                exit status 1
                """);
  }

  private String javac(Jdk jdk, List<Path> sources) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.javac(), "-g", "-cp"));
    command.addAll(List.of(Processed.dsl().toString(), "--processor-path", processorPath()));
    command.addAll(List.of("-d", classes.toString(), "-J-Duser.language=en"));
    sources.forEach(source -> command.add(source.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would print them
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    return output.replace("\r\n", "\n") + (status == 0 ? "" : "exit status " + status + "\n");
  }

  private static String processorPath() throws IOException {
    Stream<String> own = OWN.stream().map(each -> Processed.location(each).toString());
    Stream<String> others =
        Stream.of(Files.readString(Path.of("target", "cli-classpath.txt")).trim())
            .flatMap(Pattern.compile(Pattern.quote(File.pathSeparator))::splitAsStream)
            .filter(jar -> !jar.matches(".*[/\\\\](netty|endive)[/\\\\].*"));
    return Stream.concat(own, others).collect(Collectors.joining(File.pathSeparator));
  }
}
