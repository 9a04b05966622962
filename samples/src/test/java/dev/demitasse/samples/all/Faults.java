package dev.demitasse.samples.all;

import dev.demitasse.Bytes;
import dev.demitasse.Status;
import dev.demitasse.samples.all.Rehearsal.Disturbance;
import dev.demitasse.samples.all.Rehearsal.Entry;
import dev.demitasse.samples.all.Rehearsal.Report;
import dev.demitasse.stub.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The rows of the fault matrix of one subject. */
final class Faults {
  /** What a host may answer besides 0: the ABI's numbers, and some that nobody has defined. */
  static final List<Integer> STATUSES =
      IntStream.concat(IntStream.rangeClosed(1, 13), IntStream.of(255, -1)).boxed().toList();

  private static final int CALLS = 3;

  private Faults() {}

  /** What goes on besides the fault. */
  enum Surroundings {
    CALM(plan -> {}),
    /** Somebody else is faster twice, which makes filters call again. */
    CONTENDED(plan -> plan.add("proxy_set_shared_data", 1, 2, Status.CAS_MISMATCH));

    private final Consumer<FaultPlan> rules;

    Surroundings(Consumer<FaultPlan> rules) {
      this.rules = rules;
    }

    Disturbance in(Entry entry) {
      return new Disturbance(entry, rules);
    }
  }

  /** The {@code k}-th call, from 1 on, of a host function inside one entry of a callback. */
  record Call(Entry entry, String hostCall, int k, Surroundings surroundings) {
    /** That call alone answers a status. */
    Disturbance answering(int status) {
      return with(plan -> plan.add(hostCall, k, k, status));
    }

    /** That call and all behind it in this entry answer a status. */
    Disturbance alwaysAnswering(int status) {
      return with(plan -> plan.add(hostCall, k, Long.MAX_VALUE, status));
    }

    /** That call gives a value. */
    Disturbance giving(Bytes value) {
      return with(plan -> plan.give(hostCall, k, k, value));
    }

    // The first rule that is met answers.
    private Disturbance with(Consumer<FaultPlan> rule) {
      return new Disturbance(entry, rule.andThen(surroundings.rules));
    }
  }

  /**
   * The first three calls of each imported function in each entry before the last request, as far
   * as they are made.
   */
  static List<Call> calls(Subject subject) {
    List<Call> calls = new ArrayList<>();
    Report calm = Rehearsal.run(Vms.jvm(subject));
    for (Entry entry : calm.entries().subList(0, calm.entriesOfLastRequest())) {
      for (Surroundings surroundings : Surroundings.values()) {
        Report report = Rehearsal.run(Vms.jvm(subject), surroundings.in(entry));
        for (String hostCall : Modules.imports(subject.module())) {
          long made = Math.min(CALLS, report.count(entry, hostCall));
          for (int k = 1; k <= made; k++) {
            calls.add(new Call(entry, hostCall, k, surroundings));
          }
        }
      }
    }
    return calls;
  }
}
