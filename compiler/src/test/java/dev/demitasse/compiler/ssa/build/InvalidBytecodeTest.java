package dev.demitasse.compiler.ssa.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.objectweb.asm.Opcodes.*;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.DiagnosticException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Code that no compiler makes: each is refused with its reason and its line. */
class InvalidBytecodeTest {
  private static final int LINE = 42;

  @Test
  void operandsOfAnotherType() {
    assertInvalid(
        "it takes an int where there is a float",
        code -> {
          code.visitInsn(FCONST_0);
          code.visitInsn(ICONST_0);
          code.visitInsn(IADD);
        });
    assertInvalid(
        "it takes a reference where there is an int",
        code -> {
          code.visitInsn(ICONST_0);
          code.visitVarInsn(ASTORE, 1);
        });
    assertInvalid(
        "it takes a long where there is a reference",
        code -> {
          code.visitInsn(ACONST_NULL);
          code.visitMethodInsn(INVOKESTATIC, "A", "g", "(J)V", false);
        });
  }

  @Test
  void aStackThatIsTooDeepOrTooShallow() {
    assertInvalid("an operand is missing on the stack", code -> code.visitInsn(POP));
    assertInvalid(
        "the stack is deeper than the 4 words declared",
        code -> {
          code.visitInsn(LCONST_0);
          code.visitInsn(LCONST_0);
          code.visitInsn(ICONST_0);
        });
    assertInvalid(
        "the stack has another depth on another path",
        code -> {
          Label loop = new Label();
          code.visitLabel(loop);
          code.visitInsn(ICONST_0);
          code.visitJumpInsn(GOTO, loop);
        });
    assertInvalid(
        "the stack holds something else on another path",
        code -> {
          Label other = new Label();
          Label join = new Label();
          code.visitVarInsn(ILOAD, 0);
          code.visitJumpInsn(IFEQ, other);
          code.visitInsn(ICONST_0);
          code.visitJumpInsn(GOTO, join);
          code.visitLabel(other);
          code.visitInsn(FCONST_0);
          code.visitLabel(join);
          code.visitInsn(POP);
        });
  }

  @Test
  void halvesOfLongs() {
    assertInvalid(
        "half of a long or double is taken from the stack",
        code -> {
          code.visitInsn(LCONST_0);
          code.visitInsn(POP);
        });
    assertInvalid(
        "half of a long or double is taken from the stack",
        code -> {
          code.visitInsn(LCONST_0);
          code.visitInsn(ICONST_0);
          code.visitInsn(DUP2);
        });
    assertInvalid(
        "it takes a long where there is nothing",
        code -> {
          code.visitInsn(LCONST_0);
          code.visitVarInsn(LSTORE, 1);
          code.visitInsn(ICONST_0);
          code.visitVarInsn(ISTORE, 2);
          code.visitVarInsn(LLOAD, 1);
        });
  }

  @Test
  void variablesThatHoldNothing() {
    assertInvalid("it takes an int where there is nothing", code -> code.visitVarInsn(ILOAD, 2));
    assertInvalid(
        "the local variable 9 is beyond the number declared", code -> code.visitVarInsn(ILOAD, 9));
    assertInvalid(
        "it takes an int where there is nothing",
        code -> {
          Label join = new Label();
          code.visitVarInsn(ILOAD, 0);
          code.visitJumpInsn(IFEQ, join);
          code.visitInsn(ICONST_0);
          code.visitVarInsn(ISTORE, 1);
          code.visitLabel(join);
          code.visitVarInsn(ILOAD, 1);
        });
  }

  @Test
  void objectsWhoseConstructorHasNotRun() {
    assertInvalid(
        "it takes a reference where there is an object whose constructor has not run",
        code -> {
          code.visitTypeInsn(NEW, "A");
          code.visitMethodInsn(INVOKEVIRTUAL, "A", "g", "()V", false);
        });
    assertInvalid(
        "it calls a constructor of B on an object whose constructor has not run",
        code -> {
          code.visitTypeInsn(NEW, "A");
          code.visitMethodInsn(INVOKESPECIAL, "B", "<init>", "()V", false);
        });
    assertInvalid(
        "it calls a constructor of A on a reference",
        code -> {
          code.visitInsn(ACONST_NULL);
          code.visitMethodInsn(INVOKESPECIAL, "A", "<init>", "()V", false);
        });
    assertInvalid(
        "it calls <init> like an ordinary method",
        code -> code.visitMethodInsn(INVOKESTATIC, "A", "<init>", "()V", false));
    assertInvalid(
        "it takes a reference where there is nothing",
        code -> {
          Label again = new Label();
          code.visitInsn(ACONST_NULL);
          code.visitVarInsn(ASTORE, 1);
          code.visitLabel(again);
          code.visitVarInsn(ALOAD, 1);
          code.visitTypeInsn(NEW, "A");
          code.visitVarInsn(ASTORE, 1);
          code.visitInsn(POP);
          code.visitJumpInsn(GOTO, again);
        });
  }

  @Test
  void constructorsThatDoNotCallSuper() {
    assertInvalidConstructor(
        "a constructor returns before it has called super(…)", code -> code.visitInsn(RETURN));
    assertInvalidConstructor(
        "it takes a reference where there is an object whose constructor has not run",
        code -> {
          code.visitVarInsn(ALOAD, 0);
          code.visitMethodInsn(INVOKEVIRTUAL, "A", "g", "()V", false);
        });
    assertInvalidConstructor(
        "it takes a reference where there is an object whose constructor has not run",
        code -> {
          code.visitVarInsn(ALOAD, 0);
          code.visitInsn(ICONST_0);
          code.visitFieldInsn(PUTFIELD, "B", "x", "I");
        });
  }

  @Test
  void wrongArrays() {
    assertInvalid(
        "it takes an array of another type than [J",
        code -> {
          code.visitInsn(ICONST_1);
          code.visitIntInsn(NEWARRAY, T_LONG);
          code.visitInsn(ICONST_0);
          code.visitInsn(IALOAD);
        });
    assertInvalid(
        "it takes an array of another type than java/lang/String",
        code -> {
          code.visitLdcInsn("x");
          code.visitInsn(ARRAYLENGTH);
        });
  }

  @Test
  void endsThatAreNone() {
    assertInvalid("the code ends without a return", code -> code.visitInsn(NOP));
    assertInvalid(
        "it returns something else than the method's descriptor says",
        code -> {
          code.visitInsn(ICONST_0);
          code.visitInsn(IRETURN);
        });
    assertInvalid(
        "the code ends without a return",
        code -> {
          Label start = new Label();
          code.visitLabel(start);
          code.visitVarInsn(ILOAD, 0);
          code.visitJumpInsn(IFEQ, start);
        });
  }

  @Test
  void loopsWithTwoEntries() {
    assertInvalid(
        "a loop has two entries",
        code -> {
          Label a = new Label();
          Label b = new Label();
          code.visitVarInsn(ILOAD, 0);
          code.visitJumpInsn(IFEQ, b);
          code.visitLabel(a);
          code.visitIincInsn(0, 1);
          code.visitLabel(b);
          code.visitIincInsn(0, 2);
          code.visitVarInsn(ILOAD, 0);
          code.visitJumpInsn(IFNE, a);
          code.visitInsn(RETURN);
        });
  }

  private static void assertInvalid(String reason, Consumer<MethodVisitor> body) {
    DiagnosticException e = refusal(ACC_STATIC, "f", "(I)V", body);
    assertThat(e.diagnostic().code()).isEqualTo(Code.D0104);
    assertThat(e.diagnostic().args()).containsExactly(reason);
    assertThat(e.diagnostic().position()).hasToString("A.java:" + LINE);
  }

  private static void assertInvalidConstructor(String reason, Consumer<MethodVisitor> body) {
    DiagnosticException e = refusal(0, "<init>", "()V", body);
    assertThat(e.diagnostic().args()).containsExactly(reason);
  }

  private static DiagnosticException refusal(
      int access, String name, String descriptor, Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, 0, "A", null, "java/lang/Object", null);
    writer.visitSource("A.java", null);
    MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
    code.visitCode();
    Label start = new Label();
    code.visitLabel(start);
    code.visitLineNumber(LINE, start);
    body.accept(code);
    code.visitMaxs(4, 4);
    code.visitEnd();
    ClassDef def = ClassFileReader.read(writer.toByteArray(), "A");
    return catchThrowableOfType(
        DiagnosticException.class,
        () -> SsaBuilder.build(def, Built.method(def, name), Hierarchy.UNKNOWN));
  }
}
