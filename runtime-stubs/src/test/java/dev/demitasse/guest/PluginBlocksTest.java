package dev.demitasse.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins and streams that come and go at random, in place: each stream sees its own plugin. */
class PluginBlocksTest {
  private static final int BASE = FakeMemory.CHAINS + (4096 << 2);
  private static final int ENTRY = 20;
  private static final int FIELDS = 2;
  private static final int FIRST_FIELD = 8;
  private static final int FIELD_SIZE = 20;
  private static final int SIZE = FIRST_FIELD + FIELDS * FIELD_SIZE;
  private static final int LONGEST = 400;
  private static final int ROOTS = 4;
  private static final int STREAMS = 12;

  /** A plugin as Java sees it, and where it is. */
  private record Model(int block, String[] texts) {}

  private final Map<Integer, Model> contexts = new HashMap<>();
  private final Set<Integer> blocks = new HashSet<>();
  private int mostAtOnce;
  private Random random = new Random();

  @BeforeEach
  void begin() {
    FakeMemory.THE.reset(BASE, 16);
    FakeMemory.THE.classes(new EmptyText(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void eachContextSeesItsPluginAndNoBlockIsLost(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      step();
      assertTrue(KeptTexts.keep());
      Wasm.heap(Wasm.kept());
      contexts.values().forEach(PluginBlocksTest::assertSame);
      mostAtOnce = Math.max(mostAtOnce, new HashSet<>(contexts.values()).size());
    }
    assertEquals(mostAtOnce, blocks.size(), "blocks");
    int texts = blocks.size() * FIELDS * 8 * LONGEST;
    int rest = blocks.size() * SIZE + (ROOTS + STREAMS) * ENTRY;
    assertTrue(Wasm.kept() - BASE <= rest + texts, () -> "they take " + (Wasm.kept() - BASE));
  }

  private void step() {
    int root = 1 + random.nextInt(ROOTS);
    int stream = 10 + random.nextInt(STREAMS);
    switch (random.nextInt(6)) {
      case 0 -> createRoot(root);
      case 1, 2 -> createStream(stream, root);
      case 3 -> delete(random.nextInt(3) == 0 ? root : stream);
      default -> giveTexts(random.nextInt(3) == 0 ? root : stream);
    }
  }

  /** As {@link Contexts} does, with a constructor that may throw. */
  private void createRoot(int id) {
    Wasm.lastRoot(id);
    ContextChains.put(id, -1);
    int block = PluginBlocks.allocate(SIZE);
    blocks.add(block);
    Model model = new Model(block, new String[FIELDS]);
    contexts.put(id, model);
    for (int field = 0; field < FIELDS; field++) {
      Wasm.store32(address(model, field), 0);
    }
    giveTexts(id);
    if (random.nextInt(5) > 0) {
      ContextChains.replace(id, -block);
    }
  }

  /** The plugin may refuse it, or it may fail. */
  private void createStream(int id, int root) {
    ContextChains.put(id, 1);
    contexts.remove(id);
    Model plugin = contexts.get(root);
    boolean isMade = plugin != null && ContextChains.content(ContextChains.find(root)) < -1;
    switch (isMade ? random.nextInt(6) : 0) {
      case 0 -> {}
      case 1 -> ContextChains.replace(id, 0);
      default -> {
        ContextChains.replaceByObject(id, TextsInMemory.at(plugin.block, 0), plugin.block);
        contexts.put(id, plugin);
      }
    }
  }

  private void delete(int id) {
    ContextChains.remove(id);
    contexts.remove(id);
  }

  private void giveTexts(int id) {
    Model model = contexts.get(id);
    for (int i = random.nextInt(4); model != null && i > 0; i--) {
      int field = random.nextInt(FIELDS);
      String text = "x".repeat(random.nextInt(LONGEST)) + id;
      Wasm.store32(address(model, field), TextsInMemory.made(text));
      KeptTexts.record(address(model, field));
      model.texts[field] = text;
    }
  }

  private static int address(Model model, int field) {
    return model.block + FIRST_FIELD + field * FIELD_SIZE;
  }

  private static void assertSame(Model model) {
    for (int field = 0; field < FIELDS; field++) {
      String text = TextsInMemory.read(Wasm.load32(address(model, field)));
      assertEquals(model.texts[field], text, "field " + field);
    }
  }

  /** A plugin whose context has got no entry takes no block. */
  @Test
  void whereThereIsNoRoomForTheContextNoBlockIsTaken() {
    createRoot(1);
    delete(1);
    Wasm.lastRoot(2);
    assertEquals(0, PluginBlocks.allocate(SIZE));
    createRoot(2);
    assertEquals(1, blocks.size());
  }

  /** A root context is created again while streams of each earlier plugin last. */
  @Test
  void blocksAreFreeWhenTheLastStreamGoes() {
    List<Integer> made = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      createRoot(1);
      Model plugin = contexts.get(1);
      ContextChains.replace(1, -plugin.block);
      ContextChains.put(10 + i, 1);
      ContextChains.replaceByObject(10 + i, TextsInMemory.at(plugin.block, 0), plugin.block);
      made.add(plugin.block);
    }
    assertEquals(10, blocks.size());
    ContextChains.remove(13);
    createRoot(1);
    assertEquals(made.get(3), contexts.get(1).block);
  }
}
