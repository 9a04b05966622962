package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import java.util.List;
import java.util.Set;

/**
 * The closed world of one filter.
 *
 * @param program every reachable function, and what is exported
 * @param closedWorld what is known of its classes
 * @param contextClasses the classes of plugins and streams: their objects are kept between
 *     callbacks if {@code stateful}
 * @param stateful are they?
 * @param references do their fields lead to other objects?
 * @param initialisers the {@code <clinit>} methods of the classes that are initialised
 * @param allocating the host functions that may call the allocator
 * @param openCalls the calls that the program's possible objects have yet to decide
 */
public record Linked(
    Program program,
    ClosedWorld closedWorld,
    List<String> contextClasses,
    boolean stateful,
    boolean references,
    Set<MethodRef> initialisers,
    Set<String> allocating,
    List<OpenCall> openCalls) {}
