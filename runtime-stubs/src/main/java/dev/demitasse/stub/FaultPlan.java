package dev.demitasse.stub;

import dev.demitasse.Status;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.Import;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets chosen host calls answer a status of choice; such a call is not performed and gives no
 * result. Calls are counted for each rule from its making on. Belongs to one thread, like its VMs.
 */
public final class FaultPlan {
  private static final Map<String, Method> ROWS = rows();

  private final Map<Method, List<Rule>> rules = new HashMap<>();

  private static final class Rule {
    private final long first;
    private final long last;
    private final int status;
    private long calls;

    Rule(long first, long last, Status status) {
      this.first = first;
      this.last = last;
      this.status = status.ordinal();
    }

    boolean isMet() {
      calls++;
      return calls >= first && calls <= last;
    }
  }

  /**
   * From the {@code first} call on to the {@code last} one, both counted from 1, the host call
   * answers {@code status}; {@link Status#UNKNOWN} stands for a number that the ABI does not have.
   *
   * @param hostCall as it is imported, such as {@code proxy_set_shared_data}
   * @throws IllegalArgumentException if there is no such host call
   */
  public void add(String hostCall, long first, long last, Status status) {
    Method row = ROWS.get(hostCall);
    if (row == null) {
      throw new IllegalArgumentException(
          "no host call is named " + hostCall + "; there are " + String.join(", ", ROWS.keySet()));
    }
    rules.computeIfAbsent(row, key -> new ArrayList<>()).add(new Rule(first, last, status));
  }

  /** Host calls that follow this plan, and are performed where it says nothing. */
  HostCalls over(HostCalls performed) {
    return (HostCalls)
        Proxy.newProxyInstance(
            FaultPlan.class.getClassLoader(),
            new Class<?>[] {HostCalls.class},
            (proxy, call, arguments) -> answer(performed, call, arguments));
  }

  // Every rule counts the call, and the first one that is met answers.
  private Object answer(HostCalls performed, Method call, Object[] arguments) throws Throwable {
    Rule met = null;
    for (Rule rule : rules.getOrDefault(call, List.of())) {
      if (rule.isMet() && met == null) {
        met = rule;
      }
    }
    if (met != null) {
      return met.status;
    }
    try {
      return call.invoke(performed, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Map<String, Method> rows() {
    Map<String, Method> rows = new TreeMap<>();
    for (Method row : HostCalls.class.getMethods()) {
      rows.put(row.getAnnotation(Import.class).value(), row);
    }
    return rows;
  }
}
