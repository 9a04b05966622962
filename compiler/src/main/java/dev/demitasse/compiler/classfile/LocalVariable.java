package dev.demitasse.compiler.classfile;

/**
 * A row of the table of local variables, which is only there where javac was asked for it (-g).
 *
 * @param start the first instruction at which the slot holds the variable
 * @param end the first one at which it does not any more
 */
public record LocalVariable(int slot, int start, int end, String name) {}
