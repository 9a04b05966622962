package dev.demitasse.wasmhost;

/**
 * A function that the host gives to a module.
 *
 * @param module the import's module name, {@code env} for the proxy-wasm ABI
 * @param name the import's own name
 * @param type its exact type: a module that wants another one is not loaded
 */
record HostFunction(String module, String name, Signature type, Body body) {

  /** What it does: the arguments, each widened to 64 bits, to the result (ignored for void). */
  interface Body {
    long call(long[] arguments);
  }
}
