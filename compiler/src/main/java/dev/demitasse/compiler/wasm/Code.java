package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.List;

/**
 * A function in work: flat code whose jumps name labels (a block's own in {@link Instr#y}) and not
 * depths.
 *
 * @param params how many of the locals are parameters: the first ones
 * @param locals the types of all locals
 * @param names what the locals hold in the source, for people; one for each local
 * @param result the type of the result, VOID without one
 */
record Code(
    String name,
    int params,
    List<Type> locals,
    List<VariableName> names,
    Type result,
    List<Instr> body) {
  /** Is it the same from wherever it comes and whatever the locals are called? */
  boolean isSameCode(Code other) {
    boolean isSame =
        params == other.params
            && locals.equals(other.locals)
            && result == other.result
            && body.size() == other.body.size();
    for (int i = 0; isSame && i < body.size(); i++) {
      isSame = body.get(i).isSameCode(other.body.get(i));
    }
    return isSame;
  }

  Code withBody(List<Instr> other) {
    return new Code(name, params, locals, names, result, List.copyOf(other));
  }
}
