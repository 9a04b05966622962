package dev.demitasse.compiler.classfile;

import java.util.List;

/**
 * The body of a method.
 *
 * @param maxStack the greatest depth of the operand stack in words; a long or double takes two
 * @param maxLocals the number of local variable slots
 * @param instructions at least one
 * @param lines the source line of each instruction; 0 where the class file does not say
 * @param ranges in the order in which a thrown exception asks them
 * @param variables the names of local variables, as far as the class file has them; nothing but
 *     texts for people may depend on them
 */
public record Code(
    int maxStack,
    int maxLocals,
    List<Bytecode> instructions,
    List<Integer> lines,
    List<TryRange> ranges,
    List<LocalVariable> variables) {}
