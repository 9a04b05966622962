package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.Log;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

/**
 * Runs on the JVM, as the compiled module, and in an Envoy where one is found (ENVOY names it, else
 * PATH); without one that run is reported as skipped.
 */
class {{class}}Test {
  @FilterTest({{class}}.class)
  void saysInEachResponseThatItWasHere(TestHost host) {
    Exchange exchange = host.request("GET", "/hello").upstream(200, "hi").send();

    assertEquals(200, exchange.status());
    assertEquals("{{name}}", exchange.clientHeader("x-filter"));
    assertEquals("hi", exchange.clientBody());
  }

  @FilterTest({{class}}.class)
  void logsWhatIsAskedFor(TestHost host) {
    host.request("GET", "/hello").send();

    assertTrue(host.logs(Log.Level.INFO).contains("GET /hello"), host.logs(Log.Level.INFO)::toString);
  }
}
