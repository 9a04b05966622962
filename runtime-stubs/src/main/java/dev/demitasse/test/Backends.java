package dev.demitasse.test;

import dev.demitasse.stub.JvmVm;
import dev.demitasse.wasmhost.WasmVm;
import dev.demitasse.wasmhost.envoy.EnvoyBackend;

/** The backend of each host. The Wasm engine is loaded only when a test runs on WASM. */
final class Backends {
  private Backends() {}

  static HostBackend of(Host host) {
    return switch (host) {
      case JVM -> new VmBackend((filter, own) -> JvmVm.of(filter.type(), own));
      case WASM -> new VmBackend((filter, own) -> WasmVm.load(filter.module(), own));
      case ENVOY -> new EnvoyBackend();
    };
  }
}
