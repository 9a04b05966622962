package dev.demitasse.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.guest.Twins.TextTwin;
import dev.demitasse.guest.Twins.Twin;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callbacks store is what later callbacks find, as if it were plain Java. */
class TenuredTest {
  private static final int PLENTY = 8 << 20;
  private static final int LONG = 20_000;

  /** Garbage that is not searched for, see {@link Tenured}. */
  private static final int SLACK = 4096;

  static IntStream seeds() {
    return IntStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomGraphsStayAndTheirMemoryIsBounded(int seed) {
    RandomHost host = new RandomHost(seed, PLENTY);
    for (int i = 0; i < 1000; i++) {
      host.step();
      assertThat(host.vm().lines).isEmpty();
      assertBounded(host.vm());
    }
    assertThat(host.vm().lost()).isZero();
  }

  private static void assertBounded(FakeVm vm) {
    assertThat(vm.size()).isLessThanOrEqualTo(2 * vm.most() + SLACK);
  }

  /** Steps of less than an object, so that each allocation is the one that fails, somewhere. */
  @Test
  void whatThereIsNoRoomForIsNullAndNothingElseChanges() {
    int lost = 0;
    for (int free = 0; free < SLACK; free += 17) {
      lost += runInLittleMemory(free, 100);
    }
    assertThat(lost).isGreaterThan(100);
  }

  /** There may be room for what a callback stores, and none for the search for garbage. */
  @Test
  void nothingIsLostWhereTheSearchForGarbageHasNoRoom() {
    for (int free = SLACK; free < 4 * SLACK; free += 211) {
      runInLittleMemory(free, 400);
    }
  }

  private static int runInLittleMemory(int free, int steps) {
    RandomHost host = new RandomHost(free, free);
    for (int i = 0; i < steps; i++) {
      host.step();
      assertThat(host.vm().lines).allMatch(line -> line.startsWith("java.lang.OutOfMemoryError"));
    }
    return host.vm().lost();
  }

  @Test
  void aLongListIsKeptAndGoesAgain() {
    OnePlugin host = new OnePlugin(PLENTY);
    Twins twins = host.vm().twins;
    host.run(
        plugin -> {
          for (int i = 0; i < LONG; i++) {
            Twin node = twins.make(Shape.NODE);
            twins.set(node, 0, twins.get(plugin, 0));
            twins.set(node, 1, plugin);
            twins.set(plugin, 0, node);
          }
        });
    host.run(plugin -> twins.set(plugin, 0, null));
    for (int i = 0; i < LONG; i++) {
      host.run(plugin -> twins.set(plugin, 1, twins.make(Shape.NODE)));
    }
    assertBounded(host.vm());
    assertThat(host.vm().kept.size()).isLessThan(SLACK);
  }

  /** The search for garbage takes room for twice what is kept. */
  @Test
  void aTextThatIsOverwrittenTakesNoMoreRoom() {
    OnePlugin host = new OnePlugin(4 * SLACK);
    Twins twins = host.vm().twins;
    for (int i = 0; i < 100_000; i++) {
      String content = "text " + i;
      host.run(plugin -> twins.setText(plugin, 0, twins.makeText(content)));
    }
    assertThat(host.vm().lost()).isZero();
    assertBounded(host.vm());
  }

  /** Otherwise a header cut into its parts would be kept once for each. */
  @Test
  void partsOfATextShareItsBytes() {
    OnePlugin host = new OnePlugin(PLENTY);
    Twins twins = host.vm().twins;
    host.run(
        plugin -> {
          TextTwin whole = twins.makeText("0123456789".repeat(1000));
          for (int i = 0; i < 1000; i++) {
            Twin leaf = twins.make(Shape.NODE);
            twins.setText(leaf, 0, twins.slice(whole, i, 10_000 - i));
            twins.set(leaf, 0, twins.get(plugin, 0));
            twins.set(plugin, 0, leaf);
          }
        });
    assertThat(host.vm().size()).isLessThan(10_000 + 1000 * (Shape.NODE.size() + 12) + 1000);
  }

  @Test
  void partsWithGapsBetweenThemKeepNoGaps() {
    OnePlugin host = new OnePlugin(PLENTY);
    Twins twins = host.vm().twins;
    host.run(
        plugin -> {
          TextTwin whole = twins.makeText("0123456789".repeat(1000));
          Twin node = twins.make(Shape.NODE);
          twins.setText(node, 0, twins.slice(whole, 9_000, 9_010));
          twins.setText(plugin, 0, twins.slice(whole, 5, 15));
          twins.set(plugin, 0, node);
        });
    assertThat(host.vm().size()).isLessThan(1000);
  }

  @Test
  void whatWasKeptBeforeStaysWhereNothingMoreHasRoom() {
    OnePlugin host = new OnePlugin(500);
    Twins twins = host.vm().twins;
    host.run(plugin -> twins.set(plugin, 0, node(twins, "old")));
    assertThat(host.vm().lines).isEmpty();
    host.run(
        plugin -> {
          twins.set(plugin, 1, node(twins, "a text that is as long as there is room ".repeat(4)));
          twins.set(twins.get(plugin, 0), 1, twins.get(plugin, 1));
        });
    assertThat(host.vm().lost()).isPositive();
    assertThat(host.vm().lines).containsExactly("java.lang.OutOfMemoryError");
    host.run(
        plugin ->
            assertThat(twins.getText(twins.get(plugin, 0), 0).model().content()).isEqualTo("old"));
    assertThat(host.vm().lines).isEmpty();
  }

  private static Twin node(Twins twins, String text) {
    Twin node = twins.make(Shape.NODE);
    twins.setText(node, 0, twins.makeText(text));
    return node;
  }
}
