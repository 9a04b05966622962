/**
 * From the line that a class file knows to a column in the source:
 *
 * <pre>
 * Subject           = what a diagnostic speaks of: kinds of trees, and a name
 * ParsedSource      = a source file, parsed by javac without looking anything up
 * FindTree          = the best tree for a subject on a line, or of a class
 * Extent            = the part of a tree that is pointed at, as javac points at it
 * LocateDiagnostics = all diagnostics of a run with their columns, as far as sources are at hand
 * </pre>
 *
 * <p>Only the exported API {@code com.sun.source} is used. Where there is no compiler or no source,
 * diagnostics keep the line.
 */
package dev.demitasse.compiler.source;
