package dev.demitasse.compiler.engines;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.ClassSource;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.diag.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of one filter: a class path for the compiler, and a class loader for the JVM. */
public final class FilterClasses extends ClassLoader implements ClassPath {
  /** What all filters use. */
  private static final ClassSource LIBRARY = new ClassSource(new Library());

  private final Map<String, byte[]> classes;
  private final ClassSource source = new ClassSource(this, LIBRARY);
  private final Map<Integer, Module> modules = new HashMap<>();

  /**
   * Classes that are there already.
   *
   * @param classes the class files by internal name
   */
  public FilterClasses(Map<String, byte[]> classes) {
    super(FilterClasses.class.getClassLoader());
    this.classes = classes;
  }

  /** The classes of source files, given by their names. */
  public static FilterClasses compile(Map<String, String> sources) {
    return new FilterClasses(JavaText.compile(sources));
  }

  /** The same classes, none of them compiled yet. */
  public FilterClasses again() {
    return new FilterClasses(classes);
  }

  /** The module of the one filter; the same one each time. */
  public Module module(int fuel) {
    return modules.computeIfAbsent(fuel, this::compile);
  }

  private Module compile(int fuel) {
    Result result = Compiler.compile(source, new Options(HostProfile.ENVOY, fuel));
    if (result.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      throw new AssertionError(Messages.of(result.diagnostics()));
    }
    return result.modules().get(0);
  }

  @Override
  public List<String> roots() {
    return classes.keySet().stream().sorted().toList();
  }

  @Override
  public @Nullable byte[] find(String internalName) {
    return classes.get(internalName);
  }

  /** These classes and the library, for the compiler. */
  public ClassSource source() {
    return source;
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = classes.get(name.replace(".class", ""));
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name.replace('.', '/'));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** The filter's class. */
  Class<?> filter() {
    for (String root : roots()) {
      try {
        Class<?> type = Class.forName(root.replace('/', '.'), false, this);
        if (type.isAnnotationPresent(dev.demitasse.Filter.class)) {
          return type;
        }
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("no filter");
  }

  /** The class path of the tests. */
  private static final class Library implements ClassPath {
    @Override
    public List<String> roots() {
      return List.of();
    }

    @Override
    public @Nullable byte[] find(String internalName) {
      ClassLoader loader = FilterClasses.class.getClassLoader();
      try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
