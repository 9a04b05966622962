package dev.demitasse.compiler.serve;

import dev.demitasse.Bytes;

/**
 * A module in the chain.
 *
 * @param configuration the plugin's
 */
public record ServedFilter(String name, byte[] wasm, Bytes configuration) {}
