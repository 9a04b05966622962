package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.samples.all.Faults.Call;
import dev.demitasse.samples.all.Rehearsal.Disturbance;
import dev.demitasse.samples.all.Rehearsal.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each host call fails in every way. The module then does what the same filter does as plain Java:
 * the same calls with the same bytes, the same results, in the request that met the fault and in
 * the next one. A trap, and a write to where it does not belong, would be more lines.
 */
class FaultMatrixTest {
  private static final int CAS_MISMATCH = 8;
  private static final long STEPS = 200_000;

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void withoutFaultsTheModuleDoesWhatJavaDoes(Subject subject) {
    SameLines.assertSame(
        Rehearsal.run(Vms.guarded(subject)), Rehearsal.run(Vms.jvm(subject)), "%s", subject);
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void everyStatusOfEveryCallIsAnsweredAsInJava(Subject subject) {
    List<Call> calls = Faults.calls(subject);
    assertThat(calls).isNotEmpty();
    for (Call call : calls) {
      for (int status : Faults.STATUSES) {
        Disturbance fault = call.answering(status);
        SameLines.assertSame(
            Rehearsal.run(Vms.guarded(subject), fault),
            Rehearsal.run(Vms.jvm(subject), fault),
            "%s answers %s",
            call,
            status);
      }
    }
  }

  /** A filter's own loop may go on for ever, but only by asking again and again. */
  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#all")
  void aFailureThatStaysEndsTheCallbackOrIsTriedOncePerTurn(Subject subject) {
    for (Call call : Faults.calls(subject)) {
      for (int status : Faults.STATUSES) {
        Report report =
            Rehearsal.run(Vms.wasm(subject.module(), STEPS), call.alwaysAnswering(status));
        if (report.trapped()) {
          assertThat(call.hostCall()).as("%s", call).isEqualTo("proxy_set_shared_data");
          assertThat(status).as("%s", call).isEqualTo(CAS_MISMATCH);
          assertTurns(report.calls().get(call.entry()));
        }
      }
    }
  }

  private static void assertTurns(List<String> calls) {
    List<String> names = new ArrayList<>();
    calls.forEach(call -> names.add(call.substring(0, call.indexOf('('))));
    assertThat(names).hasSizeGreaterThan(100);
    for (int i = 0; i < names.size(); i++) {
      assertThat(names.get(i))
          .isEqualTo(i % 2 == 0 ? "proxy_get_shared_data" : "proxy_set_shared_data");
    }
    assertThat(calls.subList(0, calls.size() - 1).stream().distinct()).hasSize(2);
  }
}
