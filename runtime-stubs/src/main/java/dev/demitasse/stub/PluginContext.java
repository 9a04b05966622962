package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import java.util.function.Supplier;

/** The root context of one plugin in a chain. */
final class PluginContext {
  private final FilterVm vm;
  private final Bytes configuration;
  private final int id;
  private final HostContext context = new HostContext();

  PluginContext(FilterSlot slot) {
    vm = slot.vm();
    configuration = slot.configuration();
    id = vm.host().newContextId();
  }

  FilterVm vm() {
    return vm;
  }

  int id() {
    return id;
  }

  boolean start() {
    return enter(context, this::startInside, false);
  }

  private boolean startInside() {
    vm.contextCreate(id, 0);
    return vm.vmStart(id, vm.host().vmConfiguration().length()) && configure();
  }

  private boolean configure() {
    context.pluginConfiguration = configuration;
    try {
      return vm.configure(id, configuration.length());
    } finally {
      context.pluginConfiguration = null;
    }
  }

  void end() {
    enter(
        context,
        () -> {
          vm.done(id);
          vm.delete(id);
          return true;
        },
        true);
  }

  /** Enters the VM for a context; {@code ifFailed} where it traps, or has done so before. */
  <T> @Nullable T enter(HostContext entered, Supplier<T> callback, @Nullable T ifFailed) {
    StubHost host = vm.host();
    if (host.hasFailed()) {
      return ifFailed;
    }
    try (StubHost.Entered inside = host.enter(entered)) {
      return callback.get();
    } catch (VmFailure e) {
      host.fail(e);
      return ifFailed;
    }
  }
}
