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
import dev.demitasse.compiler.wasm.WasmModule.Function;
import dev.demitasse.compiler.wasm.WasmModule.Global;
import dev.demitasse.compiler.wasm.WasmModule.Limits;
import java.util.ArrayList;
import java.util.List;

/** Reads modules, and changes what they find when they start. */
final class Modules {
  /** Bytes of the first page of the memory. */
  static final int PAGE = 65536;

  /** More than small values need of the memory. */
  static final int NOT_FAR = 16 * 1024;

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

  /** An address behind all that a module has there when it starts, and behind its cells. */
  static int firstFree(WasmModule module) {
    int heap = heap(module);
    return heap < 0 ? NOT_FAR : (int) constant(module.globals().get(heap).initial());
  }

  /** The global that says where the next block is; it starts behind all data. -1: there is none. */
  static int heap(WasmModule module) {
    for (int i = 0; i < module.globals().size(); i++) {
      if (beginsBehindData(module, module.globals().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean beginsBehindData(WasmModule module, Global global) {
    return global.type().equals(new WasmModule.GlobalType(Type.I32, true))
        && constant(global.initial()) > 0
        && constant(global.initial()) >= dataEnd(module);
  }

  private static long constant(List<Instr> expression) {
    return expression.get(0).x();
  }

  /** The same, its first page filled up with bytes that nobody expects in new memory. */
  static WasmModule withDirtyMemory(WasmModule module) {
    int start = firstFree(module);
    Instr address = Instr.of(Op.I32_CONST, start, Position.NONE);
    List<Data> data = new ArrayList<>(module.data());
    data.add(new Data(0, 0, List.of(address), DIRT.repeat(PAGE - start)));
    return with(module, module.functions(), module.memories(), module.globals(), data);
  }

  /** The same, in a memory of one page that cannot grow. */
  static WasmModule withOnePage(WasmModule module) {
    return with(
        module, module.functions(), List.of(new Limits(1, 1L)), module.globals(), module.data());
  }

  /** As {@link #withOnePage}, with only so many bytes left to allocate. */
  static WasmModule withFree(WasmModule module, int bytes) {
    List<Global> globals = new ArrayList<>(module.globals());
    globals.replaceAll(
        global -> beginsBehindData(module, global) ? at(global, PAGE - bytes) : global);
    return with(module, module.functions(), List.of(new Limits(1, 1L)), globals, module.data());
  }

  private static Global at(Global old, int address) {
    Instr initial = old.initial().get(0);
    return new Global(
        old.name(), old.type(), List.of(Instr.of(initial.op(), address, initial.position())));
  }

  /** The same, with instructions in front of those of an exported function. */
  static WasmModule withCode(WasmModule module, String export, List<Instr> code) {
    int index =
        module.exports().stream()
            .filter(e -> e.name().equals(export))
            .mapToInt(e -> e.index() - module.importedFunctions())
            .findFirst()
            .orElseThrow();
    List<Function> functions = new ArrayList<>(module.functions());
    Function old = functions.get(index);
    List<Instr> body = new ArrayList<>(code);
    body.addAll(old.body());
    functions.set(index, new Function(old.name(), old.type(), old.locals(), body));
    return with(module, functions, module.memories(), module.globals(), module.data());
  }

  private static WasmModule with(
      WasmModule m,
      List<Function> functions,
      List<Limits> memories,
      List<Global> globals,
      List<Data> data) {
    return new WasmModule(
        m.types(),
        m.imports(),
        functions,
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
