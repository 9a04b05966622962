package dev.demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** The invariants of ARCHITECTURE.md, read from the compiled classes. */
final class ArchitectureTest {
  private static final String ROOT = "dev/demitasse/compiler/";

  /** The stages in their order; a stage may know those before it. */
  private static final List<String> STAGES =
      List.of("classfile", "ssa", "link", "eval", "opt", "lower", "wasm", "emit");

  /** What each class of the compiler names. */
  private static final TreeMap<String, Set<String>> NAMED = new TreeMap<>();

  private static final Set<String> CHANGEABLE_STATICS = new TreeSet<>();

  @BeforeAll
  static void readClasses() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Compiler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      files.filter(f -> f.toString().endsWith(".class")).forEach(ArchitectureTest::read);
    }
    assertThat(NAMED).containsKey(ROOT + "Compiler");
  }

  private static void read(Path file) {
    try {
      ClassReader reader = new ClassReader(Files.readAllBytes(file));
      Set<String> named = new TreeSet<>();
      reader.accept(new ClassRemapper(new Statics(reader.getClassName()), collector(named)), 0);
      NAMED.put(reader.getClassName(), named);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Remapper collector(Set<String> named) {
    return new Remapper(Opcodes.ASM9) {
      @Override
      public String map(String name) {
        named.add(name);
        return name;
      }
    };
  }

  private static final class Statics extends ClassVisitor {
    private final String owner;

    Statics(String owner) {
      super(Opcodes.ASM9);
      this.owner = owner;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      if ((access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0) {
        CHANGEABLE_STATICS.add(owner + "." + name);
      }
      return null;
    }
  }

  private static String stageOf(String className) {
    String rest = className.startsWith(ROOT) ? className.substring(ROOT.length()) : "";
    return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : "";
  }

  @Test
  void onlyTheClassFileReaderKnowsAsm() {
    Set<String> users = new TreeSet<>();
    NAMED.forEach(
        (user, named) -> {
          if (named.stream().anyMatch(n -> n.startsWith("org/objectweb/asm"))) {
            users.add(stageOf(user));
          }
        });
    assertThat(users).containsExactly("classfile");
  }

  @Test
  void noStageKnowsALaterOne() {
    Set<String> wrong = new TreeSet<>();
    NAMED.forEach(
        (user, named) -> {
          int own = STAGES.indexOf(stageOf(user));
          named.stream()
              .filter(n -> own >= 0 && STAGES.indexOf(stageOf(n)) > own)
              .forEach(n -> wrong.add(user + " names " + n));
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void noStaticFieldCanChange() {
    assertThat(CHANGEABLE_STATICS).isEmpty();
  }

  @Test
  void noClassIsNamedAfterNothing() {
    assertThat(NAMED.keySet()).noneMatch(n -> n.matches(".*(Manager|Helper|Util|Utils|Impl)"));
  }
}
