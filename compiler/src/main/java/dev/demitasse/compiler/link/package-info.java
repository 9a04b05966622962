/**
 * The closed world of one module: from the callbacks that a filter overrides to every method that
 * they may reach.
 *
 * <p>Each reachable method becomes a {@link dev.demitasse.compiler.ssa.Func}; in it, what has
 * another meaning inside a module is replaced: JDK classes and byte types by guest classes, host
 * calls, instructions, string concatenation, log templates, records' methods. What has no meaning
 * there is a diagnostic. Nothing is optimised and no decision depends on an optimisation.
 */
package dev.demitasse.compiler.link;
