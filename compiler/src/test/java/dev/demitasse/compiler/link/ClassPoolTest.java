package dev.demitasse.compiler.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.ClassSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassPoolTest {
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
}
