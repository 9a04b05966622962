package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.SsaParser;
import dev.demitasse.compiler.ssa.SsaPrinter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What this stage does to IR before it becomes code. */
final class IrPassesTest {
  @Test
  void sinksAValueToItsOnlyUser() {
    check(
        SinkValues::run,
        """
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = i32.mul v0 v0
          if v0 b1() b2()
        b1():
          return v1
        b2():
          return v0
        }
        """,
        """
        func A.f(I)I -> i32 {
        b0(v0: i32):
          if v0 b1() b2()
        b1():
          v1: i32 = i32.mul v0 v0
          return v1
        b2():
          return v0
        }
        """);
  }

  @Test
  void doesNotSinkIntoALoopNorALoadOverAStore() {
    checkSame(
        SinkValues::run,
        """
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = i32.mul v0 v0
          v2: i32 = i32.load v0
          i32.store v0 v0
          goto b1()
        b1():
          v3: i32 = i32.load v1
          if v3 b1() b2()
        b2():
          return v2
        }
        """);
  }

  @Test
  void mergesTwins() {
    check(
        MergeTwins::run,
        """
        func A.f(I)V -> void {
        b0(v0: i32):
          if v0 b1() b2()
        b1():
          v1: i32 = i32.const 1
          v2: i32 = i32.add v0 v1
          host note:i>v v2
          return
        b2():
          v4: i32 = i32.const 1
          v5: i32 = i32.add v0 v4
          host note:i>v v5
          return
        }
        """,
        """
        func A.f(I)V -> void {
        b0(v0: i32):
          if v0 b1() b1()
        b1():
          v1: i32 = i32.const 1
          v2: i32 = i32.add v0 v1
          host note:i>v v2
          return
        }
        """);
  }

  @Test
  void doesNotMergeBlocksThatDiffer() {
    checkSame(
        MergeTwins::run,
        """
        func A.f(I)V -> void {
        b0(v0: i32):
          if v0 b1() b2()
        b1():
          v1: i32 = i32.load offset=4 v0
          host note:i>v v1
          return
        b2():
          v3: i32 = i32.load offset=8 v0
          host note:i>v v3
          return
        }
        """);
  }

  @Test
  void copiesAShortTail() {
    check(
        func -> DuplicateTails.run(func, 0),
        """
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = i32.const 1
          if v0 b1(v0) b1(v1)
        b1(v2: i32):
          return v2
        }
        """,
        """
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = i32.const 1
          if v0 b1() b2()
        b1():
          return v0
        b2():
          return v1
        }
        """);
  }

  @Test
  void foldsConstantPartsOfAddresses() {
    check(
        func -> FoldAddresses.run(func, IrPassesTest::address),
        """
        cell $a 4
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = address $a+4
          v2: i32 = i32.add v0 v1
          v3: i32 = i32.load offset=2 v2
          v4: i32 = i32.const -4
          v5: i32 = i32.add v0 v4
          i32.store v5 v3
          return v3
        }
        """,
        """
        cell $a 4
        func A.f(I)I -> i32 {
        b0(v0: i32):
          v1: i32 = address $a+4
          v2: i32 = i32.add v0 v1
          v3: i32 = i32.load offset=106 v0
          v4: i32 = i32.const -4
          v5: i32 = i32.add v0 v4
          i32.store v5 v3
          return v3
        }
        """);
  }

  private static int address(Insn.Address address) {
    return 100 + address.offset();
  }

  @Test
  void storesALowPartOfAWideValue() {
    String after =
        transformed(
            NarrowAccesses::run,
            """
            func A.f(IJ)V -> void {
            b0(v0: i32, v1: i64):
              v2: i32 = i32.wrap_i64 v1
              v3: i32 = i32.const 48
              v4: i32 = i32.add v2 v3
              i32.store8 v0 v4
              return
            }
            """);
    assertThat(after).contains("v5: i64 = i64.add v1 ", "i64.store8 v0 v5");
  }

  @Test
  void widensALoadByItself() {
    check(
        NarrowAccesses::run,
        """
        func A.f(I)J -> i64 {
        b0(v0: i32):
          v1: i32 = i32.load8_u offset=3 v0
          v2: i64 = i64.extend_i32_s v1
          return v2
        }
        """,
        """
        func A.f(I)J -> i64 {
        b0(v0: i32):
          v1: i64 = i64.load8_u offset=3 v0
          return v1
        }
        """);
  }

  @Test
  void rebasesWhatALoopCounted() {
    String after =
        transformed(
            RebaseLoops::run,
            """
            func A.f(I)I -> i32 {
            b0(v0: i32):
              goto b1(v0)
            b1(v1: i32):
              v2: i32 = i32.const -1
              v3: i32 = i32.add v1 v2
              v4: i32 = i32.load v3
              if v4 b1(v3) b2()
            b2():
              v5: i32 = i32.const -41
              v6: i32 = i32.add v1 v5
              return v6
            }
            """);
    assertThat(after).contains("v6: i32 = i32.add v3 ").doesNotContain("v6: i32 = i32.add v1 ");
  }

  private static void checkSame(Consumer<Func> pass, String text) {
    check(pass, text, text);
  }

  private static void check(Consumer<Func> pass, String before, String after) {
    assertThat(transformed(pass, before))
        .isEqualTo(SsaPrinter.renumbered(SsaParser.parseFunc(after)));
  }

  private static String transformed(Consumer<Func> pass, String before) {
    Func func = SsaParser.parseFunc(before);
    pass.accept(func);
    return SsaPrinter.renumbered(func);
  }
}
