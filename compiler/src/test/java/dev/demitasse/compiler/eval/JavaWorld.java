package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaParser;
import dev.demitasse.compiler.ssa.build.Hierarchy;
import dev.demitasse.compiler.ssa.build.SsaBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of a Java source, whose method {@code f} is a callback, and the little of the JDK
 * that they need as functions.
 */
final class JavaWorld implements World {
  private static final String JDK =
      """
      func java/lang/Object.<init>()V -> void {
      b0(v0: ref:java/lang/Object):
        return
      }
      func java/lang/Enum.<init>(Ljava/lang/String;I)V -> void {
      b0(v0: ref:java/lang/Enum, v1: ref:java/lang/String, v2: i32):
        put java/lang/Enum.name:Ljava/lang/String; v0 v1
        put java/lang/Enum.ordinal:I v0 v2
        return
      }
      func java/lang/Enum.ordinal()I -> i32 {
      b0(v0: ref:java/lang/Enum):
        v1: i32 = get java/lang/Enum.ordinal:I v0
        return v1
      }
      func java/lang/String.length()I -> i32 {
      b0(v0: ref:java/lang/String):
        v1: i32 = get dev/demitasse/guest/Octets.length:I v0
        return v1
      }
      func java/lang/String.trim()Ljava/lang/String; -> ref {
      b0(v0: ref:java/lang/String):
        v1: i32 = get dev/demitasse/guest/Octets.address:I v0
        v2: i32 = get dev/demitasse/guest/Octets.length:I v0
        v3: i32 = i32.const 1
        v4: i32 = i32.const 2
        v5: ref:dev/demitasse/guest/GuestString = new dev/demitasse/guest/GuestString
        v6: i32 = i32.add v1 v3
        v7: i32 = i32.sub v2 v4
        put dev/demitasse/guest/Octets.address:I v5 v6
        put dev/demitasse/guest/Octets.length:I v5 v7
        return v5
      }
      func java/lang/System.nanoTime()J -> i64 {
      b0():
        v0: i64 = host proxy_get_current_time_nanoseconds:>l
        return v0
      }
      """;

  private final Map<String, ClassDef> classes = new HashMap<>();
  private final Program program = SsaParser.parseProgram(JDK);

  /** A source file {@code A.java}. */
  JavaWorld(String source) {
    JavaText.compile("A.java", source)
        .forEach((name, bytes) -> classes.put(name, ClassFileReader.read(bytes, name)));
    for (ClassDef def : classes.values()) {
      for (MethodDef method : def.methods()) {
        if (method.code() != null && !method.name().equals("valueOf")) {
          Func func = SsaBuilder.build(def, method, Hierarchy.UNKNOWN);
          program.functions().put(func.method(), func);
          if (method.name().equals("f")) {
            program.exports().add(new Program.Export(List.of("f"), func.method()));
          }
        }
      }
    }
  }

  Program program() {
    return program;
  }

  @Override
  public @Nullable MethodRef target(MethodRef method, String receiverClass) {
    String text = "dev/demitasse/guest/GuestString";
    for (String c = receiverClass.equals(text) ? "java/lang/String" : receiverClass;
        c != null;
        c = superclass(c)) {
      if (program.functions().containsKey(method.in(c))) {
        return method.in(c);
      }
    }
    return null;
  }

  @Override
  public boolean isSubclass(String className, String superName) {
    for (String c = className; c != null; c = superclass(c)) {
      if (c.equals(superName)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> initialisedBefore(String className) {
    String above = superclass(className);
    return above == null ? List.of() : List.of(above);
  }

  private @Nullable String superclass(String className) {
    return classes.containsKey(className) ? classes.get(className).superName() : null;
  }

  @Override
  public boolean isFinal(FieldRef field) {
    return classes.get(field.owner()).field(field.name()).isFinal();
  }

  @Override
  public @Nullable Object initialValue(FieldRef field) {
    return classes.get(field.owner()).field(field.name()).constantValue();
  }
}
