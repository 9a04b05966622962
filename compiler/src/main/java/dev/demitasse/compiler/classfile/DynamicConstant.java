package dev.demitasse.compiler.classfile;

import java.util.List;

/**
 * A constant or call site that a bootstrap method computes.
 *
 * @param name the name that the bootstrap method is asked for
 * @param descriptor a field's for a constant, a method's for a call site
 * @param arguments Integer, Long, Float, Double, String, {@link TypeConstant}, {@link
 *     HandleConstant} or a further dynamic constant
 */
public record DynamicConstant(
    String name, String descriptor, HandleConstant bootstrap, List<Object> arguments) {}
