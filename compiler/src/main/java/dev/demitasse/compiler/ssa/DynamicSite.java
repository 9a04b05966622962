package dev.demitasse.compiler.ssa;

import java.util.List;

/**
 * What an {@code invokedynamic} instruction names.
 *
 * @param bootstrap the bootstrap method
 * @param name the name it is asked for
 * @param descriptor the call's descriptor
 * @param constants the static arguments: String, Integer, Long, Float, Double, or what the class
 *     file reader makes of types and handles
 */
public record DynamicSite(
    MethodRef bootstrap, String name, String descriptor, List<Object> constants) {}
