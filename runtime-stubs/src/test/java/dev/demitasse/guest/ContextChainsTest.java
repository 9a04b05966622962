package dev.demitasse.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chains of contexts do what a map does. */
class ContextChainsTest {
  private static final int BASE = FakeMemory.CHAINS + (4096 << 2);
  private static final int IDS = 600;

  private final Map<Integer, Integer> model = new HashMap<>();

  @BeforeEach
  void begin() {
    FakeMemory.THE.reset(BASE, 256);
    FakeMemory.THE.classes(new EmptyText(0));
  }

  /** Ids that are far apart by powers of two are in one chain. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16, 4096, 1 << 21})
  void theyAreAMap(int distance) {
    Random random = new Random(distance);
    for (int i = 0; i < 10_000; i++) {
      int id = (1 + random.nextInt(IDS)) * distance;
      if (random.nextInt(3) < (i < 5000 ? 2 : 1)) {
        ContextChains.put(id, i);
        model.put(id, i);
      } else {
        ContextChains.remove(id);
        model.remove(id);
      }
      assertSame(id);
    }
    for (int id = 0; id <= IDS; id++) {
      assertSame(id * distance);
    }
  }

  private void assertSame(int id) {
    int entry = ContextChains.find(id);
    assertEquals(model.containsKey(id), entry != 0);
    if (entry != 0) {
      assertEquals(model.get(id), ContextChains.content(entry));
    }
  }

  @Test
  void anObjectIsCopiedToItsEntryAndStaysThere() {
    int object = Heap.allocate(4);
    Wasm.store32(object, 77);
    ContextChains.put(1, 0);
    ContextChains.replaceByObject(1, object, Heap.allocate(8));
    int copy = ContextChains.content(ContextChains.find(1));
    ContextChains.put(4097, 0);

    assertNotEquals(object, copy);
    assertEquals(77, Wasm.load32(copy));
    assertEquals(copy, ContextChains.content(ContextChains.find(1)));
  }

  /** What they take depends on how many are open, not on how many there have been. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void streamsThatComeAndGoTakeNoMoreRoom(int open) {
    List<Integer> ids = new ArrayList<>();
    for (int id = 1; id < 20_000; id++) {
      ContextChains.put(id, id);
      ids.add(id);
      if (ids.size() > open) {
        ContextChains.remove(ids.remove(0));
      }
    }
    assertTrue(Wasm.kept() - BASE <= 20 * (open + 1), "they take " + (Wasm.kept() - BASE));
  }
}
