package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Import;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.VariableName;
import dev.demitasse.compiler.wasm.WasmModule.External;
import dev.demitasse.compiler.wasm.WasmModule.FuncType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The module around the code: what is reached from the exports, in the order in which it is met.
 */
final class AssembleModule {
  private static final long PAGE = 65536;

  private final Program program;
  private final int minPages;

  /** What is reached, exported functions first, then the others in the order of the program. */
  private final Map<MethodRef, Func> functions = new LinkedHashMap<>();

  /** The numbers that calls name: those of the imports, then those of the functions. */
  private final Map<Object, Integer> indices = new HashMap<>();

  private final Map<String, Integer> globalIndices = new HashMap<>();
  private final Set<Import> imports = new LinkedHashSet<>();
  private final Set<String> globals = new LinkedHashSet<>();
  private final Map<FuncType, Integer> types = new LinkedHashMap<>();

  private AssembleModule(Program program, int minPages) {
    this.program = program;
    this.minPages = minPages;
  }

  /** The module of a program, with at least so many pages of memory. */
  static WasmModule run(Program program, int minPages) {
    AssembleModule assemble = new AssembleModule(program, minPages);
    assemble.reach();
    return assemble.module();
  }

  /** Where the data of a program are. */
  static DataLayout layout(Program program) {
    AssembleModule assemble = new AssembleModule(program, 1);
    assemble.reach();
    return assemble.layout();
  }

  private DataLayout layout() {
    return DataLayout.of(DataUses.of(functions.values()));
  }

  private void reach() {
    Deque<MethodRef> pending = new ArrayDeque<>();
    Set<MethodRef> reached = new LinkedHashSet<>();
    program.exports().forEach(e -> pending.add(e.function()));
    while (!pending.isEmpty()) {
      MethodRef method = pending.remove();
      if (reached.add(method)) {
        scan(func(method), pending);
      }
    }
    reached.forEach(m -> functions.put(m, func(m)));
    imports.forEach(i -> indices.put(i, indices.size()));
    reached.forEach(m -> indices.put(m, indices.size()));
    variables().forEach(v -> globalIndices.put(v.name(), globalIndices.size()));
  }

  private Func func(MethodRef method) {
    Func func = program.functions().get(method);
    if (func == null) {
      throw new IllegalStateException("the program has no function " + method);
    }
    return func;
  }

  private void scan(Func func, Deque<MethodRef> pending) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.Call call) {
          pending.add(call.method());
        } else if (value.insn() instanceof Insn.HostCall call) {
          imports.add(call.function());
        } else if (value.insn() instanceof Insn.Global global) {
          globals.add(global.name());
        }
      }
    }
  }

  private WasmModule module() {
    DataLayout layout = layout();
    List<WasmModule.Import> importSection = importSection();
    List<WasmModule.Function> functionSection = functionSection(layout);
    return new WasmModule(
        List.copyOf(types.keySet()),
        importSection,
        functionSection,
        List.of(),
        List.of(new WasmModule.Limits(pages(layout.end()), null)),
        variables().stream().map(v -> global(v, layout.end())).toList(),
        exportSection(),
        null,
        List.of(),
        null,
        layout.segments(),
        List.of());
  }

  private long pages(int end) {
    return Math.max(Math.max(1, minPages), (end + PAGE - 1) / PAGE);
  }

  private List<WasmModule.Import> importSection() {
    List<WasmModule.Import> list = new ArrayList<>();
    for (Import i : imports) {
      list.add(
          new WasmModule.Import(
              "env", i.name(), new WasmModule.ImportedFunction(type(i.params(), i.result()))));
    }
    return list;
  }

  private int type(List<Type> params, Type result) {
    FuncType type = funcType(params, result);
    types.putIfAbsent(type, types.size());
    return types.get(type);
  }

  private static FuncType funcType(List<Type> params, Type result) {
    List<Type> machineParams = params.stream().map(CopyFunction::machineType).toList();
    return new FuncType(
        machineParams, result == Type.VOID ? List.of() : List.of(CopyFunction.machineType(result)));
  }

  private static FuncType signature(Func func) {
    return funcType(func.params().stream().map(Value::type).toList(), func.result());
  }

  private List<WasmModule.Function> functionSection(DataLayout layout) {
    SelectInstr instrs = new SelectInstr(layout::address, this::functionIndex, this::globalIndex);
    List<FuncType> signatures = new ArrayList<>();
    imports.forEach(i -> signatures.add(funcType(i.params(), i.result())));
    functions.values().forEach(f -> signatures.add(signature(f)));
    List<WasmModule.Function> list = new ArrayList<>();
    for (Func func : functions.values()) {
      Code code = TranslateFunction.run(func, instrs, signatures::get);
      int type = type(func.params().stream().map(Value::type).toList(), func.result());
      list.add(
          new WasmModule.Function(
              code.name(),
              type,
              groups(code),
              code.names().stream().map(VariableName::text).toList(),
              Labels.resolve(code.body())));
    }
    return list;
  }

  private static List<WasmModule.Locals> groups(Code code) {
    List<WasmModule.Locals> groups = new ArrayList<>();
    for (Type type : code.locals().subList(code.params(), code.locals().size())) {
      int last = groups.size() - 1;
      if (last >= 0 && groups.get(last).type() == type) {
        groups.set(last, new WasmModule.Locals(groups.get(last).count() + 1, type));
      } else {
        groups.add(new WasmModule.Locals(1, type));
      }
    }
    return groups;
  }

  private int functionIndex(Object function) {
    return indices.get(function);
  }

  private List<Program.Variable> variables() {
    return program.variables().stream().filter(v -> globals.contains(v.name())).toList();
  }

  private int globalIndex(String name) {
    Integer index = globalIndices.get(name);
    if (index == null) {
      throw new IllegalStateException("the program has no variable " + name);
    }
    return index;
  }

  private static WasmModule.Global global(Program.Variable variable, int heapBase) {
    Type type = CopyFunction.machineType(variable.type());
    long initial = variable.initial() + (variable.fromHeapBase() ? heapBase : 0);
    Op op = SelectInstr.constantOp(type);
    long bits = type == Type.I32 ? (int) initial : initial;
    return new WasmModule.Global(
        variable.name(),
        new WasmModule.GlobalType(type, true),
        List.of(Instr.of(op, bits, Position.NONE)));
  }

  private List<WasmModule.Export> exportSection() {
    List<WasmModule.Export> list = new ArrayList<>();
    list.add(new WasmModule.Export("memory", External.MEMORY, 0));
    for (Program.Export export : program.exports()) {
      export
          .names()
          .forEach(
              n ->
                  list.add(
                      new WasmModule.Export(
                          n, External.FUNCTION, functionIndex(export.function()))));
    }
    return list;
  }
}
