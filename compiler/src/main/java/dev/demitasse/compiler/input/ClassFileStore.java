package dev.demitasse.compiler.input;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps in memory what javac writes. */
final class ClassFileStore extends ForwardingJavaFileManager<JavaFileManager> {
  private final Set<URI> named;
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();
  private final Set<String> roots = new TreeSet<>();

  /**
   * {@code named} are the sources whose classes are roots; javac also compiles what they refer to.
   */
  ClassFileStore(JavaFileManager inputs, Set<URI> named) {
    super(inputs);
    this.named = named;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject source) {
    String internalName = className.replace('.', '/');
    if (source != null && named.contains(source.toUri())) {
      roots.add(internalName);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.put(internalName, bytes);
    return new SimpleJavaFileObject(URI.create("mem:///" + internalName + kind.extension), kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytes;
      }
    };
  }

  CompiledSources compiled() {
    Map<String, byte[]> classFiles = new TreeMap<>();
    written.forEach((name, bytes) -> classFiles.put(name, bytes.toByteArray()));
    return new CompiledSources(Map.copyOf(classFiles), Set.copyOf(roots));
  }
}
