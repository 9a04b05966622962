/** Writes the files of compiled modules: all of a run, or none. */
package dev.demitasse.compiler.output;
