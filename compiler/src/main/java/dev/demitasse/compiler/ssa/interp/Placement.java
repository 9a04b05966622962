package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  private static final int NUMBER_SIZE = 4;

  /** Nobody asks for the class of an object in a cell. */
  private static final String UNKNOWN_CLASS = "java/lang/Object";

  private final ByteMemory memory;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<String, Integer> data = new HashMap<>();

  /** The addresses of cells for objects, and whether there is one yet. */
  private final Map<Integer, Boolean> cells = new HashMap<>();

  /** Words that have an address and are still to be written there. */
  private final Deque<Datum.Words> open = new ArrayDeque<>();

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
    int number = reserved(address);
    while (!open.isEmpty()) {
      fill(open.pop());
    }
    return number;
  }

  /** The address of what may have no contents yet. */
  private int reserved(Insn.Address address) {
    return reserved(address.datum()) + address.offset();
  }

  private int reserved(Datum datum) {
    if (datum instanceof Blob blob) {
      return ofText(blob.latin1());
    }
    if (datum.equals(Datum.HEAP_BASE)) {
      return ByteMemory.HEAP_BASE;
    }
    if (datum instanceof Datum.Cell cell) {
      return data.computeIfAbsent(cell.name(), name -> placeCell(cell));
    }
    Datum.Words words = (Datum.Words) datum;
    return data.computeIfAbsent(words.name(), name -> reserve(words));
  }

  private int placeCell(Datum.Cell cell) {
    int address = memory.addConstant(Math.max(cell.size(), NUMBER_SIZE));
    if (cell.isObject()) {
      cells.put(address, false);
    }
    return address;
  }

  private int reserve(Datum.Words words) {
    open.push(words);
    return memory.addConstant(words.size());
  }

  private void fill(Datum.Words words) {
    int at = data.get(words.name());
    for (Object word : words.words()) {
      int number = word instanceof Insn.Address address ? reserved(address) : (Integer) word;
      memory.store(at, 4, number);
      at += 4;
    }
  }

  /**
   * The address of an object: what is there is a number that {@link #objectAt} understands,
   * wherever it is copied.
   */
  int ofObject(@Nullable Object object) {
    if (object == null) {
      return 0;
    }
    Integer known = addresses.get(object);
    return known == null ? placeObject(object) : known;
  }

  private int placeObject(Object object) {
    int address = memory.addConstant(OBJECT_SIZE);
    putObject(address, object);
    return address;
  }

  /**
   * A cell's object is made anew in its place, so what has been copied from there is another one.
   */
  void copied(int to, int from) {
    if (cells.getOrDefault(from, false) && objectAt(from) instanceof HeapObject object) {
      HeapObject copy = HeapObject.ofClass(object.className());
      copy.fields().putAll(object.fields());
      putObject(to, copy);
    }
  }

  private void putObject(int address, Object object) {
    memory.store(address, NUMBER_SIZE, objects.size());
    objects.add(object);
    addresses.put(object, address);
  }

  /**
   * Null where there is none: a pass may ask for an object in vain, and choose another one then. A
   * cell for an object holds one from the first time that it is asked for.
   */
  @Nullable
  Object objectAt(int address) {
    if (address == 0 || !memory.holds(address, NUMBER_SIZE)) {
      return null;
    }
    if (cells.replace(address, false, true)) {
      putObject(address, HeapObject.ofClass(UNKNOWN_CLASS));
    }
    int number = (int) memory.load(address, NUMBER_SIZE);
    return number > 0 && number < objects.size() ? objects.get(number) : null;
  }
}
