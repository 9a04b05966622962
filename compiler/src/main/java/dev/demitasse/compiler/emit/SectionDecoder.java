package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.compiler.wasm.WasmModule.External;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the entries of the sections (WebAssembly Core Specification 2.0, §5.5), one method a kind
 * of entry.
 */
final class SectionDecoder {
  private static final int FUNC_TYPE = 0x60;
  private static final int FUNC_REF = 0x70;
  private static final int ELEMENT_FLAGS = 7;
  private static final int DATA_FLAGS = 2;

  /** More locals than this in a function no engine takes. */
  private static final long MAX_LOCALS = 50_000;

  private SectionDecoder() {}

  /** Reads one entry. */
  interface EntryReader<T> {
    T read(ByteReader in) throws BadModuleException;
  }

  static <T> List<T> vector(ByteReader in, EntryReader<T> entry) throws BadModuleException {
    int count = in.count();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(entry.read(in));
    }
    return List.copyOf(list);
  }

  static WasmModule.FuncType funcType(ByteReader in) throws BadModuleException {
    if (in.u8() != FUNC_TYPE) {
      throw in.bad("not a function type");
    }
    return new WasmModule.FuncType(
        vector(in, SectionDecoder::type), vector(in, SectionDecoder::type));
  }

  private static Type type(ByteReader in) throws BadModuleException {
    int code = in.u8();
    for (Type type : List.of(Type.I32, Type.I64, Type.F32, Type.F64)) {
      if (type.code() == code) {
        return type;
      }
    }
    throw in.bad("unknown value type");
  }

  static WasmModule.Import imported(ByteReader in) throws BadModuleException {
    String module = in.name();
    String name = in.name();
    return new WasmModule.Import(
        module,
        name,
        switch (external(in)) {
          case FUNCTION -> new WasmModule.ImportedFunction(in.index());
          case TABLE -> table(in);
          case MEMORY -> limits(in);
          case GLOBAL -> globalType(in);
        });
  }

  private static External external(ByteReader in) throws BadModuleException {
    int code = in.u8();
    if (code >= External.values().length) {
      throw in.bad("unknown kind of import or export");
    }
    return External.values()[code];
  }

  static WasmModule.Table table(ByteReader in) throws BadModuleException {
    if (in.u8() != FUNC_REF) {
      throw in.bad("not a table of functions");
    }
    return new WasmModule.Table(limits(in));
  }

  static WasmModule.Limits limits(ByteReader in) throws BadModuleException {
    int flags = in.u8();
    if (flags > 1) {
      throw in.bad("unknown limits");
    }
    long min = in.u32();
    return new WasmModule.Limits(min, flags == 0 ? null : (Long) in.u32());
  }

  private static WasmModule.GlobalType globalType(ByteReader in) throws BadModuleException {
    Type type = type(in);
    int mutable = in.u8();
    if (mutable > 1) {
      throw in.bad("unknown mutability");
    }
    return new WasmModule.GlobalType(type, mutable == 1);
  }

  static WasmModule.Global global(ByteReader in) throws BadModuleException {
    return new WasmModule.Global("", globalType(in), InstrDecoder.expression(in));
  }

  static WasmModule.Export export(ByteReader in) throws BadModuleException {
    return new WasmModule.Export(in.name(), external(in), in.index());
  }

  static WasmModule.Element element(ByteReader in) throws BadModuleException {
    int flags = flags(in, ELEMENT_FLAGS);
    WasmModule.Element head = new WasmModule.Element(flags, 0, List.of(), 0, List.of(), List.of());
    int table = head.hasTable() ? in.index() : 0;
    List<Instr> offset = head.isActive() ? InstrDecoder.expression(in) : List.of();
    int kind = head.hasKind() ? in.u8() : 0;
    return head.hasExpressions()
        ? new WasmModule.Element(
            flags, table, offset, kind, List.of(), vector(in, InstrDecoder::expression))
        : new WasmModule.Element(
            flags, table, offset, kind, vector(in, ByteReader::index), List.of());
  }

  static WasmModule.Data data(ByteReader in) throws BadModuleException {
    int flags = flags(in, DATA_FLAGS);
    WasmModule.Data head = new WasmModule.Data(flags, 0, List.of(), "");
    int memory = head.hasMemory() ? in.index() : 0;
    List<Instr> offset = head.isActive() ? InstrDecoder.expression(in) : List.of();
    return new WasmModule.Data(flags, memory, offset, in.part().rest());
  }

  private static int flags(ByteReader in, int most) throws BadModuleException {
    int flags = in.index();
    if (flags > most) {
      throw in.bad("unknown kind of segment");
    }
    return flags;
  }

  /** A function's locals and code, and where they stand. */
  record Body(List<WasmModule.Locals> locals, List<Instr> code, Encoded.Function places) {}

  static Body body(ByteReader in) throws BadModuleException {
    int start = in.offset();
    ByteReader body = in.part();
    List<WasmModule.Locals> locals = vector(body, SectionDecoder::locals);
    if (locals.stream().mapToLong(WasmModule.Locals::count).sum() > MAX_LOCALS) {
      throw body.bad("too many locals");
    }
    List<Integer> offsets = new ArrayList<>();
    List<Instr> code = InstrDecoder.expression(body, offsets);
    body.finish();
    return new Body(
        locals,
        List.copyOf(code),
        new Encoded.Function(start, List.copyOf(offsets), body.offset()));
  }

  private static WasmModule.Locals locals(ByteReader in) throws BadModuleException {
    return new WasmModule.Locals(in.index(), type(in));
  }
}
