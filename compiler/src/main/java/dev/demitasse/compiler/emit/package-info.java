/** Modules as files: binary, text, source map, table of sizes. Decides nothing about the code. */
package dev.demitasse.compiler.emit;
