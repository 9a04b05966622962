package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Ints that are stored or given back as smaller types without having been cut down to them, which
 * no compiler does: the JVM cuts them (JVMS §6.5, putfield, putstatic, bastore, ireturn).
 */
class WideValuesTest {
  private static final int LARGE = 0x1F8F2;

  /**
   * Calls of {@code wide…} are taken away, which leaves their argument; fields {@code constant…}
   * have a constant.
   */
  private static final Map<String, byte[]> CLASSES =
      changed(
          JavaText.compile(
              "Wide.java",
              """
              import dev.demitasse.*;
              @Filter("wide") final class Wide extends HttpFilter {
                static boolean wideZ(int n) { return n != 0; }
                static byte wideB(int n) { return (byte) n; }
                static char wideC(int n) { return (char) n; }
                static short wideS(int n) { return (short) n; }
                static final boolean[] ZS = {wideZ(2), wideZ(3), wideZ(-1), wideZ(256)};
                static final byte[] BS = {wideB(300), wideB(127), wideB(128), wideB(-1)};
                static final char[] CS = {wideC(-1), wideC(65536), wideC(65), wideC(1 << 20)};
                static final short[] SS = {wideS(65535), wideS(32768), wideS(-40000), wideS(7)};
                static final boolean z = wideZ(258);
                static final byte b = wideB(258);
                static final char c = wideC(65537);
                static final short s = wideS(65535);
                static boolean constantZ;
                static byte constantB;
                static char constantC;
                static short constantS;
                private boolean ofZ;
                private byte ofB;
                private char ofC;
                private short ofS;
                static int z(boolean v) { return v ? 1 : 0; }
                static boolean giveZ(int n) { return wideZ(n); }
                static byte giveB(int n) { return wideB(n); }
                static char giveC(int n) { return wideC(n); }
                static short giveS(int n) { return wideS(n); }
                static byte joined(int n) {
                  byte r = 0;
                  for (int i = 0; i < 3; i++) r = i == 1 ? wideB(n) : r;
                  return r;
                }
                @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
                  int n = (int) headers.getLong("n", 0);
                  Log.info("{} {} {} {}", giveZ(n), giveB(n), giveC(n) + 0, giveS(n));
                  Log.info("{} {}", joined(n), giveZ(n) == (n > 5));
                  Log.info("{} {} {} {}", z(z), b, c + 0, s);
                  Log.info("{} {} {}", constantB, constantC + 0, constantS);
                  Log.info("{}", z(constantZ));
                  ofZ = wideZ(n);
                  ofB = wideB(n);
                  ofC = wideC(n);
                  ofS = wideS(n);
                  Log.info("{} {} {} {}", ofZ, ofB, ofC + 0, ofS);
                  int i = n & 3;
                  Log.info("{} {} {} {}", z(ZS[i]), BS[i], CS[i] + 0, SS[i]);
                  return CONTINUE;
                }
              }
              """));

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theyAreCut(Engine engine) {
    assertEquals(run(Engine.JVM), run(engine));
  }

  private static String run(Engine engine) {
    List<String> steps = new ArrayList<>(List.of("create 1", "create 2 of 1"));
    for (int n : new int[] {0, 1, 2, 3, 127, 128, 255, 256, 32768, 65535, 65536, 123456789, -1}) {
      steps.add("request 2 n=" + n);
    }
    return new HostScript(engine, new FilterClasses(CLASSES)).run(steps);
  }

  private static Map<String, byte[]> changed(Map<String, byte[]> classes) {
    Map<String, byte[]> changed = new TreeMap<>();
    classes.forEach(
        (name, file) -> changed.put(name, ClassEdit.edit(file, WideValuesTest::change)));
    return changed;
  }

  private static void change(ClassNode node) {
    for (FieldNode field : node.fields) {
      if (field.name.startsWith("constant")) {
        field.access |= Opcodes.ACC_FINAL;
        field.value = LARGE;
      }
    }
    node.methods.forEach(
        method -> {
          for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof MethodInsnNode call && call.name.startsWith("wide")) {
              method.instructions.remove(call);
            }
          }
        });
  }
}
