/**
 * The embedded host: compiled modules in this process, as the reference host (proxy-wasm-cpp-host
 * with V8, inside Envoy) runs them.
 *
 * <p>From the outside in: {@link dev.demitasse.wasmhost.WasmVm} is one VM; it loads what {@code
 * LoadedModule} has found good and enters its {@code Guest}; the guest's host calls go through
 * {@code Marshaller}, one a row of the host call table, to the same {@link
 * dev.demitasse.stub.StubHost} that plain Java filters use. {@code Engine} is the only file that
 * names the Wasm engine.
 */
package dev.demitasse.wasmhost;
