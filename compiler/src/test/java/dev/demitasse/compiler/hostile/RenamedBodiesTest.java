package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** The class of a constant's body may have any name, as an obfuscator gives it. */
class RenamedBodiesTest {
  private static final Map<String, String> NAMES =
      Map.of("Order$Kind$1", "Zed", "Order$Kind$2", "Alpha$3");

  private static final Map<String, byte[]> CLASSES =
      renamed(
          JavaText.compile(
              "Order.java",
              """
              import dev.demitasse.*;
              @Filter("order") final class Order extends HttpFilter {
                enum Kind { A { }, B, C { }, D }
                static final Kind[] KINDS = {Kind.D, Kind.A, Kind.C, Kind.B};
                @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
                  Kind kind = KINDS[(int) headers.getLong("n", 0) & 3];
                  Log.info("{} {} {}", kind.ordinal(), kind.name(), kind == Kind.values()[2]);
                  return CONTINUE;
                }
              }
              """));

  private static final List<String> STEPS =
      List.of(
          "create 1",
          "create 2 of 1",
          "request 2",
          "request 2 n=1",
          "request 2 n=2",
          "request 2 n=3");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void constantsKeepTheirOrder(Engine engine) {
    FilterClasses classes = new FilterClasses(CLASSES);
    assertEquals(
        new HostScript(Engine.JVM, classes).run(STEPS), new HostScript(engine, classes).run(STEPS));
  }

  private static Map<String, byte[]> renamed(Map<String, byte[]> files) {
    Map<String, byte[]> renamed = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(file.getValue())
          .accept(new ClassRemapper(writer, new SimpleRemapper(Opcodes.ASM9, NAMES)), 0);
      renamed.put(NAMES.getOrDefault(file.getKey(), file.getKey()), writer.toByteArray());
    }
    return renamed;
  }
}
