package dev.demitasse.compiler.output;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The modules that the annotation processor makes among the class files.
 *
 * @param classes the folder of class files
 */
public record ProcessorOutput(Path classes) {
  private static final Cause OUTDATED =
      new Cause(
          "the one that is there comes from other class files or settings",
          "Compile all classes again, with -Ademitasse.host and -Ademitasse.names as demitasse.host"
              + " and demitasse.names say.");

  /**
   * Why the processor was not run.
   *
   * @param sentence without a full stop
   * @param remedy what to do about it, a whole sentence
   */
  public record Cause(String sentence, String remedy) {}

  /**
   * Which modules are missing, for that reason, or have other bytes than these (D0606), and which
   * ones are there besides (D0607).
   */
  public List<Diagnostic> check(List<Module> expected, Cause ifMissing) throws IOException {
    List<Diagnostic> problems = new ArrayList<>();
    Map<String, String> others = new TreeMap<>(new OutputFolder(folder()).filters());
    for (Module module : expected) {
      others.remove(module.name());
      if (!Files.exists(file(module))) {
        problems.add(problem(module, ifMissing));
      } else if (!holds(module)) {
        problems.add(problem(module, OUTDATED));
      }
    }
    others.forEach(
        (module, className) ->
            problems.add(Diagnostic.at(Position.NONE, Code.D0607, module, className)));
    return problems;
  }

  /** Are all of these modules there, with these bytes? */
  public boolean holds(List<Module> modules) throws IOException {
    for (Module module : modules) {
      if (!holds(module)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Module module) throws IOException {
    Path file = file(module);
    return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), module.wasm());
  }

  private Path file(Module module) {
    return folder().resolve(module.name() + OutputFile.WASM);
  }

  private Path folder() {
    return classes.resolve("META-INF/wasm");
  }

  private static Diagnostic problem(Module module, Cause cause) {
    return Diagnostic.at(
        Position.NONE, Code.D0606, module.name(), cause.sentence(), cause.remedy());
  }
}
