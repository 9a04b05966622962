package dev.demitasse.compiler.incremental;

import dev.demitasse.compiler.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Whoever compares times must not take a module for stale that a build has found current. */
public final class FileTimes {
  private FileTimes() {}

  /**
   * Makes outputs as young as the youngest class file, where they are older: javac writes all class
   * files anew, most of them as they were, and tests refuse a module older than its class ({@code
   * dev.demitasse.test.FilterUnderTest}).
   */
  public static void renew(OutputFolder outputs, Path classes) throws IOException {
    FileTime youngest = youngest(classes);
    for (Path file : outputs.files()) {
      if (Files.getLastModifiedTime(file).compareTo(youngest) < 0) {
        Files.setLastModifiedTime(file, youngest);
      }
    }
  }

  private static FileTime youngest(Path classes) throws IOException {
    FileTime youngest = FileTime.fromMillis(0);
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        youngest = time.compareTo(youngest) > 0 ? time : youngest;
      }
    }
    return youngest;
  }
}
