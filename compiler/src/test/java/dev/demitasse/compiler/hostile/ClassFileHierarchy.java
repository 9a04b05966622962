package dev.demitasse.compiler.hostile;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.ssa.build.Hierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What some class files say about each other and about the running JDK's classes. */
final class ClassFileHierarchy implements Hierarchy {
  private final Map<String, byte[]> files;
  private final Map<String, ClassDef> read = new HashMap<>();

  ClassFileHierarchy(Map<String, byte[]> files) {
    this.files = files;
  }

  @Override
  public boolean isKnown(String className) {
    return find(className) != null;
  }

  @Override
  public boolean isInterface(String className) {
    return find(className).isInterface();
  }

  @Override
  public @Nullable String superclass(String className) {
    ClassDef def = find(className);
    return def == null ? null : def.superName();
  }

  @Override
  public boolean isSubclass(String className, String ofClass) {
    return isSubclass(className, ofClass, new HashSet<>());
  }

  private boolean isSubclass(@Nullable String className, String ofClass, Set<String> seen) {
    if (className == null || !seen.add(className)) {
      return false;
    }
    ClassDef def = find(className);
    return className.equals(ofClass)
        || def != null
            && (isSubclass(def.superName(), ofClass, seen)
                || def.interfaces().stream().anyMatch(i -> isSubclass(i, ofClass, seen)));
  }

  private @Nullable ClassDef find(String className) {
    if (!read.containsKey(className)) {
      read.put(className, readFile(className));
    }
    return read.get(className);
  }

  private @Nullable ClassDef readFile(String className) {
    try (InputStream in = getClass().getResourceAsStream("/" + className + ".class")) {
      byte[] file = files.get(className);
      if (file == null && in != null) {
        file = in.readAllBytes();
      }
      return file == null ? null : ClassFileReader.read(file, className);
    } catch (DiagnosticException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
