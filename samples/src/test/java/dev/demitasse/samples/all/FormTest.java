package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.Import;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a module consists of, and that other tools read it alike. */
class FormTest {
  private static final List<String> EXTENSIONS = List.of(".size.txt", ".wasm", ".wasm.map", ".wat");

  @Test
  void everyFilterHasItsFilesAndNothingElseIsThere() throws IOException {
    List<String> expected =
        Sample.all().stream()
            .flatMap(sample -> EXTENSIONS.stream().map(e -> sample.name() + e))
            .toList();
    assertThat(expected).isNotEmpty();
    try (Stream<Path> files = Files.list(Project.MODULES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void everyImportIsAHostFunctionAndIsCalled(Subject subject) {
    WasmModule module = Modules.decode(subject.module());
    Set<Long> called =
        module.functions().stream()
            .flatMap(function -> function.body().stream())
            .filter(instr -> instr.op() == Op.CALL)
            .map(instr -> instr.x())
            .collect(Collectors.toSet());
    for (int i = 0; i < module.imports().size(); i++) {
      assertThat(called).as("calls of %s", module.imports().get(i)).contains((long) i);
    }
    assertThat(module.imports())
        .doesNotHaveDuplicates()
        .allSatisfy(imported -> assertThat(imported.module()).isEqualTo("env"));
    assertThat(hostFunctions()).containsAll(Modules.imports(subject.module()));
  }

  private static List<String> hostFunctions() {
    return Arrays.stream(HostCalls.class.getMethods())
        .map(row -> row.getAnnotation(Import.class).value())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void neitherStartsNorNamesAnything(Subject subject) {
    WasmModule module = Modules.decode(subject.module());
    assertThat(module.start()).isNull();
    assertThat(module.customs()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void encodingWhatWasDecodedGivesTheSameBytes(Subject subject) {
    assertThat(Modules.encode(Modules.decode(subject.module()))).isEqualTo(subject.module());
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void theTextAssemblesToTheSameBytes(Sample sample) throws IOException {
    assertThat(Wat2Wasm.parse(Files.readString(sample.file(".wat")))).isEqualTo(sample.module());
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void theTextAssemblesToTheSameBytesWithWabt(Sample sample, @TempDir Path folder)
      throws IOException {
    Tool wat2wasm = Tool.needed("wat2wasm");
    Path made = folder.resolve("made.wasm");

    wat2wasm.run(sample.file(".wat").toString(), "-o", made.toString());

    assertThat(Files.readAllBytes(made)).isEqualTo(sample.module());
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void theTextAssemblesToTheSameBytesWithWasmTools(Sample sample, @TempDir Path folder)
      throws IOException {
    Tool wasmTools = Tool.needed("wasm-tools");
    Path made = folder.resolve("made.wasm");
    Path stripped = folder.resolve("stripped.wasm"); // of the names that it takes over

    wasmTools.run("parse", sample.file(".wat").toString(), "-o", made.toString());
    wasmTools.run("strip", "--all", made.toString(), "-o", stripped.toString());

    assertThat(Files.readAllBytes(stripped)).isEqualTo(sample.module());
  }
}
