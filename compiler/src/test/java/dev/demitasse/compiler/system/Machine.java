package dev.demitasse.compiler.system;

import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Options;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.JvmVm;
import dev.demitasse.stub.StubHost;
import dev.demitasse.wasmhost.WasmVm;

/** A way to run a filter; all behave like the first. */
enum Machine {
  JVM {
    @Override
    FilterVm start(Class<?> filter, StubHost host) {
      return JvmVm.of(filter, host);
    }
  },
  MODULE {
    @Override
    FilterVm start(Class<?> filter, StubHost host) {
      return WasmVm.load(new Classes(filter).module(Options.DEFAULT), host);
    }
  },
  MODULE_NOT_OPTIMISED {
    @Override
    FilterVm start(Class<?> filter, StubHost host) {
      return WasmVm.load(new Classes(filter).module(new Options(HostProfile.ENVOY, 0)), host);
    }
  },
  MODULE_FOR_ANY_HOST {
    @Override
    FilterVm start(Class<?> filter, StubHost host) {
      Options options = new Options(HostProfile.ANY, Options.ALL_FUEL);
      return WasmVm.load(new Classes(filter).module(options), host);
    }
  };

  abstract FilterVm start(Class<?> filter, StubHost host);
}
