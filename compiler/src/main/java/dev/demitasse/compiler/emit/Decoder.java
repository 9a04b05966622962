package dev.demitasse.compiler.emit;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads modules, also foreign ones: the MVP with sign extension, saturating conversions, bulk
 * memory and multiple values. It checks the form only; {@code wasm.Validator} checks the rest.
 */
public final class Decoder {
  private static final int MAGIC = 0x6D736100;

  private List<WasmModule.FuncType> types = List.of();
  private List<WasmModule.Import> imports = List.of();
  private List<Integer> functionTypes = List.of();
  private List<WasmModule.Table> tables = List.of();
  private List<WasmModule.Limits> memories = List.of();
  private List<WasmModule.Global> globals = List.of();
  private List<WasmModule.Export> exports = List.of();
  private @Nullable Integer start;
  private List<WasmModule.Element> elements = List.of();
  private @Nullable Integer dataCount;
  private List<SectionDecoder.Body> bodies = List.of();
  private List<WasmModule.Data> data = List.of();
  private final List<WasmModule.Custom> customs = new ArrayList<>();
  private final List<Encoded.Section> sections = new ArrayList<>();
  private int last;

  private Decoder() {}

  /**
   * The module of these bytes.
   *
   * @throws BadModuleException if they are no module, or use what is not read here
   */
  public static WasmModule decode(byte[] bytes) throws BadModuleException {
    return locate(bytes).module();
  }

  /** A module, and where its parts stand in the bytes that it was read from. */
  public record Located(WasmModule module, Encoded places) {}

  /**
   * The module of these bytes, with the places of its parts.
   *
   * @throws BadModuleException if they are no module, or use what is not read here
   */
  public static Located locate(byte[] bytes) throws BadModuleException {
    Decoder decoder = new Decoder();
    ByteReader in = new ByteReader(bytes);
    if (in.littleEndian(Integer.BYTES) != MAGIC) {
      throw new BadModuleException(0, "not a module");
    }
    if (in.littleEndian(Integer.BYTES) != 1) {
      throw new BadModuleException(Integer.BYTES, "unknown version");
    }
    while (in.hasMore()) {
      decoder.section(in);
    }
    List<Encoded.Function> functions =
        decoder.bodies.stream().map(SectionDecoder.Body::places).toList();
    return new Located(
        decoder.module(in), new Encoded(bytes, List.copyOf(decoder.sections), functions));
  }

  private void section(ByteReader in) throws BadModuleException {
    int start = in.offset();
    int id = in.u8();
    if (id > SectionId.DATA_COUNT) {
      throw in.bad("unknown section");
    }
    if (id != SectionId.CUSTOM && SectionId.place(id) <= SectionId.place(last)) {
      throw in.bad("section out of order");
    }
    ByteReader contents = in.part();
    sections.add(new Encoded.Section(id, start, contents.offset(), in.offset()));
    contents(id, contents);
    contents.finish();
    last = id == SectionId.CUSTOM ? last : id;
  }

  private void contents(int id, ByteReader in) throws BadModuleException {
    switch (id) {
      case SectionId.TYPE -> types = SectionDecoder.vector(in, SectionDecoder::funcType);
      case SectionId.IMPORT -> imports = SectionDecoder.vector(in, SectionDecoder::imported);
      case SectionId.FUNCTION -> functionTypes = SectionDecoder.vector(in, ByteReader::index);
      case SectionId.TABLE -> tables = SectionDecoder.vector(in, SectionDecoder::table);
      case SectionId.MEMORY -> memories = SectionDecoder.vector(in, SectionDecoder::limits);
      case SectionId.GLOBAL -> globals = SectionDecoder.vector(in, SectionDecoder::global);
      case SectionId.EXPORT -> exports = SectionDecoder.vector(in, SectionDecoder::export);
      case SectionId.START -> start = in.index();
      case SectionId.ELEMENT -> elements = SectionDecoder.vector(in, SectionDecoder::element);
      case SectionId.DATA_COUNT -> dataCount = in.index();
      case SectionId.CODE -> bodies = SectionDecoder.vector(in, SectionDecoder::body);
      case SectionId.DATA -> data = SectionDecoder.vector(in, SectionDecoder::data);
      default -> customs.add(new WasmModule.Custom(last, in.name(), in.rest()));
    }
  }

  private WasmModule module(ByteReader in) throws BadModuleException {
    if (functionTypes.size() != bodies.size()) {
      throw in.bad("functions without code, or code without functions");
    }
    NameDecoder names = NameDecoder.read(customs);
    return new WasmModule(
        types,
        imports,
        functions(names),
        tables,
        memories,
        globals(names),
        exports,
        start,
        elements,
        dataCount,
        data,
        List.copyOf(customs));
  }

  private List<WasmModule.Global> globals(NameDecoder names) {
    int imported = imported(WasmModule.GlobalType.class);
    List<WasmModule.Global> named = new ArrayList<>();
    for (int i = 0; i < globals.size(); i++) {
      WasmModule.Global global = globals.get(i);
      named.add(new WasmModule.Global(names.global(imported + i), global.type(), global.initial()));
    }
    return List.copyOf(named);
  }

  private int imported(Class<? extends WasmModule.Description> kind) {
    return (int) imports.stream().filter(i -> kind.isInstance(i.what())).count();
  }

  private List<WasmModule.Function> functions(NameDecoder names) {
    int imported = imported(WasmModule.ImportedFunction.class);
    List<WasmModule.Function> functions = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      SectionDecoder.Body body = bodies.get(i);
      int type = functionTypes.get(i);
      String name = names.function(imported + i);
      functions.add(
          new WasmModule.Function(
              name == null || name.isEmpty() ? name(imported + i) : name,
              type,
              body.locals(),
              names.locals(imported + i, locals(type, body)),
              body.code()));
    }
    return List.copyOf(functions);
  }

  private int locals(int type, SectionDecoder.Body body) {
    int params = type < types.size() ? types.get(type).params().size() : 0;
    return params + body.locals().stream().mapToInt(WasmModule.Locals::count).sum();
  }

  private String name(int function) {
    return exports.stream()
        .filter(e -> e.kind() == WasmModule.External.FUNCTION && e.index() == function)
        .map(WasmModule.Export::name)
        .findFirst()
        .orElse("func" + function);
  }
}
