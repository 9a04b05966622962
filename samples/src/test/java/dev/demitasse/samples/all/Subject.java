package dev.demitasse.samples.all;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sample's module to be tested: as it was built, and compiled in other ways that must behave
 * alike.
 *
 * @param how in words
 */
record Subject(Sample sample, String how, byte[] module) {
  /** Every sample as it was built. */
  static List<Subject> built() {
    return Sample.all().stream()
        .map(sample -> new Subject(sample, "as built", sample.module()))
        .toList();
  }

  /** Every sample in every way. */
  static List<Subject> all() throws IOException, InputException {
    List<Subject> all = new ArrayList<>(built());
    addCompiled(all, "not optimised", new Options(HostProfile.ENVOY, 0));
    addCompiled(all, "for any host", new Options(HostProfile.ANY, Options.ALL_FUEL));
    return all;
  }

  private static void addCompiled(List<Subject> subjects, String how, Options options)
      throws IOException, InputException {
    List<Module> modules = compiled(options);
    for (Sample sample : Sample.all()) {
      Module module =
          modules.stream().filter(m -> m.name().equals(sample.name())).findFirst().orElseThrow();
      subjects.add(new Subject(sample, how, module.wasm()));
    }
  }

  /** The modules of all samples, compiled now from the class files. */
  static List<Module> compiled(Options options) throws IOException, InputException {
    InputPaths paths =
        new InputPaths(List.of(Project.CLASSES), List.of(), InputPaths.DEFAULT_RELEASE);
    try (Input input = Input.open(paths)) {
      Result result = Compiler.compile(input, options);
      if (!result.diagnostics().isEmpty()) {
        throw new IllegalStateException(result.diagnostics().toString());
      }
      return result.modules();
    }
  }

  @Override
  public String toString() {
    return sample + ", " + how;
  }
}
