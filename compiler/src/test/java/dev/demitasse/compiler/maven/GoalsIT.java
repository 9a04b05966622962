package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.demitasse.compiler.init.NewProject;
import dev.demitasse.compiler.maven.BuiltProject.Build;
import dev.demitasse.wasmhost.envoy.EnvoyBinary;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The goals in builds of a real Maven. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class GoalsIT {
  private static final Path MAVEN = Path.of(System.getProperty("it.maven"));
  private static final String UP_TO_DATE = "[INFO] Nothing to compile: the modules are up to date.";

  @TempDir private Path folder;

  @Test
  void modulesAreCompiledSideBySideAndAgainWhenALibraryChanges() throws Exception {
    BuiltProject project = project("reactor", MAVEN);

    Build first = project.build("-T2", "process-classes");

    assertThat(first.status()).as(first.log()).isZero();
    assertThat(first.lines())
        .doesNotContain(UP_TO_DATE)
        .contains("[INFO] Skipped: a project of packaging pom has no classes.")
        .contains("[INFO] Skipped: demitasse.skip is set.")
        .noneMatch(line -> line.contains("not marked as thread-safe"));
    assertThat(project.file("first/target/wasm/first.wasm")).exists();
    assertThat(project.file("second/target/wasm/second.wasm")).exists();
    assertThat(project.file("lib/target/wasm")).doesNotExist();

    Build second = project.build("-T2", "process-classes");
    assertThat(second.lines()).filteredOn(UP_TO_DATE::equals).hasSize(2);

    project.replace("lib/src/main/java/it/lib/Names.java", "x-filter", "x-longer-name");
    Build third = project.build("-T2", "process-classes");
    assertThat(third.status()).as(third.log()).isZero();
    assertThat(third.lines())
        .anyMatch(line -> line.matches("\\[INFO] first  [0-9]+ bytes \\([+][0-9]\\)  .*"))
        .anyMatch(line -> line.matches("\\[INFO] second  [0-9]+ bytes \\([+][0-9]\\)  .*"));
  }

  @Test
  void compilesUnderMaven39() throws Exception {
    String maven39 = System.getenv("DEMITASSE_MAVEN39");
    assumeTrue(maven39 != null, "DEMITASSE_MAVEN39 names no Maven 3.9");
    BuiltProject project = project("single", Path.of(maven39));

    Build first = project.build("process-classes", "-Ddemitasse.budget=add-header=2000");
    Build second =
        project.build("process-classes", "demitasse:check", "-Ddemitasse.budget=add-header=2000");
    Build third = project.build("process-classes", "-Ddemitasse.budget=add-header=100");

    assertThat(first.status()).as(first.log()).isZero();
    assertThat(second.lines())
        .contains(UP_TO_DATE)
        .anyMatch(line -> line.startsWith("[ERROR] error D0606: "));
    assertThat(third.status()).isEqualTo(1);
    assertThat(third.lines())
        .anyMatch(line -> line.startsWith("[ERROR] error D0604: module add-header has "));
    assertThat(project.file("target/wasm")).isEmptyDirectory();
  }

  @Test
  void anErrorIsToldAtItsLineAndLeavesNoModule() throws Exception {
    Build build = project("bad", MAVEN).build("process-classes");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.lines())
        .anyMatch(
            line -> line.matches("\\[ERROR] .*Slow[.]java:13(:[0-9]+)?: error D0.*nanoTime.*"))
        .anyMatch(line -> line.contains("The filters have errors: see the messages above."))
        .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("[ERROR] \tat "));
    assertThat(folder.resolve("target/wasm")).doesNotExist();
  }

  @Test
  void anErrorIsToldToProgramsInTheirFormat() throws Exception {
    BuiltProject project = project("bad", MAVEN);

    Build github = project.build("process-classes", "-Ddemitasse.format=github");
    Build check =
        project.build(
            "demitasse:check",
            "-Ddemitasse.format=sarif",
            "-Ddemitasse.reportFile=target/report.sarif");

    assertThat(github.status()).isEqualTo(1);
    assertThat(github.lines())
        .anyMatch(line -> line.matches("::error file=src/main/.*Slow[.]java,line=13,col=[0-9]+,.*"))
        .noneMatch(line -> line.contains("error D0309"));
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.lines())
        .anyMatch(line -> line.matches("\\[ERROR] .*:13:[0-9]+: error D0309.*"));
    assertThat(project.file("target/report.sarif"))
        .content()
        .startsWith("{\"$schema\":")
        .contains("\"ruleId\":\"D0309\"");
  }

  @Test
  void aProjectWithoutAFilterFailsWithAHint() throws Exception {
    Build build = project("empty", MAVEN).build("process-classes");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.lines())
        .contains("[ERROR] error D0401: no class is annotated with @Filter")
        .anyMatch(line -> line.contains("@Filter(\"name\")"));
  }

  @Test
  void helpKnowsAllGoalsAndTheirParameters() throws Exception {
    Build build = project("single", MAVEN).build("demitasse:help", "-Ddetail");

    assertThat(build.status()).as(build.log()).isZero();
    assertThat(build.lines())
        .contains("demitasse:check", "demitasse:compile", "demitasse:run", "demitasse:wat")
        .contains("      User property: demitasse.budget", "      User property: envoy")
        .contains("      Does nothing.", "      User property: demitasse.skip")
        .contains("      User property: demitasse.format");
  }

  @Test
  void watPrintsNothingButTheTextOfTheFilter() throws Exception {
    BuiltProject project = project("single", MAVEN);

    Build build = project.build("-q", "demitasse:wat", "-Ddemitasse.filter=add-header");
    Build none = project.build("-q", "demitasse:wat", "-Ddemitasse.filter=add-haeder");
    Build file =
        project.build("-q", "demitasse:wat", "-Ddemitasse.file=target/wasm/add-header.wasm");

    assertThat(build.status()).as(build.log()).isZero();
    assertThat(build.lines())
        .isEqualTo(Files.readAllLines(project.file("target/wasm/add-header.wat")))
        .anyMatch(line -> line.contains("AddHeader.java:27"));
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.log())
        .contains("demitasse.filter: there is no filter add-haeder; there are add-header");
    assertThat(file.status()).as(file.log()).isZero();
    assertThat(file.lines()).startsWith("(module");
  }

  @Test
  void theProcessorMakesTheSameModuleAndCheckNamesTheLikelyCauseWhereThereIsNone()
      throws Exception {
    BuiltProject project = project("processed", MAVEN);
    Path module = project.file("target/classes/META-INF/wasm/add-header.wasm");

    Build with = project.build("process-classes", "demitasse:compile");

    assertThat(with.status()).as(with.log()).isZero();
    assertThat(with.lines()).contains("[INFO] The annotation processor has made all modules: 1");
    assertThat(module).hasSameBinaryContentAs(project.file("target/wasm/add-header.wasm"));

    project.replace("src/main/java/it/AddHeader.java", "x-wasm-filter", "x-named-filter");
    byte[] withoutNames = Files.readAllBytes(module);
    Build named = project.build("process-classes", "demitasse:compile", "-Ddemitasse.names=true");
    assertThat(named.status()).as(named.log()).isZero();
    assertThat(Files.readAllBytes(module))
        .isNotEqualTo(withoutNames)
        .isEqualTo(Files.readAllBytes(project.file("target/wasm/add-header.wasm")));

    Files.delete(module);
    Build without = project.build("process-classes", "-Dmaven.compiler.proc=none");

    assertThat(without.status()).isEqualTo(1);
    assertThat(without.lines())
        .contains(
            "[ERROR] error D0606: the annotation processor has not made the module of filter"
                + " add-header: the maven-compiler-plugin is told <proc>none</proc>",
            "[ERROR]   use: Remove that.");
  }

  @Test
  void checkKnowsThatNewerJdksIgnoreWhatIsOnlyOnTheClassPath() throws Exception {
    String jdk25 = System.getenv("DEMITASSE_JDK25");
    assumeTrue(jdk25 != null, "DEMITASSE_JDK25 names no JDK 25");

    Build build = project("processed", MAVEN).on(jdk25).build("process-classes", "-DclassPathOnly");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.lines())
        .contains(
            "[ERROR] error D0606: the annotation processor has not made the module of filter"
                + " add-header: Java 25 ignores annotation processors that are only on the class"
                + " path");
  }

  @Test
  void runServesUntilItIsEnded() throws Exception {
    serve(List.of("demitasse:run"), "[INFO] [info] add-header: configured: x=y,add-header=z");
  }

  @Test
  void runServesThroughARealEnvoy() throws Exception {
    assumeTrue(EnvoyBinary.find().isPresent(), "no Envoy: neither ENVOY nor the PATH names one");

    serve(
        List.of("demitasse:run", "-Denvoy"),
        "[info] wasm log demitasse: configured: x=y,add-header=z");
  }

  private void serve(List<String> goal, String logLine) throws Exception {
    List<String> arguments = new ArrayList<>(goal);
    arguments.add("-Ddemitasse.port=0");
    arguments.add("-Ddemitasse.config=add-header=x=y,add-header=z"); // one text, with its comma
    Process process = project("single", MAVEN).start(arguments.toArray(String[]::new));
    try {
      List<String> lines = linesUntilListening(process.inputReader());
      assertThat(lines).contains(logLine);
      assertThat(folder.resolve("target/wasm/add-header.wasm")).exists();
      HttpResponse<String> response = get(lines.get(lines.size() - 1));
      assertThat(response.body()).isEqualTo("hello world\n");
      assertThat(response.headers().firstValue("x-wasm-filter")).contains("demitasse");
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void aNewProjectIsGreenAndSaysWhatAFilterCannotDo() throws Exception {
    Path target = folder.resolve("my-filter");
    NewProject.of("my-filter", "org.example").write(target);
    BuiltProject project = BuiltProject.in(target, MAVEN);

    Build green = project.build("verify");

    assertThat(green.status()).as(green.log()).isZero();
    assertThat(green.lines())
        .anyMatch(line -> line.matches("\\[INFO] my-filter  [0-9]+ bytes  .*"))
        .anyMatch(line -> line.matches(".*Tests run: 6, Failures: 0, Errors: 0, Skipped: [02]"))
        .filteredOn(line -> line.startsWith("Skipped on ENVOY: no Envoy: "))
        .hasSize(EnvoyBinary.find().isPresent() ? 0 : 1);
    assertThat(project.file("target/classes/META-INF/wasm/my-filter.wasm"))
        .hasSameBinaryContentAs(project.file("target/wasm/my-filter.wasm"));

    project.replace(
        "src/main/java/org/example/myfilter/MyFilter.java",
        "headers.method()",
        "System.nanoTime()");
    Build red = project.build("verify");
    assertThat(red.status()).isEqualTo(1);
    assertThat(red.lines())
        .anyMatch(line -> line.matches("\\[ERROR] .*MyFilter[.]java:\\[15,29].*nanoTime.*"));
    assertThat(project.file("target/classes/META-INF/wasm/my-filter.wasm")).doesNotExist();
  }

  private static List<String> linesUntilListening(BufferedReader output) throws IOException {
    List<String> lines = new ArrayList<>();
    do {
      lines.add(output.readLine());
      assertThat(lines).doesNotContainNull();
    } while (!lines.get(lines.size() - 1).startsWith("[INFO] listening on "));
    return lines;
  }

  private static HttpResponse<String> get(String listening) throws Exception {
    URI uri = URI.create(listening.replaceAll(".*(http:[^ ]+) .*", "$1") + "/");
    HttpRequest request = HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private BuiltProject project(String name, Path maven) throws IOException {
    return BuiltProject.copy(name, folder, maven);
  }
}
