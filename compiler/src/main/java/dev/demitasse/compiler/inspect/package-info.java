/** Modules that are looked at: made here, or files that anyone may have made. */
package dev.demitasse.compiler.inspect;
