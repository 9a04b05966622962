package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Bootstrap methods that are given what they would refuse when the code is first run. */
class BootstrapArgumentsTest {
  private static final String CONCATENATION = "a concatenation";
  private static final String RECORD = "a method of a record";
  private static final String LAMBDA = "a lambda";

  private static final Handle WITHOUT_RECIPE =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/StringConcatFactory",
          "makeConcat",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
          false);

  private static final Map<String, byte[]> CLASSES =
      JavaText.compile(
          "User.java",
          """
          import dev.demitasse.*;
          import java.util.function.*;
          @Filter("user") final class User extends HttpFilter {
            record Size(int all, long other) {}
            @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
              int length = headers.path().length();
              IntUnaryOperator more = x -> x + length;
              Log.info(more.applyAsInt(1) + "!" + new Size(length, 2));
              return CONTINUE;
            }
          }
          """);

  @Test
  void whatJavacWritesIsRight() {
    assertEquals(List.of(), messages("User", site -> {}));
  }

  @Test
  void concatenations() {
    assertRefused(CONCATENATION, "makeConcat", site -> site.bsmArgs = new Object[0]);
    assertRefused(CONCATENATION, "makeConcat", site -> site.bsmArgs[0] = "\1!");
    assertRefused(CONCATENATION, "makeConcat", site -> site.bsmArgs[0] = "\1!\1\2");
    assertRefused(CONCATENATION, "makeConcat", site -> site.bsmArgs[0] = 1);
  }

  /** As {@code javac -XDstringConcat=indy} writes them. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void concatenationsWithoutRecipe(Engine engine) {
    FilterClasses classes =
        changed("User", site -> ifNamed(site, "makeConcat", BootstrapArgumentsTest::dropRecipe));
    List<String> steps = List.of("create 1", "create 2 of 1", "request 2 :path=/abc");
    String done = new HostScript(engine, classes).run(steps);
    assertTrue(done.contains("info: 5Size[all=4, other=2]"), done);
  }

  @Test
  void recipesWhereThereAreNone() {
    assertRefused(CONCATENATION, "makeConcat", site -> site.bsm = WITHOUT_RECIPE);
  }

  private static void dropRecipe(InvokeDynamicInsnNode site) {
    site.bsm = WITHOUT_RECIPE;
    site.bsmArgs = new Object[0];
  }

  @Test
  void recordMethods() {
    assertRefused(RECORD, "toString", site -> site.name = "toText");
    assertRefused(RECORD, "toString", site -> site.bsmArgs[1] = "other;all");
    assertRefused(RECORD, "toString", site -> site.bsmArgs[0] = Type.getObjectType("User"));
    assertRefused(RECORD, "toString", site -> site.bsmArgs = new Object[] {site.bsmArgs[0]});
  }

  @Test
  void lambdas() {
    assertRefused(LAMBDA, "applyAsInt", site -> site.bsmArgs[0] = Type.getMethodType("(J)I"));
    assertRefused(LAMBDA, "applyAsInt", site -> site.bsmArgs[2] = Type.getMethodType("(II)I"));
    assertRefused(LAMBDA, "applyAsInt", site -> site.bsmArgs[0] = Type.INT_TYPE);
    assertRefused(LAMBDA, "applyAsInt", site -> site.bsmArgs = new Object[] {site.bsmArgs[0]});
    assertRefused(LAMBDA, "applyAsInt", site -> site.desc = "(I)LUser;");
    assertRefused(
        LAMBDA, "applyAsInt", site -> site.bsmArgs[1] = handle(Opcodes.H_GETFIELD, "length", "I"));
    assertRefused(
        LAMBDA,
        "applyAsInt",
        site -> site.bsmArgs[1] = handle(Opcodes.H_NEWINVOKESPECIAL, "<init>", "()V"));
  }

  private static Handle handle(int kind, String name, String descriptor) {
    return new Handle(kind, "User", name, descriptor, false);
  }

  private static void assertRefused(
      String what, String name, Consumer<InvokeDynamicInsnNode> change) {
    List<String> messages =
        messages(what.equals(RECORD) ? "User$Size" : "User", site -> ifNamed(site, name, change));
    assertEquals(List.of("D0104 [" + what + " has arguments that none can have]"), messages);
  }

  private static void ifNamed(
      InvokeDynamicInsnNode site, String name, Consumer<InvokeDynamicInsnNode> change) {
    if (site.name.startsWith(name)) {
      change.accept(site);
    }
  }

  private static FilterClasses changed(String name, Consumer<InvokeDynamicInsnNode> change) {
    Map<String, byte[]> classes = new TreeMap<>(CLASSES);
    classes.computeIfPresent(name, (n, file) -> ClassEdit.callSites(file, change));
    return new FilterClasses(classes);
  }

  private static List<String> messages(String name, Consumer<InvokeDynamicInsnNode> change) {
    return Compiler.compile(changed(name, change).source(), Options.DEFAULT).diagnostics().stream()
        .map(d -> d.code() + " " + d.args())
        .toList();
  }
}
