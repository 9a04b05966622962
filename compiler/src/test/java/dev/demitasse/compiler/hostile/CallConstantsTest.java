package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The constant of a call says whether its method is one of a class or of an interface. */
class CallConstantsTest {
  private static final byte[] FILE =
      JavaText.compile(
              "User.java",
              """
              final class User {
                static int all(java.util.List<String> list, String text) {
                  return list.size() + text.length();
                }
              }
              """)
          .get("User");

  @Test
  void whatJavacWritesIsRight() {
    ClassFileReader.readNamed(withOther(""), "User");
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "length"})
  void theOtherKindIsRefused(String method) {
    DiagnosticException e =
        assertThrows(
            DiagnosticException.class, () -> ClassFileReader.readNamed(withOther(method), "User"));
    assertEquals(Code.D0101, e.diagnostic().code());
  }

  private static byte[] withOther(String method) {
    return ClassEdit.edit(FILE, node -> node.methods.forEach(m -> change(m, method)));
  }

  private static void change(MethodNode in, String method) {
    in.instructions.forEach(
        insn -> {
          if (insn instanceof MethodInsnNode call && call.name.equals(method)) {
            call.itf = !call.itf;
          }
        });
  }
}
