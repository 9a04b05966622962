package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.Host;
import dev.demitasse.test.TestHost;
import org.junit.jupiter.api.BeforeAll;

/** A trap in a request: the same answers and the same line in the embedded host and in Envoy. */
class TrapsTest {
  @Filter("trap-unreachable")
  static final class Unreachable extends HttpFilter {}

  @Filter("trap-memory")
  static final class OutsideMemory extends HttpFilter {}

  @Filter("trap-division")
  static final class Division extends HttpFilter {}

  @Filter("trap-stack")
  static final class Recursion extends HttpFilter {}

  @BeforeAll
  static void writeModules() {
    write("trap-unreachable", "unreachable");
    write("trap-memory", "(i32.load (i32.const 65533))");
    write("trap-division", "(i32.div_s (i32.const 1) (local.get 3))");
    write("trap-stack", "(call $f (local.get 0) (local.get 1) (local.get 2))");
  }

  private static void write(String name, String body) {
    Modules.write(
        name,
        "(func $f (export \"proxy_on_request_headers\") (param i32 i32 i32) (result i32)"
            + (" (local i32) " + body + ")"));
  }

  @FilterTest(
      value = Unreachable.class,
      on = {Host.WASM, Host.ENVOY})
  void unreachable(TestHost host) {
    failsWith(host, "unreachable");
  }

  @FilterTest(
      value = OutsideMemory.class,
      on = {Host.WASM, Host.ENVOY})
  void accessOutsideTheMemory(TestHost host) {
    failsWith(host, "memory access out of bounds");
  }

  @FilterTest(
      value = Division.class,
      on = {Host.WASM, Host.ENVOY})
  void divisionByZero(TestHost host) {
    failsWith(host, "divide by zero");
  }

  @FilterTest(
      value = Recursion.class,
      on = {Host.WASM, Host.ENVOY})
  void endlessRecursion(TestHost host) {
    failsWith(host, "Maximum call stack size exceeded");
  }

  private static void failsWith(TestHost host, String reason) {
    assertThat(host.request("GET", "/").send().status()).isEqualTo(503);
    assertThat(host.request("GET", "/").send().status()).isEqualTo(503);

    assertThat(host.logs(Log.Level.ERROR))
        .containsExactly("Function: proxy_on_request_headers failed: " + reason);
  }
}
