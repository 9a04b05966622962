package dev.demitasse.compiler.golden;

import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Decoder;
import dev.demitasse.compiler.emit.Encoder;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.compiler.wasm.WasmModule.Global;
import dev.demitasse.compiler.wasm.WasmModule.Limits;
import java.util.List;

/** Modules that get less memory from their host. */
final class LittleMemory {
  private static final int PAGE = 1 << 16;

  private LittleMemory() {}

  /** The names of the host functions that a module imports. */
  static List<String> imports(byte[] wasm) {
    return decode(wasm).imports().stream().map(WasmModule.Import::name).toList();
  }

  /** The same module in a memory that does not grow beyond so many pages. */
  static byte[] ofPages(byte[] wasm, int pages) {
    WasmModule module = decode(wasm);
    return encode(
        module, new Limits(module.memories().get(0).min(), (long) pages), module.globals());
  }

  /** The same module in one page, of which only so many bytes are left to allocate. */
  static byte[] ofFree(byte[] wasm, int bytes) {
    WasmModule module = decode(wasm);
    int dataEnd =
        module.data().stream()
            .mapToInt(data -> constant(data.offset()) + data.latin1().length())
            .max()
            .orElse(0);
    List<Global> globals =
        module.globals().stream()
            .map(global -> isHeap(global, dataEnd) ? at(global, PAGE - bytes) : global)
            .toList();
    return encode(module, new Limits(1, 1L), globals);
  }

  private static boolean isHeap(Global global, int dataEnd) {
    return global.type().equals(new WasmModule.GlobalType(Type.I32, true))
        && constant(global.initial()) > 0
        && constant(global.initial()) >= dataEnd;
  }

  private static Global at(Global old, int address) {
    Instr initial = old.initial().get(0);
    return new Global(
        old.name(), old.type(), List.of(Instr.of(initial.op(), address, initial.position())));
  }

  private static int constant(List<Instr> expression) {
    return (int) expression.get(0).x();
  }

  private static WasmModule decode(byte[] wasm) {
    try {
      return Decoder.decode(wasm);
    } catch (BadModuleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encode(WasmModule m, Limits limits, List<Global> globals) {
    WasmModule changed =
        new WasmModule(
            m.types(),
            m.imports(),
            m.functions(),
            m.tables(),
            List.of(limits),
            globals,
            m.exports(),
            m.start(),
            m.elements(),
            m.dataCount(),
            m.data(),
            m.customs());
    return Encoder.encode(changed).bytes();
  }
}
