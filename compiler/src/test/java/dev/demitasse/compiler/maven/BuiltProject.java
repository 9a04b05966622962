package dev.demitasse.compiler.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a project of {@code src/it}, built by a real Maven. Its local repository lies below
 * {@code target} and holds this plugin; everything else comes from the local repository of the
 * build that runs this test, as from a remote one, and from Maven Central only if it is not there.
 */
record BuiltProject(Path folder, Path maven, String javaHome) {
  /** What a build printed, without empty lines, and answered. */
  record Build(int status, List<String> lines) {
    String log() {
      return String.join("\n", lines);
    }
  }

  /** A fresh copy of the project of that name. */
  static BuiltProject copy(String name, Path target, Path maven) throws IOException {
    Path source = Path.of("src", "it", name);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return in(target, maven);
  }

  /** The project that is in this folder. */
  static BuiltProject in(Path folder, Path maven) throws IOException {
    Files.createDirectory(folder.resolve(".mvn")); // whose parent is the root, whatever is above
    Files.writeString(folder.resolve("settings.xml"), settings());
    return new BuiltProject(folder, maven, System.getProperty("java.home"));
  }

  private static String settings() {
    String repository =
        """
        <id>downloads</id>
        <url>%s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
        """
            .formatted(Path.of(System.getProperty("it.downloads")).toUri());
    return """
        <settings>
          <profiles>
            <profile>
              <id>downloads</id>
              <repositories><repository>%1$s</repository></repositories>
              <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>downloads</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository);
  }

  /** The same project, built with another JDK. */
  BuiltProject on(String otherJavaHome) {
    return new BuiltProject(folder, maven, otherJavaHome);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void replace(String name, String text, String by) throws IOException {
    String before = Files.readString(file(name));
    Files.writeString(file(name), before.replace(text, by));
  }

  /** Runs Maven to its end. */
  Build build(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    List<String> lines =
        process.inputReader(StandardCharsets.UTF_8).lines().map(BuiltProject::plain).toList();
    return new Build(process.waitFor(), lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  // Some Mavens write a reset of colours at their start and end, whether there are colours or not.
  private static String plain(String line) {
    return line.replaceAll("\033\\[[0-9;]*m", "");
  }

  /** Starts Maven; both of its outputs are one. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(maven.resolve("bin").resolve(isWindows() ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never", "-s", "settings.xml"));
    command.add("-Dmaven.repo.local=" + System.getProperty("it.repository"));
    command.add("-Ddemitasse.version=" + System.getProperty("it.version"));
    if (System.getProperty("it.offline").endsWith("true")) {
      command.addAll(List.of("-o", "-Daether.offline.protocols=file"));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", javaHome);
    // Builds this short never pay for the second compiler.
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }
}
