package dev.demitasse.compiler.maven;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A goal in a project that is nothing but folders, without Maven. */
final class GoalRun {
  final Path classes;
  final Path library;
  final Path wasm;
  final List<String> infos = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<String> errors = new ArrayList<>();
  private final FilterMojo goal;

  GoalRun(FilterMojo goal, Path folder) throws Exception {
    this.goal = goal;
    classes = Files.createDirectories(folder.resolve("classes"));
    library = Files.createDirectories(folder.resolve("library"));
    wasm = folder.resolve("wasm");
    set("classesDirectory", classes.toFile());
    set("host", "envoy");
    set("format", "human");
    set("packaging", "jar");
    set("classPath", List.of(classes.toString(), library.toString()));
    set("sourceRoots", List.of());
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence line) {
            infos.add(line.toString());
          }

          @Override
          public void warn(CharSequence line) {
            warnings.add(line.toString());
          }

          @Override
          public void error(CharSequence line) {
            errors.add(line.toString());
          }
        });
  }

  static GoalRun compile(Path folder) throws Exception {
    GoalRun run = new GoalRun(new CompileMojo(), folder);
    run.set("outputDirectory", run.wasm.toFile());
    run.set("recordsDirectory", folder.resolve("records").toFile());
    run.set("executionId", "test/../id");
    return run;
  }

  // Maven sets the fields in the same way.
  void set(String parameter, Object value) throws ReflectiveOperationException {
    for (Class<?> type = goal.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(parameter)) {
          field.setAccessible(true);
          field.set(goal, value);
          return;
        }
      }
    }
    throw new NoSuchFieldException(parameter);
  }

  void execute() throws MojoExecutionException, MojoFailureException {
    infos.clear();
    warnings.clear();
    errors.clear();
    goal.execute();
  }

  static void write(Path folder, Map<String, byte[]> classFiles) throws Exception {
    for (Map.Entry<String, byte[]> each : classFiles.entrySet()) {
      Files.write(folder.resolve(each.getKey() + ".class"), each.getValue());
    }
  }
}
