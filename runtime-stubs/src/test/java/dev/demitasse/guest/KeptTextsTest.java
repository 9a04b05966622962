package dev.demitasse.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that are given texts at random hold them for as long as nobody gives them others. */
class KeptTextsTest {
  private static final int FIELDS = 6;
  private static final int FIRST = 64;
  private static final int FIELD_SIZE = 20;
  private static final int EMPTY = 16;
  private static final int CONSTANT = 24;
  private static final int BASE = 1024;
  private static final int LONGEST = 1000;

  private final Random random = new Random(20_261_128);
  private final String[] model = new String[FIELDS];

  private void begin(int pages) {
    FakeMemory.THE.reset(BASE, pages);
    FakeMemory.THE.classes(new EmptyText(EMPTY));
    TextsInMemory.put(CONSTANT, CONSTANT + 8, "constant");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void theyHoldWhatTheyWereGivenLast(int storesEach) {
    begin(16);
    for (int callback = 0; callback < 3000; callback++) {
      for (int i = random.nextInt(storesEach + 1); i > 0; i--) {
        store();
      }
      assertTrue(KeptTexts.keep());
      Wasm.heap(Wasm.kept());
      assertSame();
    }
    assertTrue(Wasm.kept() - BASE < 16 * FIELDS * LONGEST, "more is kept than ever was needed");
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000, 40_000})
  void oneWithoutRoomIsEmpty(int length) {
    begin(1);
    give(0, TextsInMemory.made("kept"), "kept");
    assertTrue(KeptTexts.keep());
    Wasm.heap(Wasm.kept());
    String large = "x".repeat(length);
    give(1, TextsInMemory.made(large), large);
    give(2, TextsInMemory.made("other"), "other");
    assertEquals(false, KeptTexts.keep());
    Wasm.heap(Wasm.kept());
    model[1] = "";
    assertSame();
  }

  @Test
  void oneIsEmptyAlsoIfOnlyTheFirstOfItsBlocksIsRefused() {
    begin(16);
    String large = "x".repeat(40_000);
    give(1, TextsInMemory.made(large), large);
    FakeMemory.THE.refuse(1);
    assertEquals(false, KeptTexts.keep());
    Wasm.heap(Wasm.kept());
    model[1] = "";
    assertSame();
    for (int i = 0; i < 3; i++) {
      give(1, TextsInMemory.made("text " + i), "text " + i);
      assertTrue(KeptTexts.keep());
      Wasm.heap(Wasm.kept());
      assertSame();
      assertEquals(0, Wasm.load32(0));
    }
  }

  private void store() {
    int field = random.nextInt(FIELDS);
    int other = random.nextInt(FIELDS);
    int text = Wasm.load32(address(other));
    switch (random.nextInt(5)) {
      case 0 -> give(field, 0, null);
      case 1 -> give(field, CONSTANT, "constant");
      case 2 -> give(field, text, model[other]);
      case 3 -> {
        if (text != 0) {
          int from = random.nextInt(model[other].length() + 1);
          String part = model[other].substring(from);
          give(field, TextsInMemory.at(Wasm.load32(text) + from, part.length()), part);
        }
      }
      default -> {
        String content = Integer.toString(random.nextInt(), 36).repeat(random.nextInt(LONGEST / 8));
        give(field, TextsInMemory.made(content), content);
      }
    }
  }

  /** As compiled code does: a constant is not recorded. */
  private void give(int field, int text, String content) {
    Wasm.store32(address(field), text);
    model[field] = content;
    if (text >= BASE) {
      KeptTexts.record(address(field));
    }
  }

  private static int address(int field) {
    return FIRST + field * FIELD_SIZE;
  }

  private void assertSame() {
    for (int field = 0; field < FIELDS; field++) {
      int text = Wasm.load32(address(field));
      assertEquals(model[field], TextsInMemory.read(text), "field " + field);
    }
  }
}
