package dev.demitasse.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HostTest {
  private static HostCalls someHost() {
    return (HostCalls)
        Proxy.newProxyInstance(
            HostTest.class.getClassLoader(),
            new Class<?>[] {HostCalls.class},
            (proxy, method, arguments) -> 0);
  }

  @Test
  void outsideAHostACallSaysWhatToDo() {
    assertThatThrownBy(Host::calls)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no host is bound to this thread")
        .hasMessageContaining("@FilterTest");
  }

  @Test
  void bindingsNest() {
    HostCalls outer = someHost();
    HostCalls inner = someHost();
    try (Host.Binding first = Host.bind(outer)) {
      try (Host.Binding second = Host.bind(inner)) {
        assertThat(Host.calls() == inner).isTrue();
      }
      assertThat(Host.calls() == outer).isTrue();
    }
    assertThatThrownBy(Host::calls).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aBindingIsOfOneThread() {
    try (Host.Binding here = Host.bind(someHost())) {
      assertThat(CompletableFuture.supplyAsync(HostTest::isBound).join()).isFalse();
    }
  }

  private static boolean isBound() {
    try {
      Host.calls();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Test
  void everyRowNamesAnImportOfItsOwn() {
    Set<String> imports = new TreeSet<>();
    for (Method row : HostCalls.class.getMethods()) {
      String name = row.getAnnotation(Import.class).value();
      assertThat(name).startsWith("proxy_");
      assertThat(row.getReturnType()).isEqualTo(int.class);
      assertThat(imports.add(name)).isTrue();
    }
    assertThat(imports).isNotEmpty();
  }
}
