package dev.demitasse.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of contexts does what a map does. */
class ContextTableTest {
  private static final int IDS = 600;

  private final Map<Integer, Integer> model = new HashMap<>();

  /** Ids that are far apart by powers of two meet in the table. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16, 1024, 1 << 21})
  void itIsAMap(int distance) {
    FakeMemory.THE.reset(64, 256);
    Random random = new Random(distance);
    for (int i = 0; i < 10_000; i++) {
      int id = (1 + random.nextInt(IDS)) * distance;
      if (random.nextInt(3) < (i < 5000 ? 2 : 1)) {
        ContextTable.reserve();
        ContextTable.put(id, i);
        model.put(id, i);
      } else if (ContextTable.find(id) != 0) {
        ContextTable.remove(ContextTable.find(id));
        model.remove(id);
      }
      assertSame(id);
      assertEquals(model.size(), Wasm.contextsUsed());
    }
    for (int id = 0; id <= IDS; id++) {
      assertSame(id * distance);
    }
  }

  private void assertSame(int id) {
    int entry = ContextTable.find(id);
    assertEquals(model.containsKey(id), entry != 0);
    if (entry != 0) {
      assertEquals(model.get(id), ContextTable.object(entry));
    }
  }

  /** Its size depends on how many are open, not on how many there have been. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void streamsThatComeAndGoTakeNoMoreRoom(int open) {
    FakeMemory.THE.reset(64, 256);
    List<Integer> ids = new ArrayList<>();
    for (int id = 1; id < 20_000; id++) {
      ContextTable.reserve();
      ContextTable.put(id, id);
      ids.add(id);
      if (ids.size() > open) {
        ContextTable.remove(ContextTable.find(ids.remove(0)));
      }
    }
    assertTrue(Wasm.contextsMask() < Math.max(16, 4 * open), "its size is " + Wasm.contextsMask());
  }
}
