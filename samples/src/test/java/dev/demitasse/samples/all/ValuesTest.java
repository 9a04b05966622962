package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.Import;
import dev.demitasse.host.OutBytes;
import dev.demitasse.samples.all.Faults.Call;
import dev.demitasse.samples.all.Rehearsal.Disturbance;
import dev.demitasse.samples.all.Rehearsal.Report;
import dev.demitasse.samples.all.Rehearsal.VmMaker;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the host gives has any size, and may not fit into the memory. */
class ValuesTest {
  /** Envoy's limit for headers: so much every module can hold. */
  private static final int LARGE = 60_000;

  private static final int A_PAGE = 65_536;
  private static final int INVALID_MEMORY_ACCESS = 6;

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void valuesOfEverySizeAreTreatedAsInJava(Subject subject) {
    for (Call call : callsWithValues(subject)) {
      for (int size : new int[] {0, 1, 7, 8, 9}) {
        assertSameAsInJava(Vms.guarded(subject), subject, call, size);
      }
      assertSameAsInJava(Vms.wasm(subject.module()), subject, call, LARGE);
    }
  }

  private static void assertSameAsInJava(VmMaker maker, Subject subject, Call call, int size) {
    Disturbance given = call.giving(value(size));
    SameLines.assertSame(
        Rehearsal.run(maker, given),
        Rehearsal.run(Vms.jvm(subject), given),
        "%s gives %s bytes",
        call,
        size);
  }

  /** A module need not be able to hold more. Then the host answers 6, and the next call works. */
  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void aValueOfAPageIsReceivedOrAFailedCall(Subject subject) {
    for (Call call : callsWithValues(subject)) {
      Disturbance given = call.giving(value(A_PAGE));
      Report report = Rehearsal.run(Vms.wasm(subject.module()), given);
      if (!report.lines().equals(failed(subject, call).lines())) {
        SameLines.assertSame(report, Rehearsal.run(Vms.jvm(subject), given), "%s", call);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void aValueThatTheMemoryCannotHoldIsAFailedCall(Subject subject) {
    byte[] onePage = Modules.encode(Modules.withOnePage(Modules.decode(subject.module())));
    for (Call call : callsWithValues(subject)) {
      SameLines.assertSame(
          Rehearsal.run(Vms.wasm(onePage), call.giving(value(A_PAGE))),
          failed(subject, call),
          "%s",
          call);
    }
  }

  private static Report failed(Subject subject, Call call) {
    return Rehearsal.run(Vms.jvm(subject), call.answering(INVALID_MEMORY_ACCESS));
  }

  /** Whichever allocation is refused: what the filter cannot do it says, and it never traps. */
  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void anyAllocationMayBeRefused(Subject subject) {
    WasmModule module = Modules.decode(subject.module());
    if (Modules.heap(module) < 0) {
      return; // it never allocates
    }
    Report calm = Rehearsal.run(Vms.jvm(subject));
    int refused = 0;
    for (int free = 0; free <= 1024; free += 4) {
      byte[] full = Modules.encode(Modules.withFree(module, free));
      Report report = Rehearsal.run(Vms.wasm(full));
      assertThat(report.lines())
          .as("%s bytes free", free)
          .noneMatch(line -> line.startsWith("trapped") || line.contains(" wrote into "));
      if (!report.lines().equals(calm.lines())) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
    byte[] enough = Modules.encode(Modules.withFree(module, Modules.NOT_FAR));
    SameLines.assertSame(Rehearsal.run(Vms.wasm(enough)), calm, "enough free");
  }

  private static List<Call> callsWithValues(Subject subject) {
    return Faults.calls(subject).stream().filter(call -> givesBytes(call.hostCall())).toList();
  }

  private static boolean givesBytes(String hostCall) {
    return Arrays.stream(HostCalls.class.getMethods())
        .filter(row -> row.getAnnotation(Import.class).value().equals(hostCall))
        .anyMatch(row -> List.of(row.getParameterTypes()).contains(OutBytes.class));
  }

  private static Bytes value(int size) {
    StringBuilder text = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      text.append((char) (i * 37 + 129 & 255));
    }
    return Bytes.of(text.toString());
  }
}
