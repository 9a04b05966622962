package dev.demitasse.compiler.system;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One filter class of the tests' own class path. */
record Classes(Class<?> filter) implements ClassPath {
  private static final Map<List<Object>, byte[]> MODULES = new ConcurrentHashMap<>();

  /** Its module; compiled once. */
  byte[] module(Options options) {
    return MODULES.computeIfAbsent(List.of(filter, options), key -> compile(options));
  }

  private byte[] compile(Options options) {
    Result result = Compiler.compile(this, options);
    if (!result.diagnostics().isEmpty()) {
      throw new AssertionError(result.diagnostics());
    }
    return result.modules().get(0).wasm();
  }

  @Override
  public List<String> roots() {
    return List.of(filter.getName().replace('.', '/'));
  }

  @Override
  public @Nullable byte[] find(String internalName) {
    try (InputStream file =
        Classes.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
