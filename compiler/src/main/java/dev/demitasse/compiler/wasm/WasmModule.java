package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A module, one component a section of the binary format (WebAssembly Core Specification 2.0,
 * §5.5). Modules that are made here use a part of it: functions imported from {@code env}, one
 * memory, active data segments.
 *
 * @param memories at most one
 * @param start index of the function to run first, or null
 * @param dataCount the number in the DataCount section, or null without one
 */
public record WasmModule(
    List<FuncType> types,
    List<Import> imports,
    List<Function> functions,
    List<Table> tables,
    List<Limits> memories,
    List<Global> globals,
    List<Export> exports,
    @Nullable Integer start,
    List<Element> elements,
    @Nullable Integer dataCount,
    List<Data> data,
    List<Custom> customs) {

  /** What can be imported and exported; the place is the byte in the binary format. */
  public enum External {
    FUNCTION,
    TABLE,
    MEMORY,
    GLOBAL
  }

  /** The signature of functions, and of blocks with parameters or several results. */
  public record FuncType(List<Type> params, List<Type> results) {}

  /** Something imported. */
  public record Import(String module, String name, Description what) {}

  /** The type of an import. */
  public sealed interface Description permits ImportedFunction, Table, Limits, GlobalType {}

  /** An imported function. */
  public record ImportedFunction(int type) implements Description {}

  /** A table of function references. */
  public record Table(Limits limits) implements Description {}

  /**
   * The size of a memory in pages of 64 KiB, or of a table in elements.
   *
   * @param max null if it may grow without limit
   */
  public record Limits(long min, @Nullable Long max) implements Description {}

  /** The type of a global. */
  public record GlobalType(Type type, boolean mutable) implements Description {}

  /**
   * A function.
   *
   * @param name for reports; not part of the binary
   * @param locals groups of locals behind the parameters
   * @param localNames for reports: those of the parameters and locals as far as they are known,
   *     empty where not
   * @param body without the {@code end} of the function
   */
  public record Function(
      String name, int type, List<Locals> locals, List<String> localNames, List<Instr> body) {
    /** A function of whose locals no names are known. */
    public Function(String name, int type, List<Locals> locals, List<Instr> body) {
      this(name, type, locals, List.of(), body);
    }

    /** The same function with other code. */
    public Function withBody(List<Instr> other) {
      return new Function(name, type, locals, localNames, other);
    }
  }

  /** Some locals of one type. */
  public record Locals(int count, Type type) {}

  /**
   * A global.
   *
   * @param name for reports, empty if it is not known; not part of the binary
   * @param initial the expression of its first value
   */
  public record Global(String name, GlobalType type, List<Instr> initial) {}

  /** Something exported. */
  public record Export(String name, External kind, int index) {}

  /**
   * An element segment in the form that its flags (0 to 7) say; kept as it was read.
   *
   * @param offset empty if the segment is not active
   * @param functions the function indices for flags 0 to 3
   * @param expressions the constant expressions for flags 4 to 7
   */
  public record Element(
      int flags,
      int table,
      List<Instr> offset,
      int kind,
      List<Integer> functions,
      List<List<Instr>> expressions) {
    private static final int NOT_ACTIVE = 1;
    private static final int EXPLICIT = 2;
    private static final int EXPRESSIONS = 4;

    /** Is it copied to its table when the module is instantiated? */
    public boolean isActive() {
      return (flags & NOT_ACTIVE) == 0;
    }

    /** Does it name its table? */
    public boolean hasTable() {
      return isActive() && (flags & EXPLICIT) != 0;
    }

    /** Does it say the kind of its elements? */
    public boolean hasKind() {
      return (flags & (NOT_ACTIVE | EXPLICIT)) != 0;
    }

    /** Are its elements expressions? */
    public boolean hasExpressions() {
      return (flags & EXPRESSIONS) != 0;
    }
  }

  /**
   * A data segment.
   *
   * @param flags 0 active, 1 passive, 2 active with a memory index
   * @param offset empty if the segment is passive
   * @param latin1 the bytes, one a char
   */
  public record Data(int flags, int memory, List<Instr> offset, String latin1) {
    /** Is it copied to the memory when the module is instantiated? */
    public boolean isActive() {
      return flags != 1;
    }

    /** Does it name its memory? */
    public boolean hasMemory() {
      return flags == 2;
    }
  }

  /**
   * A custom section.
   *
   * @param after id of the last section of another kind before it, 0 if there is none
   */
  public record Custom(int after, String name, String latin1) {}

  /** The module with other contents of the sections that code refers to. */
  WasmModule with(
      List<FuncType> otherTypes,
      List<Import> otherImports,
      List<Function> otherFunctions,
      List<Global> otherGlobals,
      List<Export> otherExports) {
    return new WasmModule(
        List.copyOf(otherTypes),
        List.copyOf(otherImports),
        List.copyOf(otherFunctions),
        tables,
        memories,
        List.copyOf(otherGlobals),
        List.copyOf(otherExports),
        start,
        elements,
        dataCount,
        data,
        customs);
  }

  /** The module with other custom sections. */
  public WasmModule withCustoms(List<Custom> others) {
    return new WasmModule(
        types,
        imports,
        functions,
        tables,
        memories,
        globals,
        exports,
        start,
        elements,
        dataCount,
        data,
        List.copyOf(others));
  }

  /** The module with other functions. */
  public WasmModule withFunctions(List<Function> others) {
    return with(types, imports, others, globals, exports);
  }

  /** How many imports are functions: the index of the first function with a body. */
  public int importedFunctions() {
    return (int) imports.stream().filter(i -> i.what() instanceof ImportedFunction).count();
  }

  /** The signature of the function with this index, imported or not. */
  public FuncType signature(int function) {
    int left = function;
    for (Import imported : imports) {
      if (imported.what() instanceof ImportedFunction f && left-- == 0) {
        return types.get(f.type());
      }
    }
    return types.get(functions.get(left).type());
  }

  /** The name of the function with this index: that of the import, or the one for reports. */
  public String functionName(int function) {
    int left = function;
    for (Import imported : imports) {
      if (imported.what() instanceof ImportedFunction && left-- == 0) {
        return imported.name();
      }
    }
    return functions.get(left).name();
  }

  /** How many imports are globals: the index of the first global that is the module's own. */
  public int importedGlobals() {
    return globalTypes().size() - globals.size();
  }

  /** The types of all globals, imported ones first. */
  public List<GlobalType> globalTypes() {
    List<GlobalType> list = new ArrayList<>();
    for (Import imported : imports) {
      if (imported.what() instanceof GlobalType type) {
        list.add(type);
      }
    }
    globals.forEach(g -> list.add(g.type()));
    return list;
  }
}
