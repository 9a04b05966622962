/**
 * The command line. {@link dev.demitasse.compiler.cli.Main} holds the subcommands; each of them
 * throws what went wrong, and {@link dev.demitasse.compiler.cli.Failures} alone makes a message and
 * an exit status of it. Results go to standard output, messages to standard error; {@link
 * dev.demitasse.compiler.cli.Messages} says when it is the other way.
 */
package dev.demitasse.compiler.cli;
