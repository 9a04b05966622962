package dev.demitasse.compiler.engines;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Import;
import dev.demitasse.compiler.ssa.interp.ByteMemory;
import dev.demitasse.compiler.ssa.interp.HostFunctions;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/**
 * Host calls of interpreted IR. What the host gives is put where the heap never is, or into the
 * heap where a filter may keep it.
 */
final class IrHost implements HostFunctions {
  private static final int PAGES = 16;

  /** Where the heap may begin: below is room for what the host gives. */
  static final int HEAP = (PAGES + 1) << 16;

  private final HostCalls calls;
  private int next = ByteMemory.HEAP_BASE;
  private int depth;
  private @Nullable Interpreter heap;
  private boolean onePlace;

  IrHost(HostCalls calls) {
    this.calls = calls;
  }

  static void reserve(ByteMemory memory) {
    memory.grow(PAGES);
  }

  /** Puts what the host gives into the heap, as the module's allocator does. */
  void allocateFrom(Interpreter interpreter) {
    heap = interpreter;
  }

  /** Puts all that the host gives to the place where a constant allocator says. */
  void allocateInOnePlace() {
    onePlace = true;
  }

  /** A callback begins. */
  void enter() {
    depth++;
  }

  /** A callback ends: when it is the outermost one, what the host gave is gone. */
  void leave() {
    depth--;
    if (depth == 0) {
      next = ByteMemory.HEAP_BASE;
    }
  }

  @Override
  public long call(Import function, long[] args, ByteMemory memory) {
    Method row = row(function.name());
    Object[] arguments = new Object[row.getParameterCount()];
    int at = 0;
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = row.getParameterTypes()[i];
      arguments[i] = argument(type, args, at, memory);
      at += width(type);
    }
    int status = invoke(row, arguments);
    at = 0;
    for (int i = 0; i < arguments.length && status == 0; i++) {
      writeResult(arguments[i], (int) args[at], memory);
      at += width(row.getParameterTypes()[i]);
    }
    return status;
  }

  private static Method row(String name) {
    for (Method row : HostCalls.class.getMethods()) {
      if (row.getAnnotation(dev.demitasse.host.Import.class).value().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("no host call " + name);
  }

  private static int width(Class<?> type) {
    return type == Bytes.class || type == OutBytes.class ? 2 : 1;
  }

  private static Object argument(Class<?> type, long[] args, int at, ByteMemory memory) {
    if (type == Bytes.class) {
      byte[] raw = memory.read((int) args[at], (int) args[at + 1]);
      return Bytes.of(new String(raw, StandardCharsets.ISO_8859_1));
    } else if (type == OutBytes.class) {
      return new OutBytes();
    } else if (type == OutInt.class) {
      return new OutInt();
    } else if (type == OutLong.class) {
      return new OutLong();
    } else if (type == long.class) {
      return args[at];
    }
    return (int) args[at];
  }

  private int invoke(Method row, Object[] arguments) {
    try {
      return (Integer) row.invoke(calls, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }

  private void writeResult(Object argument, int cell, ByteMemory memory) {
    if (argument instanceof OutBytes out) {
      byte[] value = out.value.text().getBytes(StandardCharsets.ISO_8859_1);
      int address = allocate(value.length, memory);
      memory.write(address, value);
      memory.store(cell, 4, address);
      memory.store(cell + 4, 4, value.length);
    } else if (argument instanceof OutInt out) {
      memory.store(cell, 4, out.value);
    } else if (argument instanceof OutLong out) {
      memory.store(cell, 8, out.value);
    }
  }

  private int allocate(int size, ByteMemory memory) {
    if (onePlace) {
      return ByteMemory.HEAP_BASE;
    }
    if (heap == null) {
      next += size;
      return next - size;
    }
    int address = (int) heap.global("heap");
    heap.setGlobal("heap", address + size);
    memory.grow(Math.max(0, (address + size - (memory.size() << 16) + 0xFFFF) >> 16));
    return address;
  }
}
