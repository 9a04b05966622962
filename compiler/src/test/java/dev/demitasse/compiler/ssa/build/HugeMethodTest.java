package dev.demitasse.compiler.ssa.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.objectweb.asm.Opcodes.*;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.ssa.Func;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Methods of nearly 64 KiB, the most that a class file can hold. They take far less than the time
 * allowed.
 */
class HugeMethodTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int VARIABLES = 60;

  @Test
  void manyBranchesOverManyVariables() {
    assertBuilds(
        8000,
        code -> {
          Label next = new Label();
          code.visitVarInsn(ILOAD, 0);
          code.visitJumpInsn(IFEQ, next);
          code.visitIincInsn(1, 1);
          code.visitLabel(next);
        });
  }

  @Test
  void manyCallsInOneTryRange() {
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Func func =
        build(
            code -> {
              code.visitTryCatchBlock(start, end, handler, "java/lang/Exception");
              code.visitLabel(start);
              for (int i = 0; i < 10_000; i++) {
                code.visitMethodInsn(INVOKESTATIC, "A", "g", "()I", false);
                code.visitVarInsn(ISTORE, i % VARIABLES);
              }
              code.visitLabel(end);
              sumAll(code);
              code.visitLabel(handler);
              code.visitInsn(POP);
              sumAll(code);
            });
    assertThat(func.blocks()).hasSizeGreaterThan(10_000);
  }

  @Test
  void manyNestedLoops() {
    Label[] heads = new Label[1000];
    Func func =
        build(
            code -> {
              for (int i = 0; i < heads.length; i++) {
                heads[i] = new Label();
                code.visitLabel(heads[i]);
                code.visitIincInsn(i % VARIABLES, 1);
              }
              for (int i = heads.length - 1; i >= 0; i--) {
                Label exit = new Label();
                code.visitVarInsn(ILOAD, 0);
                code.visitJumpInsn(IFEQ, exit);
                // A conditional jump reaches 32 KiB only.
                code.visitJumpInsn(GOTO, heads[i]);
                code.visitLabel(exit);
              }
              sumAll(code);
            });
    assertThat(func.blocks()).hasSizeGreaterThan(1000);
  }

  private static void assertBuilds(int times, Consumer<MethodVisitor> piece) {
    Func func =
        build(
            code -> {
              for (int i = 0; i < times; i++) {
                piece.accept(code);
              }
              sumAll(code);
            });
    assertThat(func.blocks()).hasSizeGreaterThan(times);
  }

  private static void sumAll(MethodVisitor code) {
    code.visitInsn(ICONST_0);
    for (int i = 0; i < VARIABLES; i++) {
      code.visitVarInsn(ILOAD, i);
      code.visitInsn(IADD);
    }
    code.visitInsn(IRETURN);
  }

  private static Func build(Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, 0, "A", null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(ACC_STATIC, "f", "(" + "I".repeat(VARIABLES) + ")I", null, null);
    code.visitCode();
    body.accept(code);
    code.visitMaxs(3, VARIABLES);
    code.visitEnd();
    ClassDef def = ClassFileReader.read(writer.toByteArray(), "A");
    return assertTimeout(
        LIMIT, () -> SsaBuilder.build(def, Built.method(def, "f"), Hierarchy.UNKNOWN));
  }
}
