package dev.demitasse.compiler.incremental;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.emit.Sha256;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A class path that keeps in mind what was asked of it, and what it answered. */
public final class ReadClasses implements ClassPath {
  /** Stands for the digest of a class that was looked for and is not there. */
  private static final String ABSENT = "-";

  private final ClassPath classPath;
  private final SortedMap<String, String> digests = new TreeMap<>();

  /** Asks {@code classPath}. */
  public ReadClasses(ClassPath classPath) {
    this.classPath = classPath;
  }

  @Override
  public List<String> roots() {
    return classPath.roots();
  }

  @Override
  public @Nullable byte[] find(String internalName) {
    byte[] bytes = classPath.find(internalName);
    digests.computeIfAbsent(internalName, name -> bytes == null ? ABSENT : Sha256.of(bytes));
    return bytes;
  }

  /** The digests of all classes that were looked for, by internal name. */
  SortedMap<String, String> digests() {
    return digests;
  }
}
