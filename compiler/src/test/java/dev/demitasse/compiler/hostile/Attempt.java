package dev.demitasse.compiler.hostile;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Disassembly;
import dev.demitasse.compiler.engines.Messages;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import dev.demitasse.wasmhost.WasmVm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compiles class files that may be of any shape, and judges what comes out. */
final class Attempt {
  private final Map<String, byte[]> library = new HashMap<>();

  /**
   * What comes out: {@code module}, or the codes of the diagnostics.
   *
   * @throws BadModuleException if a module cannot be read; any other exception is a defect too
   */
  String outcome(Map<String, byte[]> classes) throws BadModuleException {
    Result result = Compiler.compile(new MutantPath(classes), Options.DEFAULT);
    if (Messages.of(result.diagnostics()).isEmpty() && result.modules().isEmpty()) {
      throw new IllegalStateException("neither a module nor a diagnostic");
    }
    for (Module module : result.modules()) {
      checkValid(module.wasm());
    }
    return result.hasErrors() ? codes(result) : "module";
  }

  private static String codes(Result result) {
    return result.diagnostics().stream()
        .filter(d -> d.isError())
        .map(d -> d.code().name())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("+"));
  }

  /** For this compiler's validator, and for the embedded engine, which makes the imports too. */
  private static void checkValid(byte[] wasm) throws BadModuleException {
    Disassembly.of(wasm);
    VmSetup setup = new VmSetup("vm", Bytes.EMPTY, new SharedStore(), new FaultPlan(), line -> {});
    WasmVm.load(wasm, new StubHost(setup)).close();
  }

  private final class MutantPath implements ClassPath {
    private final Map<String, byte[]> classes;

    MutantPath(Map<String, byte[]> classes) {
      this.classes = classes;
    }

    @Override
    public List<String> roots() {
      return classes.keySet().stream().sorted().toList();
    }

    @Override
    public @Nullable byte[] find(String internalName) {
      byte[] own = classes.get(internalName);
      return own == null ? library.computeIfAbsent(internalName, this::read) : own;
    }

    /** The library only: a test's own class path has more than a compiler's. */
    private @Nullable byte[] read(String internalName) {
      if (!internalName.startsWith("dev/demitasse/") || internalName.contains("/compiler/")) {
        return null;
      }
      try (InputStream in = Compiler.class.getResourceAsStream("/" + internalName + ".class")) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
