package dev.demitasse.samples.all;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Decoder;
import dev.demitasse.compiler.emit.Encoder;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.compiler.wasm.WasmModule.Data;
import dev.demitasse.compiler.wasm.WasmModule.Global;
import dev.demitasse.compiler.wasm.WasmModule.Limits;
import java.util.ArrayList;
import java.util.List;

/** Reads modules, and changes what they find when they start. */
final class Modules {
  /** Bytes of the first page of the memory. */
  static final int PAGE = 65536;

  private static final String DIRT = "\u00a5";

  private Modules() {}

  /** A module's parts. */
  static WasmModule decode(byte[] module) {
    try {
      return Decoder.decode(module);
    } catch (BadModuleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The host functions that it imports, in order. */
  static List<String> imports(byte[] module) {
    return decode(module).imports().stream().map(WasmModule.Import::name).toList();
  }

  /** The first address behind the bytes that it brings along. */
  static int dataEnd(WasmModule module) {
    return module.data().stream().mapToInt(d -> address(d) + d.latin1().length()).max().orElse(0);
  }

  /** Where a segment is put. */
  static int address(Data segment) {
    return (int) constant(segment.offset());
  }

  /** Where blocks are allocated from on; {@link #PAGE} if nothing is ever allocated. */
  static int heapStart(WasmModule module) {
    int heap = heap(module);
    return heap < 0 ? PAGE : (int) constant(module.globals().get(heap).initial());
  }

  /** The global that says where the next block is; it starts behind all data. -1: there is none. */
  private static int heap(WasmModule module) {
    for (int i = 0; i < module.globals().size(); i++) {
      Global global = module.globals().get(i);
      if (global.type().equals(new WasmModule.GlobalType(Type.I32, true))
          && constant(global.initial()) > 0
          && constant(global.initial()) >= dataEnd(module)) {
        return i;
      }
    }
    return -1;
  }

  private static long constant(List<Instr> expression) {
    return expression.get(0).x();
  }

  /** Whether it allocates blocks, so that {@link #withFree} says something. */
  static boolean hasHeap(WasmModule module) {
    return heap(module) >= 0;
  }

  /** The same, its first page filled up with bytes that nobody expects in new memory. */
  static WasmModule withDirtyMemory(WasmModule module) {
    int start = heapStart(module);
    Instr address = Instr.of(Op.I32_CONST, start, Position.NONE);
    List<Data> data = new ArrayList<>(module.data());
    data.add(new Data(0, 0, List.of(address), DIRT.repeat(PAGE - start)));
    return with(module, module.memories(), module.globals(), data);
  }

  /** The same, in a memory of one page that cannot grow. */
  static WasmModule withOnePage(WasmModule module) {
    return with(module, List.of(new Limits(1, 1L)), module.globals(), module.data());
  }

  /** As {@link #withOnePage}, with only so many bytes left to allocate. */
  static WasmModule withFree(WasmModule module, int bytes) {
    List<Global> globals = new ArrayList<>(module.globals());
    int heap = heap(module);
    Global old = globals.get(heap);
    Instr initial = old.initial().get(0);
    globals.set(
        heap,
        new Global(
            old.type(), List.of(Instr.of(initial.op(), PAGE - bytes, initial.position()))));
    return with(module, List.of(new Limits(1, 1L)), globals, module.data());
  }

  private static WasmModule with(
      WasmModule m, List<Limits> memories, List<Global> globals, List<Data> data) {
    return new WasmModule(
        m.types(),
        m.imports(),
        m.functions(),
        m.tables(),
        memories,
        globals,
        m.exports(),
        m.start(),
        m.elements(),
        m.dataCount(),
        data,
        m.customs());
  }

  /** The bytes of a module. */
  static byte[] encode(WasmModule module) {
    return Encoder.encode(module).bytes();
  }
}
