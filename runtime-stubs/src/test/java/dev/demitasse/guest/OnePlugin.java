package dev.demitasse.guest;

import dev.demitasse.Nullable;
import dev.demitasse.guest.Twins.Twin;
import java.util.function.Consumer;

/** A VM with one plugin, whose callbacks do what a test says. */
final class OnePlugin implements MadeUpFilter.Code {
  private static final int ID = 1;

  private final FakeVm vm;
  private Consumer<Twin> next = plugin -> {};

  /** As {@link FakeVm#FakeVm}. */
  OnePlugin(int free) {
    vm = new FakeVm(this, free);
    vm.enter(() -> Callbacks.onContextCreate(ID, 0));
  }

  FakeVm vm() {
    return vm;
  }

  /** Runs a callback of the plugin. */
  void run(Consumer<Twin> callback) {
    next = callback;
    vm.enter(() -> Callbacks.onConfigure(ID, 0));
  }

  @Override
  public Twin newPlugin() {
    Twin plugin = vm.twins.make(Shape.PLUGIN);
    vm.kept.contexts.put(ID, plugin.model());
    return plugin;
  }

  @Override
  public @Nullable Twin newStream(Twin plugin) {
    return null;
  }

  @Override
  public void callback(Twin context) {
    next.accept(context);
  }
}
