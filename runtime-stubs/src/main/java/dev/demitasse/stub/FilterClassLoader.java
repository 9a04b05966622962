package dev.demitasse.stub;

import dev.demitasse.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Loads a filter's classes anew, and the libraries' that it uses, so that each VM has its own
 * static fields. The DSL and the JDK stay the ones that the host sees.
 */
final class FilterClassLoader extends ClassLoader {
  FilterClassLoader(ClassLoader parent) {
    super(parent);
  }

  /** Whether this loader has loaded the class, that is, whether it is the filter's code. */
  boolean hasLoaded(String className) {
    synchronized (getClassLoadingLock(className)) {
      Class<?> loaded = findLoadedClass(className); // those that it has asked its parent for too
      return loaded != null && loaded.getClassLoader() == this;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && !isShared(name)) {
        loaded = loadAnew(name);
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }

  private @Nullable Class<?> loadAnew(String name) {
    try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        return null;
      }
      byte[] bytes = file.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read class " + name, e);
    }
  }

  private static boolean isShared(String name) {
    String packageName = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    return packageName.equals("dev.demitasse")
        || packageName.equals("dev.demitasse.host")
        || name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.");
  }
}
