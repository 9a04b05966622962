package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Type;
import java.util.List;

/**
 * A function in work: flat code whose jumps name labels (a block's own in {@link Instr#y}) and not
 * depths.
 *
 * @param params how many of the locals are parameters: the first ones
 * @param locals the types of all locals
 * @param result the type of the result, VOID without one
 */
record Code(String name, int params, List<Type> locals, Type result, List<Instr> body) {
  Code withBody(List<Instr> other) {
    return new Code(name, params, locals, result, List.copyOf(other));
  }
}
