package dev.demitasse.compiler.canaries;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads the project's classes, tests too, once more: one of them has a bug. */
final class CanaryLoader extends ClassLoader {
  private static final String PROJECT = "dev.demitasse.";

  private final Canary canary;

  CanaryLoader(Canary canary) {
    super(CanaryLoader.class.getClassLoader());
    this.canary = canary;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PROJECT)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      byte[] own = isChanged(file) && !canary.isInModules() ? canary.putInto(bytes) : bytes;
      return defineClass(name, own, 0, own.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isChanged(String file) {
    return file.equals(canary.file());
  }

  /** The compiler reads the library's classes here. */
  @Override
  public InputStream getResourceAsStream(String name) {
    InputStream in = super.getResourceAsStream(name);
    if (in == null || !isChanged(name) || !canary.isInModules()) {
      return in;
    }
    try (in) {
      return new ByteArrayInputStream(canary.putInto(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
