package dev.demitasse.compiler.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.op.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DominatorsTest {
  private static Func graph(int[][] edges) {
    Func func = new Func(new MethodRef("A", "f", "()V"), Type.VOID);
    List<Block> blocks = new ArrayList<>(List.of(func.entry()));
    while (blocks.size() < edges.length) {
      blocks.add(func.newBlock());
    }
    for (int i = 0; i < edges.length; i++) {
      blocks.get(i).end(jump(func, blocks, edges[i], blocks.get(i)));
    }
    return func;
  }

  private static Jump jump(Func func, List<Block> blocks, int[] to, Block from) {
    if (to.length == 0) {
      return new Jump.Return(null);
    }
    Target first = Target.of(blocks.get(to[0]));
    if (to.length == 1) {
      return new Jump.Goto(first);
    }
    Value condition =
        func.append(from, Insn.Const.ofInt(1), dev.demitasse.compiler.diag.Position.NONE);
    return new Jump.If(condition, first, Target.of(blocks.get(to[1])));
  }

  private static Block block(Func func, int id) {
    return func.blocks().stream().filter(b -> b.id() == id).findFirst().orElseThrow();
  }

  @Test
  void diamondInALoop() {
    Func func = graph(new int[][] {{1}, {2, 5}, {3, 4}, {6}, {6}, {}, {1}});
    Dominators dominators = Dominators.of(func);
    assertNull(dominators.idom(func.entry()));
    assertEquals(block(func, 2), dominators.idom(block(func, 6)));
    assertEquals(block(func, 1), dominators.idom(block(func, 5)));
    assertEquals(
        List.of(block(func, 2), block(func, 5)), sorted(dominators.children(block(func, 1))));
    assertEquals(
        List.of(block(func, 0), block(func, 6)), sorted(dominators.predecessors(block(func, 1))));
    assertTrue(dominators.isBackEdge(block(func, 6), block(func, 1)));
    assertFalse(dominators.isBackEdge(block(func, 3), block(func, 6)));
  }

  private static List<Block> sorted(List<Block> blocks) {
    return blocks.stream().sorted((a, b) -> Integer.compare(a.id(), b.id())).toList();
  }

  @Test
  void twoEdgesFromOneBlockAreOnePredecessor() {
    Func func = graph(new int[][] {{1, 1}, {}});
    assertEquals(List.of(func.entry()), Dominators.of(func).predecessors(block(func, 1)));
  }

  @Test
  void blocksThatNothingLeadsToAreNotThere() {
    Func func = graph(new int[][] {{1}, {}, {1}});
    Block lost = func.newBlock();
    Dominators dominators = Dominators.of(func);
    assertFalse(dominators.isReachable(lost));
    assertThrows(IllegalArgumentException.class, () -> dominators.idom(lost));
    assertEquals(1, dominators.predecessors(block(func, 1)).size());
  }

  @Test
  void isWhatRemovingABlockCutsOff() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Func func = randomGraph(random, 2 + random.nextInt(9));
      Dominators dominators = Dominators.of(func);
      for (Block a : func.blocks()) {
        Set<Block> without = reachable(func, a);
        for (Block b : func.blocks()) {
          assertEquals(
              !without.contains(b), dominators.dominates(a, b), a + " " + b + " in round " + round);
        }
      }
    }
  }

  private static Func randomGraph(Random random, int size) {
    int[][] edges = new int[size][];
    for (int i = 0; i < size; i++) {
      edges[i] = random.ints(random.nextInt(3), 1, size).toArray();
    }
    return graph(edges);
  }

  private static Set<Block> reachable(Func func, Block without) {
    Set<Block> seen = new HashSet<>();
    Deque<Block> open = new ArrayDeque<>(List.of(func.entry()));
    while (!open.isEmpty()) {
      Block block = open.pop();
      if (block != without && seen.add(block)) {
        block.jump().targets().forEach(t -> open.push(t.block()));
      }
    }
    return seen;
  }

  @Test
  void deepGraphsNeedNoStack() {
    int[][] chain = new int[100_000][];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = i + 1 < chain.length ? new int[] {i + 1} : new int[0];
    }
    Func func = graph(chain);
    List<Block> blocks = func.blocks();
    assertTrue(Dominators.of(func).dominates(blocks.get(1), blocks.get(chain.length - 1)));
  }
}
