package dev.demitasse.samples.all;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A sample's module to be tested: as it was built, or compiled in another way that must behave
 * alike.
 *
 * @param how in words
 * @param options null for the one that was built
 */
record Subject(Sample sample, String how, @Nullable Options options) {
  private static final Options NOT_OPTIMISED = new Options(HostProfile.ENVOY, 0);
  private static final Options ANY_HOST = new Options(HostProfile.ANY, Options.ALL_FUEL);
  private static final Map<Options, List<Module>> COMPILED = new ConcurrentHashMap<>();

  /** Every sample as it was built. */
  static Stream<Subject> built() {
    return Sample.all().stream().map(sample -> new Subject(sample, "as built", null));
  }

  /** Every sample in every way. */
  static Stream<Subject> all() {
    return Sample.all().stream()
        .flatMap(
            sample ->
                Stream.of(
                    new Subject(sample, "as built", null),
                    new Subject(sample, "not optimised", NOT_OPTIMISED),
                    new Subject(sample, "for any host", ANY_HOST)));
  }

  /** The module. */
  byte[] module() {
    return options == null
        ? sample.module()
        : COMPILED.computeIfAbsent(options, Subject::compiled).stream()
            .filter(module -> module.name().equals(sample.name()))
            .findFirst()
            .orElseThrow()
            .wasm();
  }

  private static List<Module> compiled(Options options) {
    InputPaths paths =
        new InputPaths(List.of(Project.CLASSES), List.of(), InputPaths.DEFAULT_RELEASE);
    try (Input input = Input.open(paths)) {
      Result result = Compiler.compile(input, options);
      if (!result.diagnostics().isEmpty()) {
        throw new IllegalStateException(result.diagnostics().toString());
      }
      return result.modules();
    } catch (IOException | InputException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return sample + ", " + how;
  }
}
