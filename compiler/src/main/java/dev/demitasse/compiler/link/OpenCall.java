package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.Map;

/**
 * A call of toString that only the objects which come there decide: a text has no class to ask, and
 * other classes may have no text.
 *
 * @param dispatcher the function called, which does it for all objects of the program
 * @param targets the method by the exact class of the receiver, in the order of the questions
 * @param example a message about the place
 */
record OpenCall(MethodRef dispatcher, Map<String, MethodRef> targets, Diagnostic example) {
  /** The same message about what is wrong at the place. */
  Diagnostic explained(Diagnostic diagnostic) {
    return diagnostic.movedTo(example.position()).because(example.because());
  }
}
