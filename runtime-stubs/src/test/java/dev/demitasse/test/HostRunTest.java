package dev.demitasse.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.opentest4j.TestAbortedException;

class HostRunTest {
  private final HostRun run = new HostRun(Host.ENVOY, List.of());
  private final Map<Object, Object> stored = new HashMap<>();

  @Test
  void whatTheHostDoesNotHaveSkipsTheTestAndIsToldOnce() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(told, true, UTF_8));
    try {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(
                () ->
                    run.handleTestExecutionException(
                        context(), new NotOnThisHost("otherWorker", Host.ENVOY)))
            .isInstanceOf(TestAbortedException.class)
            .hasMessageContaining("otherWorker does not exist on ENVOY");
      }
    } finally {
      System.setOut(before);
    }
    assertThat(told.toString(UTF_8).lines())
        .containsExactly("Skipped on ENVOY: otherWorker does not exist on ENVOY");
  }

  /** A context with nothing but a root with a store. */
  private ExtensionContext context() {
    Store store =
        proxy(
            Store.class,
            (self, method, args) ->
                method.getName().equals("get")
                    ? stored.get(args[0])
                    : stored.put(args[0], args[1]));
    return proxy(
        ExtensionContext.class,
        (self, method, args) -> method.getName().equals("getRoot") ? self : store);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(HostRunTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Test
  void otherFailuresStay() {
    AssertionError failure = new AssertionError("expected");
    assertThatThrownBy(() -> run.handleTestExecutionException(null, failure)).isSameAs(failure);
  }

  @Test
  void aFailureSaysOnWhichHostItWasAndWhatWasLogged() {
    HostRun onJvm =
        new HostRun(Host.JVM, List.of(new FilterUnderTest(FilterTestTest.Counter.class)));
    TestHost host = (TestHost) onJvm.resolveParameter(null, null);
    host.request("GET", "/").send();
    AssertionError failure = new AssertionError("expected");
    assertThatThrownBy(() -> onJvm.handleTestExecutionException(null, failure)).isSameAs(failure);
    assertThat(failure.getSuppressed()[0])
        .hasMessageContaining("on JVM, which has logged:")
        .hasMessageContaining("[INFO] GET nobody");
    onJvm.afterEach(null);
  }
}
