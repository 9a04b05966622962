package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the module itself allocates nothing but {@link ScratchBlocks}, and of what the host gives
 * only the last is looked at, all of it may be put to one place, behind everything else: {@code
 * malloc(n) = heap base}. Memory has room for it from the start, or grows ({@link ValueRoom}). The
 * host checks that it fits, and answers status 6 if it does not (Proxy-Wasm specification v0.2.0,
 * {@code INVALID_MEMORY_ACCESS}).
 */
final class FixAllocator {
  private static final String HEAP = "heap";

  private final Program program;
  private final MethodRef allocator;
  private final Set<String> allocating;
  private final Set<String> unbounded;
  private final Set<MethodRef> receiving;
  private final Set<MethodRef> disturbing;
  private final Set<MethodRef> calling;

  /**
   * May the host, while it is called, run another callback that it gives something to, or that
   * makes a block? Of the functions in HostCalls, today's hosts do so for none
   * (proxy-wasm-cpp-host, {@code src/context.cc}, {@code DeferAfterCallActions}); older ones ran
   * those of a reply.
   */
  private final boolean isNested;

  private FixAllocator(Linked linked) {
    this.program = linked.program();
    this.allocator = program.exports().get(0).function();
    this.allocating = linked.allocating();
    this.unbounded = linked.unbounded();
    this.receiving = leadingTo(this::isReceiving);
    this.disturbing = leadingTo(v -> isReceiving(v) || isAllocation(v.insn()));
    this.calling = leadingTo(FixAllocator::isHostCall);
    // No host enters a callback inside itself.
    this.isNested =
        program.exports().stream().filter(e -> disturbing.contains(e.function())).count() > 1;
  }

  /** Does it where it is right. */
  static void run(Linked linked) {
    FixAllocator pass = new FixAllocator(linked);
    boolean right =
        !pass.receiving.isEmpty()
            && pass.others().stream().allMatch(f -> !pass.allocates(f) && pass.looksAtTheLast(f));
    if (right) {
      pass.fix();
    }
  }

  /** The functions but the allocator. */
  private List<Func> others() {
    return program.functions().values().stream()
        .filter(f -> !f.method().equals(allocator) && !f.method().equals(Lowering.ALLOCATE))
        .toList();
  }

  /** The functions that have such an instruction, or call one that has. */
  private Set<MethodRef> leadingTo(Predicate<Value> isSuch) {
    Set<MethodRef> found = new HashSet<>();
    int before = -1;
    while (before != found.size()) {
      before = found.size();
      others().stream()
          .filter(f -> f.values().anyMatch(v -> isSuch.test(v) || isCall(v, found)))
          .forEach(f -> found.add(f.method()));
    }
    return found;
  }

  private static boolean isCall(Value value, Set<MethodRef> functions) {
    return value.insn() instanceof Insn.Call call && functions.contains(call.method());
  }

  private static boolean isHostCall(Value value) {
    return value.insn() instanceof Insn.HostCall;
  }

  /** May the host call the allocator for its answer? */
  private boolean isReceiving(Value value) {
    return value.insn() instanceof Insn.HostCall host
        && allocating.contains(host.function().name());
  }

  /** May the host give something while this runs? */
  private boolean receives(Value value) {
    return isReceiving(value) || isCall(value, receiving) || isInterrupted(value);
  }

  /** May a block be made, or the host give something, while this runs? */
  private boolean disturbs(Value value) {
    return receives(value) || isAllocation(value.insn()) || isCall(value, disturbing);
  }

  /** May another callback run meanwhile that disturbs what this one has? */
  private boolean isInterrupted(Value value) {
    return isNested && (isHostCall(value) || isCall(value, calling));
  }

  private boolean allocates(Func func) {
    ScratchBlocks scratch = new ScratchBlocks(program, this::disturbs);
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        boolean lasting = isAllocation(value.insn()) && !scratch.contain(func, block, value);
        if (lasting || isSet(value.insn()) && !restores(value.insn())) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isAllocation(Insn insn) {
    return insn instanceof Insn.Call call && call.method().equals(Lowering.ALLOCATE);
  }

  private static boolean isSet(Insn insn) {
    return insn instanceof Insn.Global g && g.op() == Op.GLOBAL_SET && g.name().equals(HEAP);
  }

  private static boolean restores(Insn set) {
    return set.operands().get(0).insn() instanceof Insn.Global g && g.name().equals(HEAP);
  }

  private boolean looksAtTheLast(Func func) {
    Set<Value> results = new LinkedHashSet<>();
    func.blocks()
        .forEach(b -> b.body().stream().filter(HostValues::isAddress).forEach(results::add));
    Pointers pointers = Pointers.of(program, func, results);
    if (pointers.isKept() || pointers.isReturned()) {
      return false;
    }
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (receives(value) && pointers.isNeededAfter(block, value)) {
          return false;
        }
      }
    }
    return true;
  }

  private void fix() {
    ValueRoom room = ValueRoom.of(allocator, others(), unbounded);
    program.pages(room.pages());
    Func malloc = program.functions().get(allocator);
    room.writeAllocator(malloc);
    malloc.touch();
    for (Func func : others()) {
      if (func.values().anyMatch(v -> isSet(v.insn()) || isAllocation(v.insn()))) {
        fix(func, room);
        func.touch();
      }
    }
  }

  private static void fix(Func func, ValueRoom room) {
    for (Block block : func.blocks()) {
      block.body().removeIf(v -> isSet(v.insn()));
      List.copyOf(block.body()).stream()
          .filter(v -> isAllocation(v.insn()))
          .forEach(v -> ScratchBlocks.place(func, block, v, room));
    }
  }
}
