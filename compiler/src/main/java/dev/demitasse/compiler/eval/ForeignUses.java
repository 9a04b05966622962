package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.HeapObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** Where initialisers use objects that the initialiser of another class has made. */
final class ForeignUses {
  /** Most objects are garbage soon. They are told apart by identity. */
  private final Map<HeapObject, String> makers = new WeakHashMap<>();

  private final Map<Use, Position> uses = new LinkedHashMap<>();

  /**
   * A use.
   *
   * @param what the initialiser does to the object, up to "of"
   * @param maker the class whose initialiser has made the object
   * @param user the class whose initialiser uses it
   */
  record Use(String what, String maker, String user) {}

  /** Initialisers, the innermost first, have made an object. */
  void made(HeapObject object, List<String> running) {
    if (!running.isEmpty()) {
      makers.put(object, running.get(0));
    }
  }

  /** Whose object it is, if that is not the one whose initialiser is running; else null. */
  @Nullable
  String otherMaker(HeapObject object, List<String> running) {
    String maker = running.isEmpty() ? null : makers.get(object);
    return maker == null || maker.equals(running.get(0)) ? null : maker;
  }

  void add(Use use, Supplier<Position> position) {
    uses.computeIfAbsent(use, u -> position.get());
  }

  /** The uses, and where each is first. */
  Map<Use, Position> all() {
    return uses;
  }
}
