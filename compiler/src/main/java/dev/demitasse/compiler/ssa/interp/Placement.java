package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Insn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives texts, data and objects their addresses when they are asked for, equal texts the same. */
final class Placement {
  /**
   * An object takes so much, although only the number in its first word is there: code may copy the
   * object.
   */
  private static final int OBJECT_SIZE = 256;

  private final ByteMemory memory;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<String, Integer> data = new HashMap<>();
  private final Map<Object, Integer> addresses = new IdentityHashMap<>();
  private final List<Object> objects = new ArrayList<>();

  Placement(ByteMemory memory) {
    this.memory = memory;
    objects.add(null);
  }

  int ofText(String latin1) {
    return texts.computeIfAbsent(latin1, this::placeText);
  }

  private int placeText(String latin1) {
    int address = memory.addConstant(latin1.length());
    memory.write(address, latin1.getBytes(StandardCharsets.ISO_8859_1));
    return address;
  }

  int of(Insn.Address address) {
    return of(address.datum()) + address.offset();
  }

  private int of(Datum datum) {
    if (datum instanceof Blob blob) {
      return ofText(blob.latin1());
    }
    if (datum instanceof Datum.Cell cell) {
      return data.computeIfAbsent(cell.name(), name -> memory.addConstant(cell.size()));
    }
    Datum.Words words = (Datum.Words) datum;
    Integer known = data.get(words.name());
    return known != null ? known : placeWords(words);
  }

  private int placeWords(Datum.Words words) {
    int start = memory.addConstant(words.size());
    data.put(words.name(), start);
    int at = start;
    for (Object word : words.words()) {
      memory.store(at, 4, word instanceof Insn.Address address ? of(address) : (Integer) word);
      at += 4;
    }
    return start;
  }

  /**
   * The address of an object: what is there is a number that {@link #objectAt} understands,
   * wherever it is copied.
   */
  int ofObject(@Nullable Object object) {
    if (object == null) {
      return 0;
    }
    return addresses.computeIfAbsent(object, this::placeObject);
  }

  private int placeObject(Object object) {
    int address = memory.addConstant(OBJECT_SIZE);
    memory.store(address, 4, objects.size());
    objects.add(object);
    return address;
  }

  /**
   * Null where there is none: a pass may ask for an object in vain, and choose another one then.
   */
  @Nullable
  Object objectAt(int address) {
    if (address == 0 || !memory.holds(address, 4)) {
      return null;
    }
    int number = (int) memory.load(address, 4);
    return number > 0 && number < objects.size() ? objects.get(number) : null;
  }
}
