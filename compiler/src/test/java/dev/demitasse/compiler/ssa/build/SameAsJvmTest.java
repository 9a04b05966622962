package dev.demitasse.compiler.ssa.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.ssa.MethodRef;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What javac makes of all kinds of statements, run on the JVM and as IR: same results, same
 * exceptions.
 */
class SameAsJvmTest {
  private static final int[] ARGUMENTS = {
    Integer.MIN_VALUE, -7, -1, 0, 1, 2, 3, 4, 5, 8, 31, 33, 100, Integer.MAX_VALUE
  };

  private static final String SOURCE =
      """
      public class Cases {
        static int loops(int n) {
          int sum = 0;
          for (int i = 0; i < (n & 15); i++) sum += i * n;
          int j = n & 7;
          while (j > 0) { sum ^= j; j--; }
          do { sum++; } while (sum < n && sum > -50 && sum < 50);
          return sum;
        }

        static int labels(int n) {
          int found = 0;
          outer:
          for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
              if (j == (n & 3)) continue outer;
              if (i * j == (n & 31)) break outer;
              found += i + j;
            }
          }
          return found;
        }

        static int switches(int n) {
          int r = 0;
          switch (n) { case 1: r = 10; case 2: r += 20; break; case 100: r = 5; break; default: r = -1; }
          r += switch (n & 3) { case 0 -> 1; case 1 -> { int q = r * 3; yield q; } default -> n; };
          switch (n) { case Integer.MIN_VALUE -> r++; case Integer.MAX_VALUE -> r--; default -> { } }
          return r;
        }

        enum Color {
          RED, GREEN { @Override int weight() { return 9; } }, BLUE;
          int weight() { return ordinal() + 1; }
        }

        static int enums(int n) {
          Color color = n < 0 ? Color.RED : n == 0 ? null : n < 5 ? Color.GREEN : Color.BLUE;
          int r = switch (color) { case RED -> 1; case GREEN -> 2; case BLUE -> 3; };
          return r * 10 + color.weight() + (color == Color.BLUE ? 100 : 0);
        }

        static int divide(int a, int b) { return a / b + a % b; }

        static int arithmetic(int n) {
          int r = divide(n, n - 3);
          r += n << n; r ^= n >> 3; r += n >>> 2; r = -r; r = ~r;
          r += (byte) n + (short) (n * 7) + (char) n;
          r += n++ - --n;
          return r;
        }

        static long longs(int n) {
          long a = n * 1_000_003L, b = n - 2;
          long r = a / b + a % b;
          r += (a << n) ^ (a >> n) ^ (a >>> n);
          r = -r;
          if (a > b ^ a == r) r--;
          return a < b ? r : r * 31;
        }

        static double floats(int n) {
          float f = n / 3f;
          double d = n / (double) (n - 1) - f;
          double r = (int) f + (long) d + (int) (d * 1e12) + (float) d;
          if (f > d) r++;
          if (f <= d) r += 2;
          if (!(d < Double.NaN)) r += 4;
          if (f != f) r += 8;
          return -r;
        }

        static int arrays(int n) {
          int[] a = new int[4];
          byte[] b = {1, (byte) n};
          boolean[] z = {n > 0, false};
          char[] c = new char[] {'x'};
          long[] l = {n, 5};
          a[n & 3] += 3;
          a[1]++;
          b[0] += n;
          z[1] |= z[0];
          c[0] += n;
          l[n] = l[0]-- + l.length;
          return a[n & 3] + a[1] + b[0] + b[1] + (z[1] ? 50 : 0) + c[0] + (int) l[1];
        }

        static int negativeLength(int n) { return new int[n & 0x8000000F].length; }

        static int[] maybe(int n) { return n > 3 ? new int[] {n} : null; }

        static int nulls(int n) { return maybe(n)[0] + maybe(n).length; }

        static int sum(Object... all) { int s = 0; for (Object o : all) if (o == null) s++; return s * 10 + all.length; }

        static int varargs(int n) { return sum() + sum(null, "x", n > 1 ? null : "y"); }

        static final class Failure extends RuntimeException {
          final int code;
          Failure(int code) { this.code = code; }
        }

        static int fail(int n) { if (n > 4) throw new Failure(n); return n; }

        static int tries(int n) {
          int state = 1;
          try {
            state = 2;
            state = fail(n) + 10 / n;
            state += 1000;
          } catch (Failure e) {
            state += e.code * 3;
            if (n == 8) throw e;
          } catch (ArithmeticException | NullPointerException e) {
            state = -state;
          } finally {
            state *= 7;
          }
          return state;
        }

        static int trace;

        static int nestedFinally(int n) {
          trace = 0;
          for (int i = 0; i < 3; i++) {
            try {
              try {
                if (i == (n & 3)) continue;
                if (n == 33) break;
                trace = trace * 10 + fail(n);
                if (i == 2) return trace;
              } finally {
                trace = trace * 10 + 7;
                fail(n - 60);
              }
            } catch (Failure e) {
              trace += e.code;
            } finally {
              trace++;
            }
          }
          return -trace;
        }

        static int handlersSeeTheVariablesOfTheirThrow(int n) {
          int a = 0;
          int b = 0;
          try {
            a = 1;
            fail(n);
            b = 2;
            fail(n + 1);
            a = 3;
            fail(n + 2);
            b = 4;
          } catch (Failure e) {
            return a * 10 + b + e.code * 100;
          }
          return a * 10 + b;
        }

        private int field;
        private final Object lock = this;

        class Inner {
          int up(int by) { field += by; return field++; }
        }

        int locked(int n) {
          synchronized (lock) {
            if (n == 5) return field;
            field += fail(n);
          }
          return field;
        }

        static int objects(int n) {
          Cases c = new Cases();
          Inner inner = c.new Inner();
          return inner.up(n) * 3 + inner.up(1) + c.locked(n) + c.field;
        }

        sealed interface Shape permits Dot, Box {}
        record Dot(int x) implements Shape {}
        record Box(int w, long h) implements Shape {
          Box { if (w < 0) throw new Failure(w); }
        }

        static int patterns(int n) {
          Shape s = (n & 1) == 0 ? new Dot(n) : n == 1 ? null : new Box(n, n * 2L);
          if (s instanceof Dot d && d.x() > 2) return d.x();
          if (!(s instanceof Box b)) return -5;
          return b.w() + (int) b.h();
        }

        static int casts(int n) {
          Object o = n > 2 ? new Dot(n) : n > 0 ? null : new Box(4, 4);
          Dot d = (Dot) o;
          return d.x();
        }

        static final class Pair {
          final int a; final long b; final Pair rest;
          Pair(int a, long b, Pair rest) { this.a = a; this.b = b; this.rest = rest; }
        }

        static long argumentsThatBranch(int n) {
          Pair p = new Pair(n > 3 ? n : -n, switch (n & 3) {
            case 0 -> 1L;
            case 1 -> { long s = 0; for (int i = 0; i < 5; i++) s += i * n; yield s; }
            default -> n % 5;
          }, n == 2 ? null : new Pair(1, 2, null));
          return p.a + p.b * 3 + p.rest.a;
        }

        static int logic(int n) {
          boolean a = n > 0, b = n < 10, c = (n & 1) == 0;
          boolean r = a && (b || c) ^ !(a | b & c);
          return r ? a != b ? 1 : 2 : 3;
        }

        static long stackShuffles(int n) {
          long[] l = new long[3];
          int[] a = new int[3];
          int i = n & 1;
          l[i++] += l[i] = n;
          a[i] = a[i - 1]++ + (a[i]--);
          long x = l[0]++ + ++l[1];
          return x * 31 + l[0] + l[1] * 7 + a[0] + a[1] * 11 + a[2];
        }

        interface Greeter { default int greet(int n) { return n + twice(n); } int twice(int n); }
        static class Base implements Greeter { public int twice(int n) { return n * 2; } }
        static class Derived extends Base { @Override public int twice(int n) { return super.twice(n) + 1; } }

        static int calls(int n) {
          Greeter g = n > 3 ? new Base() : new Derived();
          return g.greet(n) + (g == null ? 1 : 0);
        }

        static int asserts(int n) { assert n > 100 : "x"; return n; }

        static int recursion(int n) { return n <= 1 ? 1 : n > 20 ? 0 : n * recursion(n - 1); }
      }
      """;

  private final Map<String, byte[]> classes = JavaText.compile("Cases.java", SOURCE);
  private final IrRun ir = new IrRun(classes);

  @TestFactory
  Stream<DynamicTest> eachCase() throws ClassNotFoundException {
    Class<?> onJvm = new Loader(classes).loadClass("Cases");
    return Stream.of(onJvm.getDeclaredMethods())
        .filter(m -> m.getParameterCount() == 1 && m.getParameterTypes()[0] == int.class)
        .filter(m -> m.getReturnType().isPrimitive() && Modifier.isStatic(m.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .map(m -> DynamicTest.dynamicTest(m.getName(), () -> compare(m)));
  }

  private void compare(Method method) throws IllegalAccessException {
    method.setAccessible(true);
    for (int argument : ARGUMENTS) {
      assertThat(onIr(method, argument))
          .as("%s(%d)", method.getName(), argument)
          .isEqualTo(onJvm(method, argument));
    }
  }

  private static Object onJvm(Method method, int argument) throws IllegalAccessException {
    try {
      return method.invoke(null, argument);
    } catch (InvocationTargetException e) {
      return e.getCause().getClass().getName();
    }
  }

  private Object onIr(Method method, int argument) {
    String result = method.getReturnType().descriptorString();
    return ir.call(new MethodRef("Cases", method.getName(), "(I)" + result), argument);
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
