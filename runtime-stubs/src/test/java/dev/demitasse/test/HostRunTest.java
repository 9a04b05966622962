package dev.demitasse.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class HostRunTest {
  private final HostRun run = new HostRun(Host.ENVOY, List.of());

  @Test
  void whatTheHostDoesNotHaveSkipsTheTest() {
    assertThatThrownBy(
            () ->
                run.handleTestExecutionException(
                    null, new NotOnThisHost("otherWorker", Host.ENVOY)))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("otherWorker does not exist on ENVOY");
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
