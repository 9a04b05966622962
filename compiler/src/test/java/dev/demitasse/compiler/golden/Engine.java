package dev.demitasse.compiler.golden;

import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Stages;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.JvmVm;
import dev.demitasse.stub.StubHost;
import dev.demitasse.wasmhost.WasmVm;

/** The ways of running a case, the reference first: all must do the same. */
enum Engine {
  JVM {
    @Override
    FilterVm start(CaseClasses classes, StubHost host) {
      return JvmVm.of(classes.filter(), host);
    }
  },
  /** The IR interpreter before the first pass. */
  LINKED {
    @Override
    FilterVm start(CaseClasses classes, StubHost host) {
      return IrVm.beforeLowering(Stages.linked(classes), host);
    }
  },
  /** The IR interpreter before lowering. */
  OPTIMISED {
    @Override
    FilterVm start(CaseClasses classes, StubHost host) {
      return IrVm.beforeLowering(Stages.optimised(classes), host);
    }
  },
  /** The IR interpreter after lowering, without any optimisation. */
  LOWERED_PLAIN {
    @Override
    FilterVm start(CaseClasses classes, StubHost host) {
      return new IrVm(Stages.finished(classes, 0), host);
    }
  },
  /** The IR interpreter before translation to Wasm. */
  LOWERED {
    @Override
    FilterVm start(CaseClasses classes, StubHost host) {
      return new IrVm(Stages.finished(classes, Options.ALL_FUEL), host);
    }
  },
  /** The module of {@code --fuel 0}. */
  MODULE_PLAIN {
    @Override
    FilterVm start(CaseClasses classes, StubHost host) {
      return WasmVm.load(classes.module(0).wasm(), host);
    }
  },
  MODULE {
    @Override
    FilterVm start(CaseClasses classes, StubHost host) {
      return WasmVm.load(classes.module(Options.ALL_FUEL).wasm(), host);
    }
  };

  abstract FilterVm start(CaseClasses classes, StubHost host);

  /** Are exceptions logged in full? Before lowering they are objects without a line. */
  boolean logsExceptions() {
    return this != LINKED && this != OPTIMISED;
  }
}
