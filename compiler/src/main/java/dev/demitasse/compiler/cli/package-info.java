/**
 * The command line. {@link dev.demitasse.compiler.cli.Main} holds the subcommands; each of them
 * throws what went wrong, and {@link dev.demitasse.compiler.cli.Failures} alone makes a message and
 * an exit status of it. Results go to standard output, messages to standard error.
 */
package dev.demitasse.compiler.cli;
