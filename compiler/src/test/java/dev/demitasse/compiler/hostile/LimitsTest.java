package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.Code;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.ssa.build.SsaBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a method says that it needs at most is held against what it does. */
class LimitsTest {
  private static final int MOST_CODE = 65535;

  private final Map<String, byte[]> classes = Corpus.classes();
  private final ClassFileHierarchy hierarchy = new ClassFileHierarchy(classes);
  private int tried;

  @Test
  void stackAndLocalsAreAsLargeAsTheyHaveToBe() {
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      ClassDef def = ClassFileReader.read(exact(each.getValue()), each.getKey());
      def.methods().stream().filter(m -> m.code() != null).forEach(m -> check(def, m));
    }
    assertTrue(tried > 25, () -> tried + " methods");
  }

  /** With the least numbers that will do. */
  private static byte[] exact(byte[] file) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(file).accept(writer, 0);
    return writer.toByteArray();
  }

  private void check(ClassDef def, MethodDef method) {
    try {
      SsaBuilder.build(def, method, hierarchy);
    } catch (DiagnosticException e) {
      return; // beyond what filters can do
    }
    SsaBuilder.build(def, with(method, 1, 1), hierarchy);
    if (method.code().maxStack() > 0) {
      assertRefused(def, with(method, -1, 0), "the stack is deeper than the ");
    }
    if (method.code().maxLocals() > 0) {
      assertRefused(def, with(method, 0, -1), "the local variable ");
    }
    tried++;
  }

  private void assertRefused(ClassDef def, MethodDef method, String message) {
    DiagnosticException e =
        assertThrows(
            DiagnosticException.class,
            () -> SsaBuilder.build(def, method, hierarchy),
            method::toString);
    assertTrue(e.diagnostic().args().get(0).toString().startsWith(message), e::getMessage);
  }

  private static MethodDef with(MethodDef method, int stack, int locals) {
    Code code = method.code();
    return new MethodDef(
        method.owner(),
        method.name(),
        method.descriptor(),
        method.access(),
        new Code(
            code.maxStack() + stack,
            code.maxLocals() + locals,
            code.instructions(),
            code.lines(),
            code.ranges(),
            code.variables()),
        method.annotations(),
        method.parameterAnnotations(),
        method.annotationDefault());
  }

  @Test
  void codeIsShorterThan64KiB() {
    assertEquals(1, ClassFileReader.read(withCode(MOST_CODE), "A").methods().size());
    assertDamaged(withOther(1, withCode(MOST_CODE)));
  }

  /** A line of an instruction that is not there has nothing to stand at. */
  @Test
  void thereIsCode() {
    assertEquals(1, ClassFileReader.read(withCode(1), "A").methods().size());
    assertDamaged(withOther(-1, withCode(1)));
  }

  private static void assertDamaged(byte[] file) {
    DiagnosticException e =
        assertThrows(DiagnosticException.class, () -> ClassFileReader.read(file, "A"));
    assertEquals(dev.demitasse.compiler.diag.Code.D0101, e.diagnostic().code());
  }

  private static byte[] withCode(int length) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "A", null, "java/lang/Object", null);
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null);
    code.visitCode();
    Label start = new Label();
    code.visitLabel(start);
    code.visitLineNumber(1, start);
    for (int i = 1; i < length; i++) {
      code.visitInsn(Opcodes.NOP);
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    return writer.toByteArray();
  }

  /** A byte of code more or less than a writer writes. */
  private static byte[] withOther(int bytes, byte[] file) {
    int at = Layout.of(file).codes().get(0);
    for (Spot length :
        new Spot[] {
          new Spot(Role.ATTRIBUTE_LENGTH, at, 4), new Spot(Role.CODE_LENGTH, at + 8, 4)
        }) {
      length.write(file, length.read(file) + bytes);
    }
    int code = at + 12;
    return bytes < 0
        ? ChangeBytes.splice(file, code, code - bytes, new byte[0])
        : ChangeBytes.splice(file, code, code, new byte[bytes]);
  }
}
