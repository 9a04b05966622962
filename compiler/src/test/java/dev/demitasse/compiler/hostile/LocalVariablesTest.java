package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.engines.FilterClasses;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A variable is there from the start of an instruction to the start of another one (JVMS §4.7.13).
 */
class LocalVariablesTest {
  private static final int ROW = 10;
  private static final int END_OF_FILE = 2; // the number of the class's own attributes

  @Test
  void whatAWriterWritesIsRight() throws ClassNotFoundException {
    byte[] file = file();
    assertEquals("A", load(file).getSimpleName());
    assertEquals(1, variables(file));
  }

  /** Only the start is held to the instructions by the JVM of today. */
  @ParameterizedTest
  @CsvSource({"1, 4", "2, 3"})
  void whatBeginsInsideAnInstructionIsRefused(int start, int length) {
    byte[] file = file();
    int row = file.length - END_OF_FILE - ROW;
    new Spot(Role.OTHER_ATTRIBUTE, row, 2).write(file, start);
    new Spot(Role.OTHER_ATTRIBUTE, row + 2, 2).write(file, length);

    assertThrows(ClassFormatError.class, () -> load(file).getDeclaredMethods());
    DiagnosticException e = assertThrows(DiagnosticException.class, () -> variables(file));
    assertEquals(Code.D0101, e.diagnostic().code());
  }

  private static Class<?> load(byte[] file) throws ClassNotFoundException {
    return Class.forName("A", true, new FilterClasses(Map.of("A", file)));
  }

  private static int variables(byte[] file) {
    return ClassFileReader.read(file, "A").methods().get(0).code().variables().size();
  }

  /** {@code sipush 300; istore_0; return}, where the last is at 4. */
  private static byte[] file() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "A", null, "java/lang/Object", null);
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null);
    code.visitCode();
    Label start = new Label();
    Label end = new Label();
    code.visitIntInsn(Opcodes.SIPUSH, 300);
    code.visitVarInsn(Opcodes.ISTORE, 0);
    code.visitLabel(start);
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(end);
    code.visitLocalVariable("x", "I", null, start, end, 0);
    code.visitMaxs(1, 1);
    code.visitEnd();
    return writer.toByteArray();
  }
}
