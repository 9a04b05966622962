package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The binary form of a module (WebAssembly Core Specification 2.0, chapter 5), every number in its
 * shortest form.
 */
public final class Encoder {
  private static final byte[] MAGIC_AND_VERSION = {0, 'a', 's', 'm', 1, 0, 0, 0};
  private static final int FUNC_TYPE = 0x60;
  private static final int FUNC_REF = 0x70;

  private final WasmModule module;
  private final ByteWriter out = new ByteWriter();
  private final List<Encoded.Section> sections = new ArrayList<>();
  private final List<Encoded.Function> functions = new ArrayList<>();

  private Encoder(WasmModule module) {
    this.module = module;
  }

  /** The bytes of a module, with the places of its parts. */
  public static Encoded encode(WasmModule module) {
    Encoder encoder = new Encoder(module);
    encoder.write();
    return new Encoded(
        encoder.out.bytes(), List.copyOf(encoder.sections), List.copyOf(encoder.functions));
  }

  private void write() {
    out.raw(MAGIC_AND_VERSION);
    customs(0);
    section(SectionId.TYPE, module.types(), Encoder::type);
    section(SectionId.IMPORT, module.imports(), Encoder::imported);
    section(SectionId.FUNCTION, module.functions(), (w, f) -> w.unsigned(f.type()));
    section(SectionId.TABLE, module.tables(), Encoder::table);
    section(SectionId.MEMORY, module.memories(), Encoder::limits);
    section(SectionId.GLOBAL, module.globals(), Encoder::global);
    section(SectionId.EXPORT, module.exports(), Encoder::export);
    if (module.start() != null) {
      section(SectionId.START, w -> w.unsigned(module.start()));
    }
    section(SectionId.ELEMENT, module.elements(), Encoder::element);
    if (module.dataCount() != null) {
      section(SectionId.DATA_COUNT, w -> w.unsigned(module.dataCount()));
    }
    code();
    section(SectionId.DATA, module.data(), Encoder::data);
  }

  private <T> void section(int id, List<T> entries, BiConsumer<ByteWriter, T> writer) {
    if (entries.isEmpty()) {
      customs(id);
      return;
    }
    section(
        id,
        w -> {
          w.unsigned(entries.size());
          entries.forEach(e -> writer.accept(w, e));
        });
  }

  private void section(int id, Consumer<ByteWriter> writer) {
    ByteWriter contents = new ByteWriter();
    writer.accept(contents);
    add(id, contents);
    customs(id);
  }

  private void add(int id, ByteWriter contents) {
    int start = out.size();
    out.u8(id).vector(contents.bytes());
    sections.add(new Encoded.Section(id, start, out.size() - contents.size(), out.size()));
  }

  private void customs(int after) {
    for (WasmModule.Custom custom : module.customs()) {
      if (custom.after() == after) {
        add(SectionId.CUSTOM, new ByteWriter().name(custom.name()).raw(bytes(custom.latin1())));
      }
    }
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void type(ByteWriter w, WasmModule.FuncType type) {
    w.u8(FUNC_TYPE);
    types(w, type.params());
    types(w, type.results());
  }

  private static void types(ByteWriter w, List<Type> types) {
    w.unsigned(types.size());
    types.forEach(t -> w.u8(t.code()));
  }

  private static void imported(ByteWriter w, WasmModule.Import imported) {
    w.name(imported.module()).name(imported.name());
    if (imported.what() instanceof WasmModule.ImportedFunction function) {
      w.u8(WasmModule.External.FUNCTION.ordinal()).unsigned(function.type());
    } else if (imported.what() instanceof WasmModule.Table table) {
      w.u8(WasmModule.External.TABLE.ordinal());
      table(w, table);
    } else if (imported.what() instanceof WasmModule.Limits memory) {
      w.u8(WasmModule.External.MEMORY.ordinal());
      limits(w, memory);
    } else if (imported.what() instanceof WasmModule.GlobalType global) {
      w.u8(WasmModule.External.GLOBAL.ordinal());
      globalType(w, global);
    }
  }

  private static void table(ByteWriter w, WasmModule.Table table) {
    w.u8(FUNC_REF);
    limits(w, table.limits());
  }

  private static void limits(ByteWriter w, WasmModule.Limits limits) {
    w.u8(limits.max() == null ? 0 : 1).unsigned(limits.min());
    if (limits.max() != null) {
      w.unsigned(limits.max());
    }
  }

  private static void globalType(ByteWriter w, WasmModule.GlobalType type) {
    w.u8(type.type().code()).u8(type.mutable() ? 1 : 0);
  }

  private static void global(ByteWriter w, WasmModule.Global global) {
    globalType(w, global.type());
    InstrEncoder.expression(w, global.initial());
  }

  private static void export(ByteWriter w, WasmModule.Export export) {
    w.name(export.name()).u8(export.kind().ordinal()).unsigned(export.index());
  }

  private static void element(ByteWriter w, WasmModule.Element element) {
    w.unsigned(element.flags());
    if (element.hasTable()) {
      w.unsigned(element.table());
    }
    if (element.isActive()) {
      InstrEncoder.expression(w, element.offset());
    }
    if (element.hasKind()) {
      w.u8(element.kind());
    }
    w.unsigned(element.functions().size() + element.expressions().size());
    element.functions().forEach(w::unsigned);
    element.expressions().forEach(e -> InstrEncoder.expression(w, e));
  }

  private static void data(ByteWriter w, WasmModule.Data data) {
    w.unsigned(data.flags());
    if (data.hasMemory()) {
      w.unsigned(data.memory());
    }
    if (data.isActive()) {
      InstrEncoder.expression(w, data.offset());
    }
    w.vector(bytes(data.latin1()));
  }

  private void code() {
    if (module.functions().isEmpty()) {
      customs(SectionId.CODE);
      return;
    }
    ByteWriter contents = new ByteWriter().unsigned(module.functions().size());
    List<Encoded.Function> inSection = new ArrayList<>();
    for (WasmModule.Function function : module.functions()) {
      inSection.add(function(contents, function));
    }
    add(SectionId.CODE, contents);
    int start = sections.get(sections.size() - 1).contents();
    inSection.forEach(f -> functions.add(shifted(f, start)));
    customs(SectionId.CODE);
  }

  private static Encoded.Function function(ByteWriter w, WasmModule.Function function) {
    ByteWriter body = new ByteWriter().unsigned(function.locals().size());
    function.locals().forEach(l -> body.unsigned(l.count()).u8(l.type().code()));
    List<Integer> offsets = new ArrayList<>();
    for (Instr i : function.body()) {
      offsets.add(body.size());
      InstrEncoder.write(body, i);
    }
    body.u8(Op.END.code());
    int start = w.size();
    w.vector(body.bytes());
    return shifted(
        new Encoded.Function(start - (w.size() - body.size()), offsets, body.size()),
        w.size() - body.size());
  }

  private static Encoded.Function shifted(Encoded.Function f, int by) {
    return new Encoded.Function(
        f.start() + by, f.offsets().stream().map(o -> o + by).toList(), f.end() + by);
  }
}
