package dev.demitasse.compiler.classfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources in tests, compiled in memory. */
public final class JavaText {
  private JavaText() {}

  /**
   * Compiles a source file.
   *
   * @param fileName such as {@code A.java}
   * @return the class files by internal name
   */
  public static Map<String, byte[]> compile(String fileName, String source) {
    return compile(Map.of(fileName, source));
  }

  /** Compiles source files, given by their names, together. */
  public static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Memory files = new Memory(javac.getStandardFileManager(null, null, null));
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-g:source,lines", "-proc:none", "-Xlint:none");
    List<JavaFileObject> units =
        sources.entrySet().stream().map(e -> source(e.getKey(), e.getValue())).toList();
    boolean done = javac.getTask(messages, files, null, options, null, units).call();
    if (!done) {
      throw new AssertionError(messages.toString());
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    files.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  /** Compiles a source file and reads one of its classes. */
  public static ClassDef read(String fileName, String source, String internalName) {
    return ClassFileReader.read(compile(fileName, source).get(internalName), internalName);
  }

  private static JavaFileObject source(String fileName, String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + fileName), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

    Memory(JavaFileManager rest) {
      super(rest);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      classes.put(className.replace('.', '/'), bytes);
      return new SimpleJavaFileObject(URI.create("mem:///" + classes.size()), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }

    @Override
    public void close() {
      try {
        super.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
