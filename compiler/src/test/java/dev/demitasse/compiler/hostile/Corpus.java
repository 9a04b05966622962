package dev.demitasse.compiler.hostile;

import dev.demitasse.compiler.classfile.JavaText;
import java.util.Map;
import java.util.TreeMap;

/** Classes with all kinds of instructions and types, more than filters may have. */
final class Corpus {
  private static final String SOURCE =
      """
      import java.util.function.*;
      abstract class Corpus<T extends Comparable<T>> extends Thread implements Supplier<T> {
        static int count; protected long[] longs = {1, 2}; final String[][] names; double d;
        Corpus(int x, String... rest) { super(rest[x]); names = new String[][] {rest, null}; }
        Corpus() { this(0, "a"); }
        static class Base { int a; Base self() { return this; } void set(int x) { a = x; } }
        static class Left extends Base implements Runnable { public void run() { set(1); } }
        static class Right extends Base implements Runnable { public void run() { super.set(2); } }
        record Pair(int a, float b, Object c) {}
        enum Colour { RED, GREEN { @Override int rank() { return 2; } }; int rank() { return 1; } }
        Base join(boolean b, Object o) {
          Base one = b ? new Left() : new Right();
          Runnable run = b ? new Left() : new Right();
          run.run();
          Object[] array = b ? new Left[1] : new Right[2];
          if (o instanceof Left left && array.length > 1) { return left.self(); }
          return one.self();
        }
        int loop(int n, double x, long y, float f) {
          int sum = 0;
          outer:
          for (int i = 0; i < n; i++) {
            try {
              sum += switch (i) { case 1 -> 7; case 2, 900 -> n / i; default -> (int) (x * i); };
              for (long j = y; j > 0; j >>>= 1) { if (j == 5) continue outer; if (j == n) break outer; }
            } catch (ArithmeticException | NullPointerException e) {
              sum -= e.getMessage().length();
            } finally {
              longs[i & 1]++; count += 1; d = -d + f;
            }
          }
          return sum ^ ~n;
        }
        String text(Object o, boolean b, char c, byte[] bytes, short s) {
          IntSupplier supplier = () -> b ? 1 : 2; Function<String, Integer> length = String::length;
          bytes[0] += s; bytes[1] = (byte) c;
          synchronized (this) { return names[0][0] + supplier.getAsInt() + o + c + s + length.apply("x"); }
        }
        T generic(T a, T b) { T max = a.compareTo(b) > 0 ? a : b; return max == null ? get() : max; }
        static int colours(Colour c, String name) {
          switch (name) { case "x": return 1; case "y": count--; default: break; }
          return switch (c) { case RED -> c.rank(); case GREEN -> Colour.valueOf(name).ordinal(); };
        }
        static Object nothing(Object[] all) throws Exception {
          Object o = null; int i = 0;
          do { o = all[i++]; if (o == null) throw new Exception("no", new Error()); } while (o != all);
          return new Pair(i, 1.5f, o).c();
        }
      }
      """;

  private Corpus() {}

  /** The class files by internal name. */
  static Map<String, byte[]> classes() {
    return new TreeMap<>(JavaText.compile("Corpus.java", SOURCE));
  }
}
