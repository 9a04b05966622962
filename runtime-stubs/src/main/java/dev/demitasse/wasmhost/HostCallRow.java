package dev.demitasse.wasmhost;

import dev.demitasse.Nullable;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.Import;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One row of {@link HostCalls}, read from its method: a function that modules may import. */
record HostCallRow(String name, List<ParameterKind> parameters, Method method) {
  /** The import module of every row. */
  static final String MODULE = "env";

  private static final Map<String, HostCallRow> ROWS = rows();

  /** All rows, ordered by name. */
  static List<HostCallRow> all() {
    return List.copyOf(ROWS.values());
  }

  /** The row of that name, or null. */
  static @Nullable HostCallRow named(String name) {
    return ROWS.get(name);
  }

  private static Map<String, HostCallRow> rows() {
    Map<String, HostCallRow> rows = new TreeMap<>();
    for (Method method : HostCalls.class.getMethods()) {
      Import row = method.getAnnotation(Import.class);
      if (row != null) {
        List<ParameterKind> kinds =
            Arrays.stream(method.getParameterTypes()).map(ParameterKind::of).toList();
        rows.put(row.value(), new HostCallRow(row.value(), kinds, method));
      }
    }
    return rows;
  }

  /** The import's exact type; every row answers one i32, its status. */
  Signature type() {
    return new Signature(
        parameters.stream().flatMap(kind -> kind.wasm().stream()).toList(), List.of(ValueKind.I32));
  }

  /** Calls the row's method; what the host throws passes through as it is. */
  int invoke(HostCalls host, Object[] arguments) {
    try {
      return (int) method.invoke(host, arguments);
    } catch (InvocationTargetException e) {
      throw rethrown(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause; // rows declare no checked exception
  }
}
