package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.WasmModule.Description;
import dev.demitasse.compiler.wasm.WasmModule.Export;
import dev.demitasse.compiler.wasm.WasmModule.External;
import dev.demitasse.compiler.wasm.WasmModule.Function;
import dev.demitasse.compiler.wasm.WasmModule.ImportedFunction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a module by the rules of the WebAssembly Core Specification 2.0, chapter 3. */
public final class Validator {
  private static final long MAX_PAGES = 65536;

  private final WasmModule module;

  private Validator(WasmModule module) {
    this.module = module;
  }

  /**
   * Checks that the module is valid.
   *
   * @throws IllegalStateException if it is not, with the function, the place in it and the rule
   */
  public static void check(WasmModule module) {
    Validator validator = new Validator(module);
    validator.imports();
    validator.memories();
    validator.globals();
    validator.functions();
    validator.segments();
    validator.exports();
  }

  private void imports() {
    for (WasmModule.Import imported : module.imports()) {
      if (imported.what() instanceof ImportedFunction function) {
        require(
            function.type() < module.types().size(),
            "import " + imported.name() + " has an unknown type");
      }
    }
  }

  private void memories() {
    require(count(External.MEMORY) <= 1, "more than one memory");
    for (WasmModule.Limits limits : module.memories()) {
      require(limits.min() <= MAX_PAGES, "the memory is larger than 4 GiB");
      require(
          limits.max() == null || limits.min() <= limits.max() && limits.max() <= MAX_PAGES,
          "limits of the memory");
    }
  }

  private void globals() {
    for (WasmModule.Global global : module.globals()) {
      constant(global.initial(), global.type().type(), "global");
    }
  }

  private void functions() {
    for (Function function : module.functions()) {
      require(function.type() < module.types().size(), function.name() + " has an unknown type");
      new FunctionValidator(module, function).check();
    }
    if (module.start() != null) {
      require(module.start() < count(External.FUNCTION), "the start function is not there");
      WasmModule.FuncType type = module.signature(module.start());
      require(
          type.params().isEmpty() && type.results().isEmpty(),
          "the start function has parameters or results");
    }
  }

  private void segments() {
    for (WasmModule.Data data : module.data()) {
      if (!data.offset().isEmpty()) {
        require(count(External.MEMORY) == 1, "a data segment without a memory");
        constant(data.offset(), Type.I32, "data segment");
      }
    }
    for (WasmModule.Element element : module.elements()) {
      if (!element.offset().isEmpty()) {
        require(element.table() < count(External.TABLE), "an element segment without its table");
        constant(element.offset(), Type.I32, "element segment");
      }
      element
          .functions()
          .forEach(f -> require(f < count(External.FUNCTION), "an element is no function"));
    }
    Integer declared = module.dataCount();
    require(
        declared == null || declared == module.data().size(),
        "DataCount is not the number of segments");
  }

  private void constant(List<Instr> expression, Type type, String where) {
    require(expression.size() == 1, where + ": not one constant instruction");
    Instr instr = expression.get(0);
    if (instr.is(Op.GLOBAL_GET)) {
      List<WasmModule.GlobalType> globals = module.globalTypes();
      boolean isKnown = instr.x() < module.importedGlobals();
      require(
          isKnown && globals.get((int) instr.x()).type() == type,
          where + ": not an imported global of its type");
    } else {
      require(instr.op() == SelectInstr.constantOp(type), where + ": not a constant of its type");
    }
  }

  private void exports() {
    Set<String> names = new HashSet<>();
    for (Export export : module.exports()) {
      require(names.add(export.name()), "two exports are named " + export.name());
      require(export.index() < count(export.kind()), "export " + export.name() + " is not there");
    }
  }

  private long count(External kind) {
    return switch (kind) {
      case FUNCTION -> module.importedFunctions() + module.functions().size();
      case TABLE -> imported(WasmModule.Table.class) + module.tables().size();
      case MEMORY -> imported(WasmModule.Limits.class) + module.memories().size();
      case GLOBAL -> module.globalTypes().size();
    };
  }

  private long imported(Class<? extends Description> kind) {
    return module.imports().stream().filter(i -> kind.isInstance(i.what())).count();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalStateException("the module is not valid: " + message);
    }
  }
}
