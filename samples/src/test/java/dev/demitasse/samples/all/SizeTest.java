package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Modules are compared with the smallest ones of the same behaviour that were written by hand. */
class SizeTest {
  private static final double MOST = 1.5;
  private static final List<String> FEATURES =
      List.of(
          "--enable-bulk-memory",
          "--enable-sign-ext",
          "--enable-mutable-globals",
          "--enable-nontrapping-float-to-int",
          "--enable-multivalue");

  private static final Properties FLOORS = new Properties();

  @BeforeAll
  static void readFloors() throws IOException {
    try (InputStream file = SizeTest.class.getResourceAsStream("floors.properties")) {
      FLOORS.load(file);
    }
    System.out.println("size     bytes  floor  ratio  wasm-opt -Oz  module");
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void isAtMostHalfAsBigAgainAsByHand(Sample sample, @TempDir Path folder) throws IOException {
    int bytes = sample.module().length;
    String floor = FLOORS.getProperty(sample.name());
    double ratio = floor == null ? Double.NaN : (double) bytes / Integer.parseInt(floor);
    System.out.printf(
        Locale.ROOT,
        "size     %5d  %5s  %5s  %12s  %s%n",
        bytes,
        floor == null ? "-" : floor,
        floor == null ? "-" : String.format(Locale.ROOT, "%.2f", ratio),
        residue(sample, folder),
        sample);

    if (floor != null) {
      assertThat(ratio).isLessThanOrEqualTo(MOST);
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
