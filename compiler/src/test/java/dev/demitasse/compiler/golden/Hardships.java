package dev.demitasse.compiler.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import dev.demitasse.wasmhost.Probe;
import dev.demitasse.wasmhost.WasmVm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the module of every case that keeps objects has to bear besides: host calls that fail, the
 * same again and again, and little memory. A new case needs nothing for it.
 */
final class Hardships {
  private static final Set<String> FOLDERS = Set.of("fields", "found");

  private static final int FEW_TIMES = 3;
  private static final int MORE_TIMES = 40;

  private static final List<String> STATUSES = List.of("NOT_FOUND", "UNKNOWN");
  private static final int CALLS = 2;

  private static final int ROUNDS = 3;
  private static final int GARBAGE = 8192;

  private static final int LITTLE = 2000;
  private static final int STEP = 100;

  private final GoldenCase test;
  private final FilterClasses classes;
  private final byte[] module;

  private Hardships(GoldenCase test, FilterClasses classes) {
    this.test = test;
    this.classes = classes;
    this.module = Engine.MODULE.module(classes).wasm();
  }

  static List<DynamicTest> tests(GoldenCase test, FilterClasses classes) {
    boolean isChosen = FOLDERS.contains(test.file().getParent().getFileName().toString());
    if (!isChosen || !test.engines().contains(Engine.MODULE)) {
      return List.of();
    }
    return List.of(
        DynamicTest.dynamicTest("faults", () -> new Hardships(test, classes).failCalls()),
        DynamicTest.dynamicTest("again and again", () -> new Hardships(test, classes).repeat()),
        DynamicTest.dynamicTest("little memory", () -> new Hardships(test, classes).starve()));
  }

  private HostScript onJvm() {
    return new HostScript(Engine.JVM, classes);
  }

  private static HostScript on(byte[] wasm) {
    return on(wasm, Probe.NONE);
  }

  private static HostScript on(byte[] wasm, Probe probe) {
    return new HostScript(
        host -> {
          WasmVm vm = WasmVm.load(wasm, host);
          vm.watch(probe);
          return vm;
        },
        Engine.MODULE.logsExceptions());
  }

  /**
   * Each of the first calls of each host function fails in some ways, in Java and in the module.
   */
  private void failCalls() {
    for (String call : LittleMemory.imports(module)) {
      for (int k = 1; k <= CALLS; k++) {
        for (String status : STATUSES) {
          List<String> steps = new ArrayList<>(List.of("fault " + call + " " + k + " " + status));
          steps.addAll(test.steps());
          assertEquals(
              onJvm().repeatingAtMost(FEW_TIMES).tracing().run(steps),
              on(module).repeatingAtMost(FEW_TIMES).tracing().run(steps));
        }
      }
    }
  }

  /** All of it again in the same VM: what has been made anew is fresh, and memory does not grow. */
  private void repeat() {
    List<String> steps = rounds(ROUNDS);
    assertEquals(
        onJvm().repeatingAtMost(MORE_TIMES).run(steps),
        on(module).repeatingAtMost(MORE_TIMES).run(steps));
    int early = highest(ROUNDS);
    int late = highest(ROUNDS * ROUNDS);
    assertTrue(late <= 2 * early + GARBAGE, () -> "it reached " + early + ", and later " + late);
  }

  private List<String> rounds(int count) {
    return Collections.nCopies(count, test.steps()).stream().flatMap(List::stream).toList();
  }

  /** The highest address at which the host has put a value. */
  private int highest(int count) {
    int[] highest = {0};
    Probe probe =
        new Probe() {
          @Override
          public void allocated(int size, int address) {
            highest[0] = Math.max(highest[0], address);
          }
        };
    on(module, probe).repeatingAtMost(MORE_TIMES).run(rounds(count));
    return highest[0];
  }

  /** Whichever allocation is refused, the VM lives. */
  private void starve() {
    for (int free = 0; free < LITTLE; free += STEP) {
      String transcript =
          on(LittleMemory.ofFree(module, free)).repeatingAtMost(FEW_TIMES).run(test.steps());
      assertFalse(transcript.contains("the VM has failed"), transcript);
    }
  }
}
