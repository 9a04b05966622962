package dev.demitasse.compiler.classfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.demitasse.compiler.diag.DiagnosticException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassFileReaderTest {
  @Test
  void readsWhatAClassSaysAboutItself() {
    ClassDef def =
        JavaText.read(
            "p/A.java",
            """
            package p;
            abstract class A extends Thread implements Runnable, Cloneable {
              static final long N = 5;
              private final String[] s = null;
              abstract int f(int a, long[] b);
            }
            """,
            "p/A");
    assertThat(def.name()).isEqualTo("p/A");
    assertThat(def.superName()).isEqualTo("java/lang/Thread");
    assertThat(def.interfaces()).containsExactly("java/lang/Runnable", "java/lang/Cloneable");
    assertThat(def.sourceFile()).isEqualTo("A.java");
    assertThat(def.isAbstract()).isTrue();
    assertThat(def.isFinal()).isFalse();
    assertThat(def.field("N").constantValue()).isEqualTo(5L);
    assertThat(def.field("N").isStatic()).isTrue();
    assertThat(def.field("s").descriptor()).isEqualTo("[Ljava/lang/String;");
    assertThat(def.field("s").constantValue()).isNull();
    assertThat(def.field("t")).isNull();
    assertThat(def.method("f", "(I[J)I").code()).isNull();
    assertThat(def.method("f", "()V")).isNull();
    assertThat(def.nesting()).isNull();
  }

  @Test
  void readsAnnotationsOfEveryRetention() {
    ClassDef def =
        JavaText.read(
            "A.java",
            """
            import java.lang.annotation.*;
            @interface In { String value(); }
            @Retention(RetentionPolicy.RUNTIME) @interface Shown {
              int n() default 7; int[] many(); ElementType kind(); Class<?> type(); In in();
            }
            @In("x") @Shown(many = {1, 2}, kind = ElementType.FIELD, type = int[].class, in = @In("y"))
            class A {
              @Deprecated void f(@In("p") int a, int b) {}
            }
            """,
            "A");
    assertThat(def.hasAnnotation("LIn;")).isTrue();
    assertThat(def.hasAnnotation("LOut;")).isFalse();
    assertThat(def.annotation("LIn;").value("value", "")).isEqualTo("x");
    AnnotationDef shown = def.annotation("LShown;");
    assertThat(shown.values().keySet()).containsExactly("many", "kind", "type", "in");
    assertThat(shown.value("n", 3)).isEqualTo(3);
    assertThat(shown.value("many", "")).isEqualTo(List.of(1, 2));
    assertThat(shown.value("kind", "")).isEqualTo("FIELD");
    assertThat(shown.value("type", "")).isEqualTo(new TypeConstant("[I"));
    assertThat(shown.value("in", "")).isEqualTo(new AnnotationDef("LIn;", Map.of("value", "y")));
    MethodDef method = def.method("f", "(II)V");
    assertThat(method.hasAnnotation("Ljava/lang/Deprecated;")).isTrue();
    assertThat(method.parameterAnnotations())
        .containsExactly(List.of(new AnnotationDef("LIn;", Map.of("value", "p"))));
  }

  @Test
  void readsAnnotationsOfTheTypesOfParameters() {
    String source =
        """
        import java.lang.annotation.*;
        @Target(ElementType.TYPE_USE) @interface None {}
        interface A { @None String f(int n, @None String a, java.util.List<@None String> b, @None int[] c); }
        """;

    MethodDef method = JavaText.read("A.java", source, "A").methods().get(0);

    assertThat(method.annotations()).containsExactly(new AnnotationDef("LNone;", Map.of()));
    assertThat(method.parameterAnnotations())
        .containsExactly(List.of(), List.of(new AnnotationDef("LNone;", Map.of())));
  }

  @Test
  void readsTheDefaultOfAnAnnotationsElement() {
    ClassDef def = JavaText.read("A.java", "@interface A { String[] f() default {\"x\"}; }", "A");
    assertThat(def.isAnnotation()).isTrue();
    assertThat(def.methods().get(0).annotationDefault()).isEqualTo(List.of("x"));
  }

  @Test
  void readsRecordsSealedTypesAndNesting() {
    String source =
        """
        sealed interface A permits A.R, A.S {
          record R(int x, String y) implements A {}
          final class S implements A {}
        }
        """;
    ClassDef outer = JavaText.read("A.java", source, "A");
    assertThat(outer.permittedSubclasses()).containsExactly("A$R", "A$S");
    assertThat(outer.isInterface()).isTrue();
    ClassDef inner = JavaText.read("A.java", source, "A$R");
    assertThat(inner.isRecord()).isTrue();
    assertThat(inner.recordComponents())
        .containsExactly(
            new RecordComponentDef("x", "I"), new RecordComponentDef("y", "Ljava/lang/String;"));
    assertThat(inner.nesting().isStatic()).isTrue();
    assertThat(inner.nesting().outerName()).isEqualTo("A");
    assertThat(inner.nesting().simpleName()).isEqualTo("R");
  }

  @Test
  void countsInstructionsInJumpsLinesAndRanges() {
    ClassDef def =
        JavaText.read(
            "A.java",
            """
            class A {
              static int f(int a) {
                try {
                  if (a > 1000000)
                    return 7;
                } catch (IllegalStateException e) {
                  a++;
                }
                return a;
              }
            }
            """,
            "A");
    Code code = def.method("f", "(I)I").code();
    assertThat(code.instructions())
        .containsExactly(
            new Bytecode.Load(dev.demitasse.compiler.op.Type.I32, 0),
            new Bytecode.Constant(1000000),
            new Bytecode.Branch(Condition.IF_ICMPLE, 5),
            new Bytecode.Constant(7),
            new Bytecode.Simple(Opcode.IRETURN),
            new Bytecode.Goto(8),
            new Bytecode.Store(dev.demitasse.compiler.op.Type.REF, 1),
            new Bytecode.Increment(0, 1),
            new Bytecode.Load(dev.demitasse.compiler.op.Type.I32, 0),
            new Bytecode.Simple(Opcode.IRETURN));
    assertThat(code.lines()).containsExactly(4, 4, 4, 5, 5, 8, 6, 7, 9, 9);
    assertThat(code.ranges())
        .first()
        .isEqualTo(new TryRange(0, 4, 6, "java/lang/IllegalStateException"));
    assertThat(code.maxStack()).isEqualTo(2);
    assertThat(code.maxLocals()).isEqualTo(2);
  }

  @Test
  void readsBootstrapMethods() {
    ClassDef def =
        JavaText.read("A.java", "class A { String f(int a) { return \"<\" + a; } }", "A");
    Bytecode.InvokeDynamic call =
        (Bytecode.InvokeDynamic)
            def.method("f", "(I)Ljava/lang/String;").code().instructions().get(1);
    assertThat(call.site().name()).isEqualTo("makeConcatWithConstants");
    assertThat(call.site().descriptor()).isEqualTo("(I)Ljava/lang/String;");
    assertThat(call.site().bootstrap().owner()).isEqualTo("java/lang/invoke/StringConcatFactory");
    assertThat(call.site().arguments()).containsExactly("<\u0001");
  }

  @Test
  void refusesAClassFileOfALaterJava() {
    byte[] bytes = JavaText.compile("A.java", "class A {}").get("A");
    bytes[7] = (byte) (ClassFileReader.NEWEST + 1);
    DiagnosticException e =
        catchThrowableOfType(
            DiagnosticException.class, () -> ClassFileReader.read(bytes, "x/A.class"));
    assertThat(e.diagnostic().code()).isEqualTo(dev.demitasse.compiler.diag.Code.D0102);
    int newest = ClassFileReader.NEWEST - 44;
    assertThat(e.diagnostic().args()).containsExactly("x/A.class", "" + (newest + 1), "" + newest);
  }

  @Test
  void theNewestVersionIsTheParsersNewest() {
    byte[] bytes = JavaText.compile("A.java", "class A {}").get("A");
    bytes[7] = (byte) ClassFileReader.NEWEST;
    assertThat(ClassFileReader.read(bytes, "A").name()).isEqualTo("A");
    bytes[7] = (byte) (ClassFileReader.NEWEST + 1);
    assertThatThrownBy(() -> new ClassReader(bytes)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesSubroutines() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_5, 0, "A", null, "java/lang/Object", null);
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null);
    Label subroutine = new Label();
    code.visitCode();
    code.visitJumpInsn(Opcodes.JSR, subroutine);
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(subroutine);
    code.visitVarInsn(Opcodes.ASTORE, 0);
    code.visitVarInsn(Opcodes.RET, 0);
    code.visitMaxs(1, 1);
    code.visitEnd();
    assertBroken(writer.toByteArray(), "it has a subroutine (jsr, ret)");
  }

  @Test
  void refusesAMethodWithoutCode() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "A", null, "java/lang/Object", null);
    writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null).visitEnd();
    assertBroken(writer.toByteArray(), "the method f has no code");
  }

  @Test
  void refusesNamesAndDescriptorsThatAreNone() {
    assertBroken(classWithField("a.b", "I"), "\"a.b\" is not the name of a member");
    assertBroken(classWithField("a", "V"), "\"V\" is not the descriptor of a field");
    assertBroken(classWithField("a", "II"), "\"II\" is not the descriptor of a field");
    assertBroken(classWithField("a", "[Lx"), "\"[Lx\" is not the descriptor of a field");
    assertBroken(classWithField("a", "La//b;"), "\"La//b;\" is not the descriptor of a field");
  }

  private static byte[] classWithField(String name, String descriptor) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "A", null, "java/lang/Object", null);
    writer.visitField(0, name, descriptor, null, null).visitEnd();
    return writer.toByteArray();
  }

  private static void assertBroken(byte[] bytes, String reason) {
    DiagnosticException e =
        catchThrowableOfType(DiagnosticException.class, () -> ClassFileReader.read(bytes, "A"));
    assertThat(e.diagnostic().code()).isEqualTo(dev.demitasse.compiler.diag.Code.D0101);
    assertThat(e.diagnostic().args().get(1)).startsWith(reason);
  }
}
