/**
 * What is compiled into modules: the part of java.lang that filters may use ({@link Replaces}), the
 * bodies of the DSL's own byte types, the heap, and the callbacks that the host enters ({@link
 * Export}).
 *
 * <p>Ordinary Java of the restricted kind, over the instructions of {@link Wasm}; the same classes
 * run on the JVM over a fake memory, where they are tested against the JDK's.
 */
package dev.demitasse.guest;
