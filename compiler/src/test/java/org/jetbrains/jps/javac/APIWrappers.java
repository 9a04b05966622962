package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Stands for the class of IntelliJ's build process, as its documentation describes it. */
public final class APIWrappers {
  private APIWrappers() {}

  /** What wraps and can be unwrapped. */
  public interface Wrapper extends InvocationHandler, Supplier<Object> {}

  /** The object behind a proxy. */
  public static <T> T unwrap(Class<T> type, Object wrapper) {
    return type.cast(((Wrapper) Proxy.getInvocationHandler(wrapper)).get());
  }
}
