package dev.demitasse.compiler;

import dev.demitasse.compiler.diag.Diagnostic;
import java.util.List;

/**
 * What a compilation gives.
 *
 * @param modules in the order of their names; empty if there is an error
 * @param diagnostics in the order of their places
 */
public record Result(List<Module> modules, List<Diagnostic> diagnostics) {}
