package dev.demitasse.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.Nullable;
import dev.demitasse.guest.Model.Text;
import dev.demitasse.guest.Model.Thing;
import dev.demitasse.guest.Twins.Twin;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The contexts that there should be, and the comparison with what is in memory. */
final class KeptThings {
  /** What the table holds of a context whose object could not be made, or was not wanted. */
  private static final int NOTHING = 1;

  /** By id; null: its plugin did not want it, or it could not be made. */
  final Map<Integer, Thing> contexts = new HashMap<>();

  private Map<Integer, Thing> found = new HashMap<>();
  private Map<Thing, Integer> addresses = new IdentityHashMap<>();
  private Map<Text, Integer> texts = new IdentityHashMap<>();
  private final Deque<Twin> pending = new ArrayDeque<>();
  private int now;
  private int lost;

  /** The object of a context, which is at this address. */
  Twin at(int address) {
    for (Map.Entry<Integer, Thing> each : contexts.entrySet()) {
      if (each.getValue() != null && address(each.getKey()) == address) {
        return new Twin(address, each.getValue());
      }
    }
    throw new AssertionError("no context has its object at " + address);
  }

  /** Is the context in the table, but has no object? */
  static boolean isEmpty(int id) {
    return ContextTable.find(id) != 0 && address(id) <= NOTHING;
  }

  private static int address(int id) {
    int entry = ContextTable.find(id);
    return entry == 0 ? 0 : Math.abs(ContextTable.object(entry));
  }

  /**
   * Compares what all contexts lead to. What has been made in the callback that has ended, and is
   * not there, is taken for lost.
   *
   * @param callback that has ended
   * @return how many references there should be that are null
   */
  int compare(int callback) {
    found = new HashMap<>();
    addresses = new IdentityHashMap<>();
    texts = new IdentityHashMap<>();
    now = callback;
    lost = 0;
    contexts.replaceAll(this::compareContext);
    assertEquals(contexts.size(), Wasm.contextsUsed());
    while (!pending.isEmpty()) {
      compareFields(pending.pop());
    }
    return lost;
  }

  private @Nullable Thing compareContext(int id, @Nullable Thing model) {
    int address = address(id);
    boolean nothing = address <= NOTHING;
    if (model == null || nothing && isLost(model.born)) {
      assertTrue(nothing, () -> "context " + id + " has an object");
      return null;
    }
    same(address, model);
    return model;
  }

  private boolean isLost(int born) {
    boolean is = born == now;
    lost += is ? 1 : 0;
    return is;
  }

  private void same(int address, Thing model) {
    assertTrue(address < Wasm.kept(), () -> "it is not kept at " + address);
    if (addresses.putIfAbsent(model, address) == null) {
      assertNull(found.put(address, model), "two objects at one address");
      pending.push(new Twin(address, model));
    }
    assertEquals(addresses.get(model), address, "one object at two addresses");
  }

  private void compareFields(Twin twin) {
    Thing model = twin.model();
    Shape shape = model.shape;
    assertEquals(shape.classNumber(), Wasm.load32(twin.address()));
    assertEquals(model.number, Wasm.load32(twin.address() + shape.number()));
    for (int i = 0; i < shape.objects; i++) {
      model.objects[i] = compareField(twin.address() + shape.object(i), model.objects[i]);
    }
    for (int i = 0; i < shape.texts; i++) {
      model.texts[i] = compareText(twin.address() + shape.text(i), model.texts[i]);
    }
  }

  private @Nullable Thing compareField(int field, @Nullable Thing model) {
    int address = Wasm.load32(field);
    if (model == null || address == 0 && isLost(model.born)) {
      assertEquals(0, address, "it should be null");
      return null;
    }
    same(address, model);
    return model;
  }

  private @Nullable Text compareText(int field, @Nullable Text model) {
    int address = Wasm.load32(field);
    if (model == null || address == 0 && isLost(model.born)) {
      assertEquals(0, address, "it should be null");
      return null;
    }
    if (texts.putIfAbsent(model, address) == null) {
      assertEquals(model.content(), content(address));
    }
    assertEquals(texts.get(model), address, "one text at two addresses");
    return model;
  }

  private static String content(int text) {
    int bytes = Wasm.load32(text);
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < Wasm.load32(text + 4); i++) {
      content.append((char) Wasm.load8(bytes + i));
    }
    return content.toString();
  }

  /** The bytes that all that was compared last needs at least: shared ones once. */
  int size() {
    int size = Wasm.contexts() == 0 ? 0 : Wasm.contextsMask() + 1 << 3;
    for (Thing each : addresses.keySet()) {
      size += each.born == 0 ? 0 : each.shape.size();
    }
    Map<String, BitSet> used = new IdentityHashMap<>();
    for (Text each : texts.keySet()) {
      size += 12;
      used.computeIfAbsent(each.whole, whole -> new BitSet()).set(each.from, each.to);
    }
    return size + used.values().stream().mapToInt(BitSet::cardinality).sum();
  }
}
