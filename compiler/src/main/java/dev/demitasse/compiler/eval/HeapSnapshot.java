package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.interp.ByteMemory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Objects as they stay in the module. Strings and Bytes made by an initialiser are addresses in its
 * memory, which is gone afterwards: in their place stand texts with the bytes found there.
 */
public final class HeapSnapshot {
  private static final String OCTETS = "dev/demitasse/guest/Octets";
  private static final FieldRef ADDRESS = new FieldRef(OCTETS, "address", "I");
  private static final FieldRef LENGTH = new FieldRef(OCTETS, "length", "I");
  private static final String GUEST_STRING = "dev/demitasse/guest/GuestString";
  private static final String GUEST_BYTES = "dev/demitasse/guest/GuestBytes";
  private static final String BUILDER = "dev/demitasse/guest/GuestBytes$Builder";

  private final ByteMemory memory;
  private final Set<HeapObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<HeapObject> open = new ArrayDeque<>();

  /** Of what was made in this memory. */
  public HeapSnapshot(ByteMemory memory) {
    this.memory = memory;
  }

  /**
   * The value for the module; objects that it leads to are changed in place and keep their
   * identity.
   *
   * @throws IllegalArgumentException if it cannot exist in a module; the message is half a sentence
   */
  public @Nullable Object settled(@Nullable Object value) {
    Object settled = slot(value);
    while (!open.isEmpty()) {
      HeapObject object = open.pop();
      object.fields().replaceAll((field, slot) -> slot(slot));
      Object[] elements = object.elements();
      for (int i = 0; i < elements.length; i++) {
        elements[i] = slot(elements[i]);
      }
    }
    return settled;
  }

  /** Is it what cannot change, once it is made? */
  static boolean isText(HeapObject object) {
    return object.className().equals(GUEST_STRING) || object.className().equals(GUEST_BYTES);
  }

  private @Nullable Object slot(@Nullable Object slot) {
    if (!(slot instanceof HeapObject object)) {
      return slot;
    }
    if (isText(object)) {
      return text(object);
    }
    if (object.className().equals(BUILDER)) {
      throw new IllegalArgumentException("it keeps a Bytes.Builder");
    }
    if (seen.add(object)) {
      open.push(object);
    }
    return object;
  }

  private String text(HeapObject octets) {
    int address = (Integer) octets.fields().getOrDefault(ADDRESS, 0);
    int length = (Integer) octets.fields().getOrDefault(LENGTH, 0);
    return new String(memory.read(address, length), StandardCharsets.ISO_8859_1);
  }
}
