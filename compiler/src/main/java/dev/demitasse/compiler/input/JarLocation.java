package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar. Of a multi-release jar the base classes are taken, which do not depend on the JDK. */
final class JarLocation implements Location {
  private static final String SUFFIX = ".class";

  private final ZipFile jar;

  JarLocation(Path path) throws IOException {
    this.jar = new ZipFile(path.toFile());
  }

  /** The classes in it, sorted. */
  List<String> names() {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .sorted()
        .toList();
  }

  @Override
  public @Nullable byte[] find(String internalName) throws IOException {
    ZipEntry entry = jar.getEntry(internalName + SUFFIX);
    if (entry == null) {
      return null;
    }
    try (InputStream bytes = jar.getInputStream(entry)) {
      byte[] read = bytes.readNBytes(MAX_BYTES + 1);
      if (read.length > MAX_BYTES) {
        throw new IOException(entry.getName() + " is larger than a class file can be");
      }
      return read;
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
