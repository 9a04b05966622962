package dev.demitasse.compiler.fuzz;

import dev.demitasse.Bytes;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.Import;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterVm;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What a VM is entered with and what it calls, in the words of {@code replay.mjs}. */
final class Recording implements FaultPlan.Watcher {
  private final StringBuilder lines = new StringBuilder();

  /** The host calls that are not answered, the innermost first: callbacks run meanwhile. */
  private final Deque<HostCall> open = new ArrayDeque<>();

  private record HostCall(String name, List<Object> inputs) {}

  /** A module under a name; what follows is its. */
  Recording(String name, byte[] wasm) {
    lines.append("module ").append(name).append(' ');
    lines.append(Base64.getEncoder().encodeToString(wasm)).append('\n');
  }

  @Override
  public void called(String name, List<Object> given) {
    open.push(new HostCall(name, given));
  }

  @Override
  public void answered(int status, List<Object> results) {
    HostCall call = open.pop();
    Deque<Object> in = new ArrayDeque<>(call.inputs());
    Deque<Object> out = new ArrayDeque<>(results);
    lines.append("call ").append(call.name()).append(' ').append(status);
    for (Class<?> type : row(call.name()).getParameterTypes()) {
      lines.append(' ').append(word(isResult(type) ? out.remove() : in.remove()));
    }
    lines.append('\n');
  }

  private static boolean isResult(Class<?> type) {
    return type == OutBytes.class || type == OutInt.class || type == OutLong.class;
  }

  private static Method row(String name) {
    for (Method row : HostCalls.class.getMethods()) {
      if (row.getAnnotation(Import.class).value().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("no host call " + name);
  }

  private static String word(Object argument) {
    if (argument instanceof Bytes bytes) {
      return "b=" + base64(bytes);
    } else if (argument instanceof OutBytes out) {
      return "B=" + base64(out.value);
    } else if (argument instanceof OutInt out) {
      return "I=" + out.value;
    } else if (argument instanceof OutLong out) {
      return "L=" + out.value;
    }
    return (argument instanceof Long ? "l=" : "i=") + argument;
  }

  private static String base64(Bytes bytes) {
    byte[] raw = bytes.text().getBytes(StandardCharsets.ISO_8859_1);
    return Base64.getEncoder().encodeToString(raw);
  }

  /** The VM, with its callbacks written down. */
  FilterVm around(FilterVm vm) {
    return (FilterVm)
        Proxy.newProxyInstance(
            Recording.class.getClassLoader(),
            new Class<?>[] {FilterVm.class},
            (proxy, method, arguments) -> enter(vm, method, arguments));
  }

  private Object enter(FilterVm vm, Method method, Object[] arguments) throws Throwable {
    boolean callback = arguments != null;
    if (callback) {
      lines.append("enter ").append(export(method.getName()));
      for (Object argument : arguments) {
        lines.append(' ').append(number(argument));
      }
      lines.append('\n');
    }
    try {
      Object result = method.invoke(vm, arguments);
      lines.append(callback ? "leave" + (result == null ? "" : " " + result) + "\n" : "");
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object number(Object argument) {
    return argument instanceof Boolean truth ? (truth ? 1 : 0) : argument;
  }

  private static String export(String method) {
    String words = method.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return "proxy_on_" + words;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
