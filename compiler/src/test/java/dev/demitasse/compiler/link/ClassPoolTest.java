package dev.demitasse.compiler.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.ClassSource;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.MethodRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

final class ClassPoolTest {
  private static final int INTERFACE = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;

  private final ClassPool pool = new ClassPool(new ClassSource(new OfThisTest()));

  /** The classes beside this one and the library's. */
  private static final class OfThisTest implements ClassPath {
    @Override
    public List<String> roots() {
      return List.of();
    }

    @Override
    public @Nullable byte[] find(String internalName) {
      ClassLoader loader = ClassPoolTest.class.getClassLoader();
      try (InputStream file = loader.getResourceAsStream(internalName + ".class")) {
        return file == null ? null : file.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {String.class, Enum.class, Record.class})
  void whatStandsForAClassOfTheJdkIsAllThatThisIs(Class<?> jdk) {
    assertThat(jdk.getInterfaces())
        .allMatch(each -> pool.isSubclass(name(jdk), name(each)))
        .allMatch(each -> pool.isSubclass(pool.actualName(name(jdk)), name(each)));
    assertThat(pool.isSubclass(name(jdk), name(Runnable.class))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Object[].class,
        Comparable[].class,
        String[].class,
        Thread.State[].class,
        int[].class,
        long[].class,
        Object[][].class,
        String[][].class,
        int[][].class,
        Cloneable.class,
        java.io.Serializable.class,
        Object.class,
        Comparable.class,
        String.class
      })
  void arraysAreWhatTheJdkSays(Class<?> above) {
    List<Class<?>> arrays =
        List.of(String[].class, int[].class, String[][].class, int[][].class, Object[].class);
    for (Class<?> array : arrays) {
      assertThat(pool.isSubclass(name(array), name(above)))
          .as("%s is %s", array, above)
          .isEqualTo(above.isAssignableFrom(array));
    }
  }

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  @Test
  void aGuestClassHasTheNameThatAnAuthorKnows() {
    assertThat(pool.javaName("dev/demitasse/guest/GuestBytes")).isEqualTo("dev/demitasse/Bytes");
    assertThat(pool.javaName("dev/demitasse/guest/Heap")).isEqualTo("dev/demitasse/guest/Heap");
    assertThat(pool.javaName("org/example/A")).isEqualTo("org/example/A");
  }

  /** There are 2^LEVELS ways from the class up to the interface with the method. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void interfacesAreVisitedOnceWhicheverWaysLeadToThem() {
    int levels = 40;
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = levels; i > 0; i--) {
      String[] above = {"A" + (i - 1), "B" + (i - 1)};
      files.put("A" + i, type("A" + i, INTERFACE, "i", above));
      files.put("B" + i, type("B" + i, INTERFACE, "i", above));
    }
    files.put("A0", type("A0", INTERFACE, "m"));
    files.put("B0", type("B0", INTERFACE, "b"));
    files.put("C", type("C", Opcodes.ACC_ABSTRACT, "n", "A" + levels, "B" + levels));
    ClassPool ofThem = new ClassPool(new FilterClasses(files).source());

    MethodDef found = ofThem.methods().declared(new MethodRef("C", "m", "()I"));
    assertThat(found.owner()).isEqualTo("A0");
    assertThat(ofThem.methods().selected("C", new MethodRef("B" + levels, "m", "()I")))
        .isEqualTo(found);
    assertThat(ofThem.methods().declared(new MethodRef("C", "none", "()I"))).isNull();
    assertThat(ofThem.declaringField(new FieldRef("C", "m", "I")).name()).isEqualTo("A0");
    assertThat(ofThem.declaringField(new FieldRef("C", "none", "I"))).isNull();
  }

  /** With an abstract method and a field of its name. */
  private static byte[] type(String name, int access, String member, String... interfaces) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, access, name, null, "java/lang/Object", interfaces);
    int field = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    writer.visitField(field, member, "I", null, 7).visitEnd();
    int method = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
    writer.visitMethod(method, member, "()I", null, null).visitEnd();
    return writer.toByteArray();
  }
}
