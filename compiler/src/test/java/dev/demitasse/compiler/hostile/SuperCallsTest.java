package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A call of a superclass's method begins to look for it in the nearest superclass, whichever it
 * names (JVMS §6.5, invokespecial). javac names the nearest one, other versions of it may not.
 */
class SuperCallsTest {
  private static final String SOURCE =
      """
      import dev.demitasse.*;
      import java.util.function.Supplier;
      @Filter("super-calls") public final class Main extends HttpFilter {
        static class Top {
          String m() { return "Top"; }
          String n() { return "top"; }
          @Override public String toString() { return "text"; }
        }
        static class Middle extends Top {
          @Override String m() { return "Middle" + super.n(); }
          @Override public String toString() { return "middle"; }
        }
        static class Nearest extends Middle {}
        static final class Bottom extends Nearest {
          @Override String m() { return "Bottom" + super.m(); }
          @Override String n() {
            Supplier<String> above = super::m;
            return "bottom" + super.n() + above.get();
          }
          @Override public String toString() { return "of " + super.toString(); }
        }
        static String use() {
          Top top = new Bottom();
          return top.m() + top.n() + top;
        }
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
          Log.info(use());
          return CONTINUE;
        }
      }
      """;

  private static final Map<String, byte[]> CLASSES = JavaText.compile("Main.java", SOURCE);

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theNearestSuperclassIsAsked(Engine engine) {
    Map<String, byte[]> classes = new TreeMap<>(CLASSES);
    classes.computeIfPresent(
        "Main$Bottom", (name, file) -> ClassEdit.edit(file, SuperCallsTest::nameTop));
    String transcript =
        new HostScript(engine, new FilterClasses(classes))
            .run(List.of("create 1", "create 2 of 1", "request 2"));
    assertEquals(
        """
        create 1
        create 2 of 1
        request 2 = 0
          info: BottomMiddletopbottomtopMiddletopof middle
        """,
        transcript);
  }

  @Test
  void itIsNotAbstract() {
    Map<String, byte[]> classes = new TreeMap<>(CLASSES);
    classes.computeIfPresent(
        "Main$Bottom", (name, file) -> ClassEdit.edit(file, SuperCallsTest::nameTop));
    classes.computeIfPresent(
        "Main$Nearest", (name, file) -> ClassEdit.edit(file, SuperCallsTest::addAbstract));
    classes.computeIfPresent("Main$Nearest", (n, file) -> ClassEdit.flags(file, "-", "+ABSTRACT"));
    List<String> found =
        Compiler.compile(new FilterClasses(classes).source(), Options.DEFAULT)
            .diagnostics()
            .stream()
            .map(d -> d.code() + " " + d.args().get(d.args().size() - 1))
            .distinct()
            .toList();
    assertEquals(List.of("D0104 it uses Main.Nearest.n, which is abstract"), found);
  }

  private static void nameTop(ClassNode node) {
    node.methods.forEach(
        method ->
            method.instructions.forEach(
                insn -> {
                  if (insn.getOpcode() == Opcodes.INVOKESPECIAL
                      && insn instanceof MethodInsnNode call
                      && !call.name.equals("<init>")) {
                    call.owner = "Main$Top";
                  }
                }));
  }

  private static void addAbstract(ClassNode node) {
    node.visitMethod(Opcodes.ACC_ABSTRACT, "n", "()Ljava/lang/String;", null, null).visitEnd();
  }
}
