package dev.demitasse.compiler.engines;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Stages;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.JvmVm;
import dev.demitasse.stub.StubHost;
import dev.demitasse.wasmhost.WasmVm;
import java.util.Arrays;

/** The ways of running a case, the reference first: all must do the same. */
public enum Engine {
  JVM {
    @Override
    public FilterVm start(FilterClasses classes, StubHost host) {
      return JvmVm.of(classes.filter(), host);
    }
  },
  /** The IR interpreter before the first pass. */
  LINKED {
    @Override
    public FilterVm start(FilterClasses classes, StubHost host) {
      return IrVm.beforeLowering(Stages.linked(classes.source()), host);
    }
  },
  /** The IR interpreter before lowering. */
  OPTIMISED {
    @Override
    public FilterVm start(FilterClasses classes, StubHost host) {
      return IrVm.beforeLowering(Stages.optimised(classes.source()), host);
    }
  },
  /** The IR interpreter after lowering, without any optimisation. */
  LOWERED_PLAIN {
    @Override
    public FilterVm start(FilterClasses classes, StubHost host) {
      return IrVm.afterLowering(Stages.finished(classes.source(), 0), host);
    }
  },
  /** The IR interpreter before translation to Wasm. */
  LOWERED {
    @Override
    public FilterVm start(FilterClasses classes, StubHost host) {
      return IrVm.afterLowering(Stages.finished(classes.source(), Options.ALL_FUEL), host);
    }
  },
  /** The module of {@code --fuel 0}. */
  MODULE_PLAIN {
    @Override
    public FilterVm start(FilterClasses classes, StubHost host) {
      return WasmVm.load(module(classes).wasm(), host);
    }
  },
  MODULE {
    @Override
    public FilterVm start(FilterClasses classes, StubHost host) {
      return WasmVm.load(module(classes).wasm(), host);
    }
  };

  /** The one of that name; null if there is none. */
  public static @Nullable Engine of(String name) {
    return Arrays.stream(values()).filter(e -> e.name().equals(name)).findFirst().orElse(null);
  }

  public abstract FilterVm start(FilterClasses classes, StubHost host);

  /** Does it run a module? */
  public boolean isModule() {
    return this == MODULE || this == MODULE_PLAIN;
  }

  /** The module that it runs, if it does. */
  public Module module(FilterClasses classes) {
    return classes.module(this == MODULE_PLAIN ? 0 : Options.ALL_FUEL);
  }

  /** Are exceptions logged in full? Before lowering they are objects without a line. */
  public boolean logsExceptions() {
    return this != LINKED && this != OPTIMISED;
  }
}
