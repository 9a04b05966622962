package dev.demitasse.compiler.ssa.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.DiagnosticException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes are, reading them and building their methods ends in a diagnostic or in a
 * result.
 */
class BrokenClassFilesTest {
  private static final long SEED = 20_260_101;
  private static final int MUTANTS = 4_000;

  private static final byte[] GOOD =
      JavaText.compile(
              "A.java",
              """
              import java.util.function.IntSupplier;
              @Deprecated(since = "1") class A extends Exception {
                static final String TEXT = "a";
                private long[] field = {1, 2};
                A(int x, String... rest) { super(rest[x]); }
                int loop(int n, double d) {
                  int sum = 0;
                  for (int i = 0; i < n; i++) {
                    try {
                      sum += switch (i) { case 1 -> 7; case 2, 9 -> n / i; default -> (int) (d * i); };
                    } catch (ArithmeticException | NullPointerException e) {
                      sum--;
                    } finally {
                      field[i & 1]++;
                    }
                  }
                  return sum;
                }
                String text(Object o, boolean b) {
                  IntSupplier s = () -> b ? 1 : 2;
                  if (o instanceof A a && a.field != null) return "x" + s.getAsInt() + o;
                  synchronized (this) { return new String(TEXT + A.class); }
                }
                record R(int a, float b) {}
              }
              """)
          .get("A");

  private final Map<Code, Integer> found = new EnumMap<>(Code.class);
  private int built;

  @Test
  void everyTruncationIsDamage() {
    for (int length = 0; length < GOOD.length; length++) {
      tryOut(Arrays.copyOf(GOOD, length));
    }
    assertThat(found).containsOnlyKeys(Code.D0101);
    assertThat(found.get(Code.D0101)).isEqualTo(GOOD.length);
  }

  @Test
  void everyChangeIsUnderstoodOrReported() {
    Random random = new Random(SEED);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bytes = GOOD.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      tryOut(bytes);
    }
    Set<Code> allowed = EnumSet.of(Code.D0101, Code.D0102, Code.D0104, Code.D0105, Code.D0201);
    assertThat(allowed).containsAll(found.keySet());
    assertThat(found).containsKeys(Code.D0101, Code.D0104);
    assertThat(built).isPositive();
  }

  private void tryOut(byte[] bytes) {
    try {
      ClassDef def = ClassFileReader.read(bytes, "A");
      for (MethodDef method : def.methods()) {
        if (method.code() != null) {
          build(def, method);
        }
      }
    } catch (DiagnosticException e) {
      found.merge(e.diagnostic().code(), 1, Integer::sum);
    }
  }

  private void build(ClassDef def, MethodDef method) {
    try {
      Built.verified(def, method);
      built++;
    } catch (DiagnosticException e) {
      found.merge(e.diagnostic().code(), 1, Integer::sum);
    }
  }
}
