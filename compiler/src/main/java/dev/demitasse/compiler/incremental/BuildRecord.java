package dev.demitasse.compiler.incremental;

import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.emit.Sha256;
import dev.demitasse.compiler.output.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a build depends on and what it wrote, as text:
 *
 * <pre>
 * tool DIGEST
 * settings Options[host=ENVOY, …]
 * root NAME              a class that is searched for filters
 * class NAME DIGEST      a class that was read; - for one that was looked for and not found
 * file NAME DIGEST       an output
 * </pre>
 *
 * <p>If asking for the same classes again gives the same text, a new build would write the same
 * files: which classes the compiler asks for follows from those that it has read.
 */
public record BuildRecord(String text) {
  private static final String CLASS = "class ";

  /** The record of a build that has just been made. */
  public static BuildRecord of(String settings, ReadClasses classes, OutputFolder outputs)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("tool ").append(ToolCode.digest()).append('\n');
    text.append("settings ").append(settings).append('\n');
    for (String root : classes.roots()) {
      text.append("root ").append(root).append('\n');
    }
    classes.digests().forEach((name, digest) -> appendLine(text, CLASS + name, digest));
    for (Path file : outputs.files()) {
      appendLine(text, "file " + file.getFileName(), Sha256.of(Files.readAllBytes(file)));
    }
    return new BuildRecord(text.toString());
  }

  private static void appendLine(StringBuilder text, String head, String digest) {
    text.append(head).append(' ').append(digest).append('\n');
  }

  /** Whether a build with these settings and inputs would leave the outputs as they are. */
  public boolean holds(String settings, ClassPath classPath, OutputFolder outputs)
      throws IOException {
    ReadClasses classes = new ReadClasses(classPath);
    classNames().forEach(classes::find);
    return equals(of(settings, classes, outputs));
  }

  private List<String> classNames() {
    return text.lines()
        .filter(line -> line.startsWith(CLASS))
        // of a damaged line anything will do: the record does not hold
        .map(
            line -> line.substring(CLASS.length(), Math.max(CLASS.length(), line.lastIndexOf(' '))))
        .toList();
  }

  /** The record in a file; an empty one, which holds for no build, if there is none. */
  public static BuildRecord read(Path file) throws IOException {
    byte[] text = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    return new BuildRecord(new String(text, StandardCharsets.UTF_8));
  }

  /** Whether it holds for no build. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Keeps it in a file, whose folders are made. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
