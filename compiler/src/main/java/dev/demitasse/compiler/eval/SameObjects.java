package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Slots;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which objects of one evaluation stand where those of another one do. */
final class SameObjects {
  private final Map<HeapObject, HeapObject> partners = new IdentityHashMap<>();
  private final Map<HeapObject, HeapObject> back = new IdentityHashMap<>();
  private final Deque<HeapObject> open = new ArrayDeque<>();

  /** Are both the same, and all that they lead to? */
  boolean match(@Nullable Object one, @Nullable Object other) {
    boolean same = matchSlots(one, other);
    while (same && !open.isEmpty()) {
      HeapObject next = open.pop();
      same = matchParts(next, partners.get(next));
    }
    return same;
  }

  private boolean matchSlots(@Nullable Object one, @Nullable Object other) {
    if (!(one instanceof HeapObject a) || !(other instanceof HeapObject b)) {
      return Objects.equals(one, other);
    }
    if (partners.containsKey(a) || back.containsKey(b)) {
      return partners.get(a) == b;
    }
    partners.put(a, b);
    back.put(b, a);
    open.push(a);
    return a.className().equals(b.className()) && a.elements().length == b.elements().length;
  }

  private boolean matchParts(HeapObject a, HeapObject b) {
    Set<FieldRef> fields = new LinkedHashSet<>(a.fields().keySet());
    fields.addAll(b.fields().keySet());
    boolean same = true;
    for (FieldRef field : fields) {
      same &= matchSlots(slot(a, field), slot(b, field));
    }
    for (int i = 0; i < a.elements().length; i++) {
      same &= matchSlots(a.elements()[i], b.elements()[i]);
    }
    return same;
  }

  private static @Nullable Object slot(HeapObject object, FieldRef field) {
    return object.fields().getOrDefault(field, Slots.zero(field.descriptor()));
  }
}
