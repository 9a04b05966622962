package dev.demitasse.wasmhost;

import dev.demitasse.Nullable;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmFailure;

/**
 * A VM with a compiled module in it, in this process: loaded, checked and entered as the reference
 * host does (proxy-wasm-cpp-host, {@code src/wasm.cc}, {@code src/exports.cc}, {@code
 * src/v8/v8.cc}). The methods that are not {@link FilterVm}'s are for tests.
 */
public final class WasmVm implements FilterVm {
  private final StubHost host;
  private final Guest guest;
  private final @Nullable StepCounter steps;

  private WasmVm(LoadedModule module, StubHost host, @Nullable StepCounter steps) {
    this.host = host;
    this.steps = steps;
    this.guest = new Guest(module, host.calls(), steps);
    runStartFunctions();
  }

  /**
   * Loads a module and runs its start functions.
   *
   * @throws LoadException if a host would refuse it; the caller still owns {@code host}
   */
  public static WasmVm load(byte[] wasm, StubHost host) {
    return new WasmVm(LoadedModule.of(wasm), host, null);
  }

  /**
   * As {@link #load}, counting instructions: a callback that needs more than {@code budget} of them
   * traps. Slower, for tests.
   */
  public static WasmVm loadCounting(byte[] wasm, StubHost host, long budget) {
    return new WasmVm(LoadedModule.of(wasm), host, new StepCounter(budget));
  }

  private void runStartFunctions() {
    try {
      if (guest.has(Callback.INITIALIZE)) {
        guest.callRestricted(Callback.INITIALIZE);
        if (guest.has(Callback.MAIN)) {
          guest.callRestricted(Callback.MAIN, 0, 0);
        }
      } else if (guest.has(Callback.START)) {
        guest.callRestricted(Callback.START);
      }
    } catch (Trap trap) {
      throw new LoadException("Failed to start the module: " + trap.getMessage(), trap);
    }
  }

  @Override
  public StubHost host() {
    return host;
  }

  @Override
  public void contextCreate(int contextId, int parentId) {
    enter(Callback.ON_CONTEXT_CREATE, 0, contextId, parentId);
  }

  @Override
  public boolean vmStart(int rootId, int vmConfigurationSize) {
    return enter(Callback.ON_VM_START, 1, rootId, vmConfigurationSize) != 0;
  }

  @Override
  public boolean configure(int rootId, int pluginConfigurationSize) {
    return enter(Callback.ON_CONFIGURE, 1, rootId, pluginConfigurationSize) != 0;
  }

  @Override
  public int requestHeaders(int contextId, int headers, boolean endOfStream) {
    return enter(Callback.ON_REQUEST_HEADERS, 0, contextId, headers, endOfStream ? 1 : 0);
  }

  @Override
  public int requestBody(int contextId, int size, boolean endOfStream) {
    return enter(Callback.ON_REQUEST_BODY, 0, contextId, size, endOfStream ? 1 : 0);
  }

  @Override
  public int responseHeaders(int contextId, int headers, boolean endOfStream) {
    return enter(Callback.ON_RESPONSE_HEADERS, 0, contextId, headers, endOfStream ? 1 : 0);
  }

  @Override
  public int responseBody(int contextId, int size, boolean endOfStream) {
    return enter(Callback.ON_RESPONSE_BODY, 0, contextId, size, endOfStream ? 1 : 0);
  }

  @Override
  public void log(int contextId) {
    enter(Callback.ON_LOG, 0, contextId);
  }

  @Override
  public boolean done(int contextId) {
    return enter(Callback.ON_DONE, 1, contextId) != 0;
  }

  @Override
  public void delete(int contextId) {
    enter(Callback.ON_DELETE, 0, contextId);
  }

  /**
   * Enters a callback.
   *
   * @param neutral the result where the module does not have it
   */
  private int enter(Callback callback, int neutral, int... arguments) {
    if (!guest.has(callback)) {
      return neutral;
    }
    if (guest.failure() != null) {
      throw new IllegalStateException("this VM has failed and must not be entered again");
    }
    int result = neutral;
    try {
      result = guest.call(callback, arguments);
    } catch (Trap trap) {
      throw failure(callback, trap);
    }
    if (guest.failure() != null) { // inside the allocator: the callback itself went on to its end
      throw failure(guest.allocator(), guest.failure());
    }
    return result;
  }

  private static VmFailure failure(Callback callback, Trap trap) {
    return new VmFailure("Function: " + callback.export + " failed: " + trap.getMessage(), trap);
  }

  /** Reports to {@code probe} from now on. */
  public void watch(Probe probe) {
    guest.watch(probe);
  }

  /** The size of the memory now, in pages of 64 KiB. */
  public int memoryPages() {
    return guest.memory().pages();
  }

  /** A checksum of a part of the memory, to see whether something wrote there. */
  public long checksum(int address, int size) {
    return guest.memory().checksum(address, size);
  }

  /** The value of an exported global. */
  public long global(String export) {
    return guest.global(export);
  }

  /** All instructions executed so far, the start functions' included; 0 if they are not counted. */
  public long steps() {
    return steps == null ? 0 : steps.steps();
  }

  @Override
  public void close() {
    host.close();
  }
}
