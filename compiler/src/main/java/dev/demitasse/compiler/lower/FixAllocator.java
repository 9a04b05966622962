package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the module itself allocates nothing but {@link ScratchBlocks}, and of what the host gives
 * only the last is looked at, all of it may be put to one place, behind everything else: {@code
 * malloc(n) = heap base}. The host checks that it fits, and answers status 6 if it does not
 * (Proxy-Wasm specification v0.2.0, {@code INVALID_MEMORY_ACCESS}).
 */
final class FixAllocator {
  private static final String HEAP = "heap";

  // A value of 64 KiB behind data that take less: Envoy accepts header maps of 60 KiB unless told.
  private static final int PAGES = 2;
  private static final int PAGE_BITS = 16;

  private final Program program;
  private final MethodRef allocator;
  private final Set<String> allocating;
  private final Set<MethodRef> receiving = new HashSet<>();
  private final Set<MethodRef> disturbing = new HashSet<>();

  private FixAllocator(Program program, Set<String> allocating) {
    this.program = program;
    this.allocator = program.exports().get(0).function();
    this.allocating = allocating;
  }

  /**
   * Does it where it is right.
   *
   * @param allocating the host functions that may call the allocator
   */
  static void run(Program program, Set<String> allocating) {
    FixAllocator pass = new FixAllocator(program, allocating);
    while (pass.findReceiving()) {
      // Callers of those that were just found may be found next.
    }
    while (pass.findDisturbing()) {
      // Likewise.
    }
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

  private boolean findReceiving() {
    boolean found = false;
    for (Func func : others()) {
      boolean receives = func.values().anyMatch(this::receives);
      found |= receives && receiving.add(func.method());
    }
    return found;
  }

  private boolean findDisturbing() {
    boolean found = false;
    for (Func func : others()) {
      boolean disturbs = func.values().anyMatch(this::disturbs);
      found |= disturbs && disturbing.add(func.method());
    }
    return found;
  }

  /** May a block be made, or the host give something, while this runs? */
  private boolean disturbs(Value value) {
    return receives(value)
        || isAllocation(value.insn())
        || value.insn() instanceof Insn.Call call && disturbing.contains(call.method());
  }

  /** May the host call the allocator while this runs? */
  private boolean receives(Value value) {
    return value.insn() instanceof Insn.HostCall host && allocating.contains(host.function().name())
        || value.insn() instanceof Insn.Call call && receiving.contains(call.method());
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

  private static boolean isAllocation(Insn insn) {
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
        .forEach(
            b -> b.body().stream().filter(FixAllocator::isResultAddress).forEach(results::add));
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

  /** Is it the word that says where the host has put bytes? */
  private static boolean isResultAddress(Value value) {
    return value.insn() instanceof Insn.Memory load
        && load.op() == Op.I32_LOAD
        && load.operands().get(0).insn() instanceof Insn.Address cell
        && cell.datum() instanceof Datum.Cell c
        && c.name().equals("results")
        && cell.offset() + load.offset() == 0;
  }

  private void fix() {
    program.pages(PAGES);
    Func malloc = program.functions().get(allocator);
    Block entry = malloc.entry();
    entry.body().clear();
    Value base = malloc.append(entry, new Insn.Address(Datum.HEAP_BASE, 0), entry.jumpPosition());
    entry.end(new Jump.Return(base));
    malloc.touch();
    for (Func func : others()) {
      if (func.values().anyMatch(v -> isSet(v.insn()) || isAllocation(v.insn()))) {
        fix(func);
        func.touch();
      }
    }
  }

  private static void fix(Func func) {
    for (Block block : func.blocks()) {
      block.body().removeIf(v -> isSet(v.insn()));
      List.copyOf(block.body()).stream()
          .filter(v -> isAllocation(v.insn()))
          .forEach(v -> ScratchBlocks.place(func, block, v, PAGES << PAGE_BITS));
    }
  }
}
