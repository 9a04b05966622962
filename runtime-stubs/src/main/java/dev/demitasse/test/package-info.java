/**
 * Tests of filters: one JUnit test runs on the JVM, over the compiled module in this process, and
 * over it in a real Envoy.
 *
 * <pre>{@code
 * @FilterTest(AddHeader.class)
 * void addsItsHeader(TestHost host) {
 *   Exchange exchange = host.request("GET", "/").send();
 *   assertEquals("demitasse", exchange.clientHeader("x-wasm-filter"));
 * }
 * }</pre>
 *
 * <p>Here, unlike in a filter, a String is Unicode: it becomes bytes, and bytes become a String, as
 * UTF-8.
 */
package dev.demitasse.test;
