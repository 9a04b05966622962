package dev.demitasse.samples.all;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmFailure;
import dev.demitasse.stub.VmSetup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The life of one VM, always the same: start, requests one after the other, each {@link Traffic}
 * once and the last one once more, end. What it asks of the host and answers is written down; one
 * entry of a callback can be disturbed.
 */
final class Rehearsal {
  /** The {@code number}-th time, from 1 on, that the host enters a callback. */
  record Entry(String callback, int number) {}

  /** Rules that hold while an entry lasts. */
  record Disturbance(Entry entry, Consumer<FaultPlan> rules) {}

  /**
   * What was written down.
   *
   * @param lines every entry with its result, every host call inside it with its arguments, every
   *     response
   * @param entries in order
   * @param entriesOfLastRequest index of the first entry that belongs to the last request
   */
  record Report(
      List<String> lines,
      List<Entry> entries,
      int entriesOfLastRequest,
      Map<Entry, List<String>> calls) {
    /** How often a host call was made inside an entry. */
    long count(Entry entry, String hostCall) {
      return calls.get(entry).stream().filter(call -> call.startsWith(hostCall + "(")).count();
    }

    /** Whether the module trapped. */
    boolean trapped() {
      return lines.stream().anyMatch(line -> line.startsWith(TRAPPED));
    }
  }

  /** Makes the VM. */
  interface VmMaker {
    /** A VM over that host; it may add lines to the report, also later. */
    FilterVm make(StubHost host, Consumer<String> lines);
  }

  private static final String TRAPPED = "trapped: ";

  private final @Nullable Disturbance disturbance;
  private final FaultPlan plan = new FaultPlan();
  private final List<String> lines = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Entry, List<String>> calls = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int entriesOfLastRequest;

  private Rehearsal(@Nullable Disturbance disturbance) {
    this.disturbance = disturbance;
  }

  /** One run without a disturbance. */
  static Report run(VmMaker maker) {
    return new Rehearsal(null).play(maker);
  }

  /** One run. */
  static Report run(VmMaker maker, Disturbance disturbance) {
    return new Rehearsal(disturbance).play(maker);
  }

  private Report play(VmMaker maker) {
    plan.watch(this::called);
    StubHost stub =
        new StubHost(new VmSetup("vm", Bytes.EMPTY, new SharedStore(), plan, line -> {}));
    FilterVm vm = watched(maker.make(stub, lines::add));
    try (HttpHost host = new HttpHost(List.of(new FilterSlot(vm, Traffic.CONFIGURATION)))) {
      if (host.start()) {
        for (Traffic traffic : Traffic.values()) {
          traffic.pass(host, lines::add);
        }
        entriesOfLastRequest = entries.size();
        Traffic.last().pass(host, lines::add);
      }
    }
    return new Report(lines, entries, entriesOfLastRequest, calls);
  }

  private FilterVm watched(FilterVm vm) {
    return (FilterVm)
        Proxy.newProxyInstance(
            Rehearsal.class.getClassLoader(),
            new Class<?>[] {FilterVm.class},
            (proxy, method, arguments) ->
                method.getName().equals("host") || method.getName().equals("close")
                    ? method.invoke(vm, arguments)
                    : enter(vm, method, arguments));
  }

  private Object enter(FilterVm vm, Method callback, Object[] arguments) throws Throwable {
    Entry entry = new Entry(callback.getName(), numbers.merge(callback.getName(), 1, Integer::sum));
    entries.add(entry);
    calls.put(entry, new ArrayList<>());
    lines.add(entry.callback() + " " + entry.number());
    if (disturbance != null && disturbance.entry().equals(entry)) {
      disturbance.rules().accept(plan);
    }
    try {
      Object result = callback.invoke(vm, arguments);
      lines.add("result: " + result);
      return result;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof VmFailure) {
        lines.add(TRAPPED + e.getCause().getMessage());
      }
      throw e.getCause();
    } finally {
      plan.clear();
    }
  }

  private void called(String hostCall, List<Object> inputs) {
    String call = hostCall + "(" + inputs.stream().map(Rehearsal::text).toList() + ")";
    lines.add("  " + call);
    if (!entries.isEmpty()) {
      calls.get(entries.get(entries.size() - 1)).add(call);
    }
  }

  private static String text(Object input) {
    return input instanceof Bytes bytes ? '"' + bytes.text() + '"' : input.toString();
  }
}
