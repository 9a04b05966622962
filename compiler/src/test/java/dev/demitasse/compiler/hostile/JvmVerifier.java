package dev.demitasse.compiler.hostile;

import dev.demitasse.Nullable;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Asks the running JVM's verifier about methods, with stack maps that are computed anew. */
final class JvmVerifier extends ClassLoader {
  /** What is left out of the methods. */
  enum Without {
    NOTHING,
    HANDLERS
  }

  private final Map<String, byte[]> classes;
  private final Without without;

  private JvmVerifier(Map<String, byte[]> classes, Without without) {
    super(JvmVerifier.class.getClassLoader());
    this.classes = classes;
    this.without = without;
  }

  /**
   * Verifies methods of a class.
   *
   * @param methods their names and descriptors
   * @return what the verifier says against them; null if nothing, or if the class does not come as
   *     far as to the verifier
   */
  static @Nullable String complaint(
      Map<String, byte[]> classes, String name, Set<String> methods, Without without) {
    JvmVerifier loader = new JvmVerifier(classes, without);
    try {
      byte[] file = loader.withMethods(classes.get(name), methods);
      Class<?> made = loader.defineClass(null, file, 0, file.length);
      link(made);
      return null;
    } catch (VerifyError e) {
      return e.getMessage();
    } catch (LinkageError | RuntimeException e) {
      return null;
    }
  }

  /** Linking verifies a class, but does not initialise it. */
  @SuppressWarnings("ReturnValueIgnored")
  private static void link(Class<?> made) {
    made.getDeclaredMethods();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file = classes.get(name.replace('.', '/'));
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] bare = withMethods(file, Set.of());
    return defineClass(null, bare, 0, bare.length);
  }

  private byte[] withMethods(byte[] file, Set<String> methods) {
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    node.version = Opcodes.V17;
    node.signature = null;
    node.methods.removeIf(m -> !methods.contains(m.name + m.desc));
    if (without == Without.HANDLERS) {
      node.methods.forEach(m -> m.tryCatchBlocks.clear());
    }
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            return commonSuperclass(a, b);
          }
        };
    node.accept(writer);
    return writer.toByteArray();
  }

  private String commonSuperclass(String a, String b) {
    ClassFileHierarchy hierarchy = new ClassFileHierarchy(classes);
    if (!hierarchy.isKnown(a) || !hierarchy.isKnown(b)) {
      throw new TypeNotPresentException(a + " or " + b, null); // linking reports it
    }
    String above = a;
    while (above != null && !hierarchy.isSubclass(b, above)) {
      above = hierarchy.isInterface(above) ? null : hierarchy.superclass(above);
    }
    return above == null ? "java/lang/Object" : above;
  }
}
