package dev.demitasse.compiler;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.emit.Emitter;
import dev.demitasse.compiler.emit.NameSection;
import dev.demitasse.compiler.eval.EvaluateStatics;
import dev.demitasse.compiler.link.CheckObjects;
import dev.demitasse.compiler.link.ClosedWorld;
import dev.demitasse.compiler.link.Creating;
import dev.demitasse.compiler.link.FilterDef;
import dev.demitasse.compiler.link.KeptObjects;
import dev.demitasse.compiler.link.LinkFilter;
import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.lower.Creation;
import dev.demitasse.compiler.lower.Lowering;
import dev.demitasse.compiler.opt.Copy;
import dev.demitasse.compiler.opt.Fuel;
import dev.demitasse.compiler.opt.Passes;
import dev.demitasse.compiler.opt.World;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.wasm.WasmBackend;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The stages, one after the other, for one filter. */
final class FilterCompiler {
  private final ClassSource classes;
  private final FilterDef filter;
  private final Options options;
  private final PassSource passes;
  private final Fuel fuel;

  /** Knows what has been optimised already. */
  private @Nullable Passes optimiser;

  private final AtomicBoolean failed = new AtomicBoolean();
  private final Consumer<Diagnostic> report;

  FilterCompiler(
      ClassSource classes, FilterDef filter, Options options, Consumer<Diagnostic> report) {
    this(classes, filter, options, report, (isLowered, world, linked) -> Passes.of(world));
  }

  /** With passes of the caller's own. */
  FilterCompiler(
      ClassSource classes,
      FilterDef filter,
      Options options,
      Consumer<Diagnostic> report,
      PassSource passes) {
    this.classes = classes;
    this.filter = filter;
    this.options = options;
    this.passes = passes;
    this.fuel = newFuel();
    this.report =
        diagnostic -> {
          failed.compareAndSet(false, diagnostic.isError());
          report.accept(diagnostic);
        };
  }

  /** How far a program has come. */
  enum Stage {
    /** Linked, its static initialisers evaluated. */
    LINKED,
    OPTIMISED,
    /** Blocks of constant size have their places. */
    PLACED,
    LOWERED,
    /** Optimised once more: ready for translation. */
    FINISHED
  }

  /** Gives the passes for before and for after lowering. */
  interface PassSource {
    /**
     * The passes.
     *
     * @param isLowered are they for after lowering?
     * @param world what is known about what the program names
     * @param linked what is being compiled
     */
    Passes of(boolean isLowered, World world, Linked linked);
  }

  /** The module; nothing if something was reported. */
  Optional<Module> compile() {
    return until(Stage.FINISHED).map(Linked::program).map(this::translate);
  }

  /**
   * What is linked, with its program as it is after this stage; nothing if something was reported.
   */
  Optional<Linked> until(Stage last) {
    Linked linked = link(Creating.NEVER_THROWS);
    if (!failed.get()) {
      Creating creating = creating(linked);
      linked = creating == Creating.NEVER_THROWS ? linked : link(creating);
    }
    if (failed.get()) {
      return Optional.empty();
    }
    KeptObjects kept = CheckObjects.run(linked, Lowering.ROOTS, report);
    if (failed.get()) {
      return Optional.empty();
    }
    for (Stage stage : Stage.values()) {
      if (stage.compareTo(last) <= 0) {
        perform(stage, linked, kept);
      }
    }
    return Optional.of(linked);
  }

  private Linked link(Creating creating) {
    Linked linked = LinkFilter.link(classes, filter, options.host(), creating, report);
    if (!failed.get()) {
      EvaluateStatics.run(linked.program(), new Statics(linked.closedWorld(), filter.className()))
          .problems()
          .forEach(report);
    }
    return linked;
  }

  /** What may throw that makes the objects of contexts. */
  private Creating creating(Linked linked) {
    if (filter.isPlugin() && mayThrow(linked, Creation::ofPlugins)) {
      return Creating.THROWS_FOR_PLUGINS;
    }
    return !linked.stateful() && mayThrow(linked, Creation::ofContexts)
        ? Creating.THROWS_FOR_STREAMS
        : Creating.NEVER_THROWS;
  }

  /** Also when it is optimised? */
  private boolean mayThrow(Linked linked, UnaryOperator<Program> part) {
    Program trial = part.apply(linked.program());
    if (!Creation.mayThrow(trial)) {
      return false;
    }
    trial.functions().replaceAll((method, func) -> Copy.of(func));
    Passes.of(new HighLevel(linked)).run(trial, newFuel());
    return Creation.mayThrow(trial);
  }

  /** Of the rewrites that were made. */
  Fuel fuel() {
    return fuel;
  }

  private Fuel newFuel() {
    return options.fuel() == Options.ALL_FUEL ? Fuel.unlimited() : Fuel.of(options.fuel());
  }

  private void perform(Stage stage, Linked linked, KeptObjects kept) {
    switch (stage) {
      case LINKED -> optimiser = passes.of(false, new HighLevel(linked), linked);
      case OPTIMISED -> optimiser.run(linked.program(), fuel);
      case PLACED -> {
        Lowering.placeBlocks(linked);
        optimiser.run(linked.program(), fuel);
      }
      case LOWERED -> {
        Lowering.lower(linked, kept);
        optimiser = passes.of(true, World.UNKNOWN, linked);
      }
      case FINISHED -> {
        optimiser.run(linked.program(), fuel);
        Lowering.fixAllocator(linked);
        optimiser.run(linked.program(), fuel);
        DropIdleExports.run(linked.program());
      }
    }
  }

  private Module translate(Program program) {
    WasmModule module = WasmBackend.translate(program, program.pages());
    String name = filter.moduleName();
    WasmModule emitted = options.names() ? NameSection.addTo(module, name) : module;
    return Emitter.emit(name, filter.className(), emitted);
  }

  /** What evaluation must know: virtual calls are bound when it runs. */
  private record Statics(ClosedWorld closedWorld, String first)
      implements dev.demitasse.compiler.eval.World {
    /**
     * Only a class's own initialiser may write its static fields, so they stay as it leaves them.
     */
    @Override
    public boolean isFinal(FieldRef field) {
      return true;
    }

    @Override
    public List<String> initialisedBefore(String className) {
      return closedWorld.initialisedBefore(className);
    }

    @Override
    public boolean isSubclass(String className, String ofClass) {
      return closedWorld.isSubclass(className, ofClass);
    }

    /** Linking has bound all virtual calls. */
    @Override
    public @Nullable MethodRef target(MethodRef method, String receiverClass) {
      return null;
    }
  }

  /**
   * What the optimiser may know before lowering.
   *
   * @param references may fields lead to objects that outlive their callback, if there is room?
   */
  record HighLevel(ClosedWorld closedWorld, boolean references) implements World {
    HighLevel(Linked linked) {
      this(linked.closedWorld(), linked.references());
    }

    @Override
    public boolean isConstant(FieldRef field) {
      return closedWorld.isFinal(field);
    }

    /** Filters cannot write to arrays yet. */
    @Override
    public boolean isConstant(HeapObject array) {
      return true;
    }

    @Override
    public @Nullable Boolean isInstance(String exactClass, String ofClass) {
      return closedWorld.isSubclass(exactClass, ofClass);
    }

    @Override
    public boolean mayLose(FieldRef field) {
      return references;
    }

    @Override
    public boolean isKept(MethodRef function) {
      return Lowering.ROOTS.contains(function);
    }
  }
}
