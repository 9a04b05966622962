package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.Status;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.Import;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Lets chosen host calls answer a status or a value of choice; such a call is not performed. Calls
 * are counted for each rule from its making on. Belongs to one thread, like its VMs.
 */
public final class FaultPlan {
  private static final Map<String, Method> ROWS = rows();

  private final Map<Method, List<Rule>> rules = new HashMap<>();
  private @Nullable Watcher watcher;

  /** Sees every call before it is answered. */
  public interface Watcher {
    /**
     * A call.
     *
     * @param hostCall as it is imported
     * @param inputs the arguments in order, without those that are places for results
     */
    void called(String hostCall, List<Object> inputs);

    /**
     * How the call that was seen last has been answered.
     *
     * @param results the places for results, filled in, in the order of the arguments
     */
    default void answered(int status, List<Object> results) {}
  }

  private static final class Rule {
    private final long first;
    private final long last;
    private final int status;
    private final @Nullable Bytes value;
    private long calls;

    Rule(long first, long last, int status, @Nullable Bytes value) {
      this.first = first;
      this.last = last;
      this.status = status;
      this.value = value;
    }

    boolean isMet() {
      calls++;
      return calls >= first && calls <= last;
    }

    int answer(Object[] arguments) {
      for (Object argument : arguments) {
        if (value != null && argument instanceof OutBytes out) {
          out.value = value;
        } else if (value != null && argument instanceof OutInt out) {
          out.value = 1;
        }
      }
      return status;
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
    add(hostCall, first, last, status.ordinal());
  }

  /** As {@link #add(String, long, long, Status)}, with a number of choice. */
  public void add(String hostCall, long first, long last, int rawStatus) {
    add(hostCall, new Rule(first, last, rawStatus, null));
  }

  /**
   * From the {@code first} call on to the {@code last} one, both counted from 1, the host call
   * answers 0 and gives {@code value}; a number that it gives besides is 1.
   *
   * @param hostCall as it is imported, such as {@code proxy_get_shared_data}
   * @throws IllegalArgumentException if there is no such host call
   */
  public void give(String hostCall, long first, long last, Bytes value) {
    add(hostCall, new Rule(first, last, Status.OK.ordinal(), value));
  }

  private void add(String hostCall, Rule rule) {
    Method row = ROWS.get(hostCall);
    if (row == null) {
      throw new IllegalArgumentException(
          "no host call is named " + hostCall + "; there are " + String.join(", ", ROWS.keySet()));
    }
    rules.computeIfAbsent(row, key -> new ArrayList<>()).add(rule);
  }

  /** Forgets all rules: from now on every call is performed. */
  public void clear() {
    rules.clear();
  }

  /** Tells {@code watcher} of every call from now on. */
  public void watch(Watcher watcher) {
    this.watcher = watcher;
  }

  /** Host calls that follow this plan, and are performed where it says nothing. */
  HostCalls over(HostCalls performed) {
    return (HostCalls)
        Proxy.newProxyInstance(
            FaultPlan.class.getClassLoader(),
            new Class<?>[] {HostCalls.class},
            (proxy, call, arguments) -> answer(performed, call, arguments));
  }

  // Every rule counts the call, and the first one that is met answers. A null never reaches a host.
  private Object answer(HostCalls performed, Method call, Object[] arguments) throws Throwable {
    for (Object argument : arguments) {
      Objects.requireNonNull(argument);
    }
    if (watcher == null) {
      return answerUnseen(performed, call, arguments);
    }
    watcher.called(call.getAnnotation(Import.class).value(), some(arguments, a -> !isResult(a)));
    int status = answerUnseen(performed, call, arguments);
    watcher.answered(status, some(arguments, FaultPlan::isResult));
    return status;
  }

  private int answerUnseen(HostCalls performed, Method call, Object[] arguments) throws Throwable {
    Rule met = null;
    for (Rule rule : rules.getOrDefault(call, List.of())) {
      if (rule.isMet() && met == null) {
        met = rule;
      }
    }
    if (met != null) {
      return met.answer(arguments);
    }
    try {
      return (Integer) call.invoke(performed, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static List<Object> some(Object[] arguments, Predicate<Object> which) {
    return Arrays.stream(arguments).filter(which).toList();
  }

  private static boolean isResult(Object argument) {
    return argument instanceof OutBytes
        || argument instanceof OutInt
        || argument instanceof OutLong;
  }

  private static Map<String, Method> rows() {
    Map<String, Method> rows = new TreeMap<>();
    for (Method row : HostCalls.class.getMethods()) {
      rows.put(row.getAnnotation(Import.class).value(), row);
    }
    return rows;
  }
}
