package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Modules are compared with the smallest ones of the same behaviour that were written by hand. */
class SizeTest {
  private static final List<String> FEATURES =
      List.of(
          "--enable-bulk-memory",
          "--enable-sign-ext",
          "--enable-mutable-globals",
          "--enable-nontrapping-float-to-int",
          "--enable-multivalue");

  @BeforeAll
  static void printHead() {
    System.out.println("size     bytes  floor  ratio  wasm-opt -Oz  module");
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void isHardlyLargerThanByHand(Sample sample, @TempDir Path folder) throws IOException {
    int bytes = sample.module().length;
    Floor floor = Floor.of(sample);
    System.out.printf(
        Locale.ROOT,
        "size     %5d  %5s  %5s  %12s  %s%n",
        bytes,
        floor == null ? "-" : floor.bytes(),
        floor == null ? "-" : floor.ratio(bytes),
        residue(sample, folder),
        sample);

    if (floor != null) {
      assertThat(bytes).isLessThanOrEqualTo(floor.most());
    }
  }

  /** What an optimiser still takes away, in bytes; below zero when it makes the module longer. */
  private static String residue(Sample sample, Path folder) throws IOException {
    Tool wasmOpt = Tool.find("wasm-opt");
    if (wasmOpt == null) {
      return "not found";
    }
    Path made = folder.resolve("made.wasm");
    List<String> arguments = new ArrayList<>(List.of("-Oz", sample.file(".wasm").toString()));
    arguments.addAll(List.of("-o", made.toString()));
    arguments.addAll(FEATURES);
    wasmOpt.run(arguments.toArray(String[]::new));
    return String.valueOf(sample.module().length - Files.size(made));
  }
}
