package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where there is memory for the last value that the host gave, and for a block behind it. Headers
 * have a limit, so memory may have room for them from the start; so may numbers that others share:
 * what is no number but larger is then no value (status 6) rather than one of another size. All
 * else, such as bodies, makes memory grow.
 *
 * @param allocator the function that the host calls for memory
 * @param pages how many pages of 64 KiB there are from the start
 * @param grows does memory grow for what does not fit?
 */
record ValueRoom(MethodRef allocator, int pages, boolean grows) {
  // Envoy accepts header maps of 60 KiB and 100 headers unless told, and each has 10 bytes more.
  static final int LARGEST = 1 << 16;

  /** The host function that gives what others share. */
  private static final String SHARED = "proxy_get_shared_data";

  /** So far back the question goes how long a block is. */
  private static final int DEPTH = 12;

  /** For a block that may be longer memory grows, rather than be so large from the start. */
  private static final long LONGEST = 3 * LARGEST;

  private static final long WITHOUT_LIMIT = 1L << 32;
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  /**
   * The room that functions need.
   *
   * @param unbounded the host functions whose values have no limit
   */
  static ValueRoom of(MethodRef allocator, List<Func> functions, Set<String> unbounded) {
    long behind =
        functions.stream()
            .flatMap(Func::values)
            .filter(v -> FixAllocator.isAllocation(v.insn()))
            .mapToLong(v -> atMost(v.insn().operands().get(0), DEPTH))
            .max()
            .orElse(0);
    boolean grows = areLarge(functions, unbounded) || behind > LONGEST;
    long end = dataSize(functions) + LARGEST + (grows ? 0 : behind);
    return new ValueRoom(allocator, (int) (end + PAGE - 1 >>> PAGE_BITS), grows);
  }

  private static boolean areLarge(List<Func> functions, Set<String> unbounded) {
    return functions.stream().anyMatch(func -> givesLarge(func, unbounded))
        || functions.stream().flatMap(Func::values).anyMatch(v -> gives(v, unbounded))
            && !functions.stream().allMatch(HostValues::areNumbers);
  }

  /** Does it ask the host for what may be large whatever is done with it then? */
  private static boolean givesLarge(Func func, Set<String> unbounded) {
    return func.values()
        .filter(v -> gives(v, unbounded))
        .anyMatch(v -> !gives(v, Set.of(SHARED)) || !HostValues.asksForSize(func));
  }

  private static boolean gives(Value value, Set<String> hostCalls) {
    return value.insn() instanceof Insn.HostCall call && hostCalls.contains(call.function().name());
  }

  /** How long a block is at most: a text in it comes from headers. */
  private static long atMost(Value length, int depth) {
    if (depth == 0) {
      return WITHOUT_LIMIT;
    } else if (length.insn() instanceof Insn.Const c) {
      return Math.max(0, c.asInt());
    } else if (length.insn() instanceof Insn.Memory load && load.op() == Op.I32_LOAD) {
      return LARGEST;
    } else if (length.insn() instanceof Insn.Arith arith) {
      List<Value> operands = arith.operands();
      return switch (arith.op()) {
        case I32_ADD -> atMost(operands.get(0), depth - 1) + atMost(operands.get(1), depth - 1);
        case I32_SUB ->
            isPositive(operands.get(1)) ? atMost(operands.get(0), depth - 1) : WITHOUT_LIMIT;
        default -> WITHOUT_LIMIT;
      };
    }
    return WITHOUT_LIMIT;
  }

  private static boolean isPositive(Value value) {
    return value.insn() instanceof Insn.Const c && c.asInt() >= 0;
  }

  /** The bytes of all data that the functions name, at least. */
  private static long dataSize(Collection<Func> functions) {
    Set<Datum> data = new HashSet<>();
    Deque<Object> pending = new ArrayDeque<>();
    functions.stream().flatMap(Func::values).forEach(v -> pending.add(v.insn()));
    while (!pending.isEmpty()) {
      if (pending.remove() instanceof Insn.Address address
          && data.add(address.datum())
          && address.datum() instanceof Datum.Words words) {
        pending.addAll(words.words());
      }
    }
    return 1 + data.stream().mapToLong(Datum::size).sum();
  }

  /**
   * Lets the allocator give the first address behind all data, whatever it is asked for. Where
   * memory grows, it has the pages then; if it is to shrink, that is more than any memory can grow,
   * and nothing happens.
   *
   * <pre>
   * if grows: memory.grow ((size + heap base + 65535) / 65536 - memory.size)
   * return heap base
   * </pre>
   */
  void writeAllocator(Func malloc) {
    Block entry = malloc.entry();
    entry.body().clear();
    if (grows) {
      Value size = malloc.params().get(0);
      Value end = append(malloc, new Insn.Address(Datum.HEAP_BASE, PAGE - 1));
      Value bits = append(malloc, Insn.Const.ofInt(PAGE_BITS));
      Value needed = append(malloc, Insn.Arith.of(Op.I32_ADD, size, end));
      Value pages = append(malloc, Insn.Arith.of(Op.I32_SHR_U, needed, bits));
      Value there = append(malloc, new Insn.Memory(Op.MEMORY_SIZE, 0, List.of()));
      Value missing = append(malloc, Insn.Arith.of(Op.I32_SUB, pages, there));
      append(malloc, new Insn.Memory(Op.MEMORY_GROW, 0, List.of(missing)));
    }
    Value base = append(malloc, new Insn.Address(Datum.HEAP_BASE, 0));
    entry.end(new Jump.Return(base));
  }

  private static Value append(Func malloc, Insn insn) {
    return malloc.append(malloc.entry(), insn, malloc.entry().jumpPosition());
  }

  /**
   * The first address behind all data; where memory grows, with so much room behind it, if the host
   * gives it.
   *
   * @param size of the last value
   * @param length of the block behind it
   * @param out adds instructions
   */
  Value base(Value size, Value length, Function<Insn, Value> out) {
    if (!grows) {
      return out.apply(new Insn.Address(Datum.HEAP_BASE, 0));
    }
    Value both = out.apply(Insn.Arith.of(Op.I32_ADD, size, length));
    return out.apply(new Insn.Call(allocator, Insn.Dispatch.STATIC, List.of(both)));
  }

  /** Where memory ends then. */
  Value end(Function<Insn, Value> out) {
    if (!grows) {
      return out.apply(Insn.Const.ofInt(pages << PAGE_BITS));
    }
    Value size = out.apply(new Insn.Memory(Op.MEMORY_SIZE, 0, List.of()));
    return out.apply(Insn.Arith.of(Op.I32_SHL, size, out.apply(Insn.Const.ofInt(PAGE_BITS))));
  }
}
