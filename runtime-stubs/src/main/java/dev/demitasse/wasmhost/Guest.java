package dev.demitasse.wasmhost;

import dev.demitasse.Nullable;
import dev.demitasse.host.HostCalls;
import java.util.List;
import java.util.Set;

/**
 * A running module with its exports. It knows when the ABI restricts host calls, and is dead after
 * its first trap.
 */
final class Guest {
  /** The only row that may be called inside the allocator and the start functions. */
  private static final String UNRESTRICTED = "proxy_log";

  private final Set<Callback> exported;
  private final Callback allocator;
  private final @Nullable StepCounter steps;
  private final Engine.@Nullable Running running;
  private final LinearMemory memory;
  private Probe probe = Probe.NONE;
  private boolean restricted;
  private int depth;
  private @Nullable Trap failure;

  /** Instantiates; throws a {@link LoadException} if the engine refuses. */
  Guest(LoadedModule module, HostCalls host, @Nullable StepCounter steps) {
    this.exported = module.callbacks();
    this.allocator = module.allocator();
    this.steps = steps;
    List<HostFunction> imports =
        module.imports().stream().map(row -> hostFunction(row, host)).toList();
    this.running = start(module.engine(), imports, steps);
    this.memory = running.memory(module.memory());
  }

  private static Engine.Running start(
      Engine engine, List<HostFunction> imports, @Nullable StepCounter steps) {
    try {
      return engine.start(imports, steps);
    } catch (Trap trap) {
      throw new LoadException("Failed to instantiate: " + trap.getMessage(), trap);
    }
  }

  private HostFunction hostFunction(HostCallRow row, HostCalls host) {
    Marshaller marshaller = new Marshaller(row, this, host);
    return new HostFunction(
        HostCallRow.MODULE,
        row.name(),
        row.type(),
        arguments -> {
          checkAllowed(row.name());
          return marshaller.call(arguments);
        });
  }

  private void checkAllowed(String name) {
    if (running == null) {
      throw new Trap("a host call inside the start section: the reference host would crash");
    }
    if (restricted && !name.equals(UNRESTRICTED)) {
      throw new Trap("restricted_callback"); // the reference host's word for it
    }
  }

  /** Whether the module has this export; one that it has not is never entered. */
  boolean has(Callback callback) {
    return exported.contains(callback);
  }

  /**
   * Enters an export that the module has.
   *
   * @return its result, 0 for void
   */
  int call(Callback callback, int... arguments) {
    long[] wide = new long[arguments.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = arguments[i];
    }
    if (depth == 0 && steps != null) {
      steps.entered();
    }
    depth++;
    try {
      return (int) running.call(callback.export, wide);
    } catch (Trap trap) {
      failure = failure == null ? trap : failure;
      throw trap;
    } finally {
      depth--;
      if (depth == 0) {
        probe.left(callback.export);
      }
    }
  }

  /** Enters an export with host calls restricted as the ABI says for allocator and start. */
  int callRestricted(Callback callback, int... arguments) {
    boolean before = restricted;
    restricted = true;
    try {
      return call(callback, arguments);
    } finally {
      restricted = before;
    }
  }

  /**
   * Asks the guest's allocator, nested in a host call.
   *
   * @return an address, or 0 if it refuses or traps; a trap kills the VM, but as in the reference
   *     host the running callback still goes on to its end
   */
  int allocate(int size) {
    int address = allocateOrTrap(size);
    probe.allocated(size, address);
    return address;
  }

  private int allocateOrTrap(int size) {
    try {
      return callRestricted(allocator, size);
    } catch (Trap trap) { // kept as this VM's failure already
      return 0;
    }
  }

  /** The export that {@link #allocate} enters. */
  Callback allocator() {
    return allocator;
  }

  LinearMemory memory() {
    return memory;
  }

  /** The value of an exported global. */
  long global(String export) {
    return running.global(export);
  }

  void watch(Probe watching) {
    probe = watching;
  }

  /** The trap that killed this VM; null as long as it lives. */
  @Nullable
  Trap failure() {
    return failure;
  }
}
