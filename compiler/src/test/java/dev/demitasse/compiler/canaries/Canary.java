package dev.demitasse.compiler.canaries;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A bug that is put into the compiler, or into the library that it compiles into modules, to see
 * whether the oracle sings.
 *
 * @param what goes wrong, in a few words
 * @param type the class, behind {@code dev.demitasse}
 * @param method all methods of this name get the mistake, as far as they can
 */
record Canary(String what, String type, String method, Mistake mistake) {
  private static final String ROOT = "dev/demitasse/";

  /** The file of its class, from the root of a class path on. */
  String file() {
    return ROOT + type.replace('.', '/') + ".class";
  }

  /** Is it the copy of a class in modules that has the bug, rather than a class that runs here? */
  boolean isInModules() {
    return !type.startsWith("compiler.");
  }

  /**
   * The class with the bug.
   *
   * @throws IllegalStateException if the class has no such method any more, or nothing to change in
   *     it
   */
  byte[] putInto(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    List<MethodNode> changed =
        node.methods.stream().filter(m -> m.name.equals(method) && mistake.make(m)).toList();
    if (changed.isEmpty()) {
      throw new IllegalStateException(this + " has nothing to change: write it anew");
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  /** Its cells in a table in Markdown. */
  String cells() {
    return "| " + what + " | `" + type + "." + method + "` | ";
  }

  @Override
  public String toString() {
    return type + "." + method + ": " + what;
  }
}
