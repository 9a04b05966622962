package dev.demitasse.compiler.input;

import java.util.Map;
import java.util.Set;

/**
 * What javac made.
 *
 * @param classFiles by internal name
 * @param roots the names of those that come from the sources that were named
 */
record CompiledSources(Map<String, byte[]> classFiles, Set<String> roots) {}
