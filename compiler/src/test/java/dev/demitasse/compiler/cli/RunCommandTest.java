package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.demitasse.wasmhost.envoy.EnvoyBinary;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, because it ends with its process. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class RunCommandTest {
  @TempDir private Path folder;
  private Path sources;
  private Process process;
  private BufferedReader output;

  @BeforeEach
  void copySources() throws Exception {
    sources = Cli.copy("good", folder);
  }

  @AfterEach
  void end() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void servesUntilCtrlC() throws Exception {
    start(classPath(), "run", sources.toString(), "--port", "0", "--config", "teller=x=y");

    assertThat(output.readLine())
        .matches("add-header +[0-9]+ bytes  1 import   sha256:[0-9a-f]{64}");
    assertThat(output.readLine()).startsWith("teller ");
    assertThat(output.readLine()).isEqualTo("[info] teller: configured: x=y");
    String listening = output.readLine();
    assertThat(listening).matches("listening on http://127[.]0[.]0[.]1:[0-9]+ .*Ctrl-C.*");
    int port = Integer.parseInt(listening.replaceAll(".*:([0-9]+) .*", "$1"));
    HttpResponse<String> response = get(port, "/some/path");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("hello world\n");
    assertThat(response.headers().firstValue("x-wasm-filter")).contains("demitasse");
    assertThat(output.readLine()).isEqualTo("[warn] teller: path: /some/path");
    assertThat(output.readLine()).isEqualTo("[info] teller: done");

    assertThat(new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor()).isZero();
    assumeFalse(ignoresInterrupts(), "this machine starts programs with Ctrl-C switched off");
    assertThat(output.lines().toList()).isEmpty();

    assertThat(process.waitFor()).isEqualTo(130);
    new ServerSocket(port).close();
  }

  @Test
  void endsWhenAFilterRefusesItsConfiguration() throws Exception {
    Path text = Files.writeString(folder.resolve("config.txt"), "refuse");

    start(classPath(), "run", sources.toString(), "--port", "0", "--config", "teller=@" + text);

    assertThat(output.lines().skip(2))
        .containsExactly(
            "[info] teller: configured: refuse",
            "demitasse: a filter refused to start",
            "  use: see what is logged above, and --config");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void runsARealEnvoyWhoseLogIsShown() throws Exception {
    assumeTrue(EnvoyBinary.find().isPresent(), "no Envoy: neither ENVOY nor the PATH names one");

    start(
        classPath(), "run", "--envoy", sources.toString(), "--port", "0", "--config", "teller=x=y");

    List<String> before = linesUntil("listening on ");
    assertThat(before).anyMatch(line -> line.matches("\\[info] wasm log .*: configured: x=y"));
    String listening = before.get(before.size() - 1);
    int port = Integer.parseInt(listening.replaceAll(".*:([0-9]+) .*", "$1"));
    HttpResponse<String> response = get(port, "/some/path");
    assertThat(response.body()).isEqualTo("hello world\n");
    assertThat(response.headers().firstValue("x-wasm-filter")).contains("demitasse");
    assertThat(response.headers().firstValue("server")).contains("envoy");
    assertThat(linesUntil("[warn"))
        .last()
        .isEqualTo("[warning] wasm log teller demitasse: path: /some/path");
    ProcessHandle envoy = process.children().findFirst().orElseThrow();
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(envoy.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
  }

  @Test
  void saysThatThereIsNoSuchEnvoy() throws Exception {
    Path absent = folder.resolve("absent");

    start(Map.of("ENVOY", absent.toString()), classPath(), "run", "--envoy", sources.toString());

    assertThat(output.lines())
        .containsExactly(
            "demitasse: ENVOY names no executable file: " + absent,
            "  use: Let ENVOY name an Envoy 1.40, put it on the PATH, or run without Envoy.");
    assertThat(process.waitFor()).isEqualTo(3);
  }

  private List<String> linesUntil(String start) throws IOException {
    List<String> lines = new ArrayList<>();
    do {
      lines.add(output.readLine());
      assertThat(lines).doesNotContainNull();
    } while (!lines.get(lines.size() - 1).startsWith(start));
    return lines;
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      start(classPath(), "run", sources.toString(), "--port", "" + taken.getLocalPort());

      assertThat(output.lines().collect(Collectors.joining("\n")))
          .contains("demitasse: port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had: ")
          .contains("\n  use: Choose another one with --port");
      assertThat(process.waitFor()).isEqualTo(3);
    }
  }

  @Test
  void compilesButDoesNotRunWithoutItsOptionalDependencies() throws Exception {
    String without = classPathWithout("netty", "endive", "slf4j");
    Path target = folder.resolve("wasm");

    start(without, "run", sources.toString());

    assertThat(output.lines())
        .containsExactly(
            "demitasse: run needs io.netty:netty-codec-http, which is not on the class path",
            "  use: Start it with bin/demitasse, or add the jar: it is an optional dependency.");
    assertThat(process.waitFor()).isEqualTo(3);
    start(without, "compile", sources.toString(), "-o", target.toString());
    assertThat(output.lines()).hasSize(2);
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void refusesAConfigurationForNoFilter() {
    Cli cli = Cli.run("run", sources, "--config", "tellre=x");

    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .contains("--config: there is no filter tellre; there are add-header, teller");
  }

  private void start(String classPath, String... arguments) throws IOException {
    start(Map.of(), classPath, arguments);
  }

  private void start(Map<String, String> environment, String classPath, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    process = builder.start();
    output = process.inputReader();
  }

  private static String classPath() {
    return classPathWithout("slf4j"); // which Maven has for its goals
  }

  private static String classPathWithout(String... names) {
    String all = System.getProperty("java.class.path");
    return Arrays.stream(all.split(File.pathSeparator, -1))
        .filter(entry -> Arrays.stream(names).noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  // A background job of a shell without job control inherits an ignored SIGINT, and so do its
  // children.
  private boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
