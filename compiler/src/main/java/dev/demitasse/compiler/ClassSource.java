package dev.demitasse.compiler;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a class path, each read once. Several compilations may share one, also at the same
 * time.
 */
public final class ClassSource {
  private final ClassPath classPath;
  private final @Nullable ClassSource library;
  private final Map<String, Optional<ClassDef>> classes = new ConcurrentHashMap<>();

  /** The classes that the class path has. */
  public ClassSource(ClassPath classPath) {
    this(classPath, null);
  }

  /**
   * The classes that the class path has, and those of a library.
   *
   * @param library has what the class path does not have; null if that is nothing
   */
  public ClassSource(ClassPath classPath, @Nullable ClassSource library) {
    this.classPath = classPath;
    this.library = library;
  }

  /** The names of the classes that are searched for {@code @Filter}. */
  public List<String> roots() {
    return classPath.roots();
  }

  /**
   * The class of this internal name; null if there is none.
   *
   * @throws dev.demitasse.compiler.diag.DiagnosticException as {@link ClassFileReader#readNamed}
   *     does
   */
  public @Nullable ClassDef find(String internalName) {
    ClassDef own = classes.computeIfAbsent(internalName, this::read).orElse(null);
    return own != null || library == null ? own : library.find(internalName);
  }

  private Optional<ClassDef> read(String internalName) {
    byte[] bytes = classPath.find(internalName);
    return bytes == null
        ? Optional.empty()
        : Optional.of(ClassFileReader.readNamed(bytes, internalName));
  }
}
