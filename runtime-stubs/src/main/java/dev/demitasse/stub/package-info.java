/**
 * The host side of a filter, in Java: what the reference host (proxy-wasm-cpp-host inside Envoy)
 * does, for modules that run as plain Java ({@link dev.demitasse.stub.JvmVm}) and for compiled
 * ones.
 *
 * <p>{@link dev.demitasse.stub.HttpHost} holds a filter chain and makes an {@link
 * dev.demitasse.stub.HttpStream} of each request. Each filter lives in a {@link
 * dev.demitasse.stub.FilterVm}; each VM calls back into its own {@link
 * dev.demitasse.stub.StubHost}. Nothing here starts a thread: a chain belongs to the thread that
 * uses it. Only {@link dev.demitasse.stub.SharedStore} is for many.
 *
 * <p>Texts are one byte a char, as in the DSL.
 */
package dev.demitasse.stub;
