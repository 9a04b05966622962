package dev.demitasse.compiler.engines;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.link.Promotion;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.interp.Classes;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import dev.demitasse.compiler.ssa.interp.StaticFields;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.StubHost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A VM that interprets IR. */
public final class IrVm implements FilterVm {
  private static final long STEPS = 20_000_000;
  private static final MethodRef STREAM_SIZE =
      new MethodRef("dev/demitasse/guest/Classes", "streamSize", "()I");

  private final Program program;
  private final StubHost host;
  private final IrHost calls;
  private final Interpreter interpreter;
  private final Map<MethodRef, Func> functions;

  /** A VM of what is lowered. */
  public static IrVm afterLowering(Linked linked, StubHost host) {
    IrVm vm = new IrVm(linked, host, Map.of());
    if (isConstant(linked.program().exports().get(0).function(), linked.program())) {
      vm.calls.allocateInOnePlace();
    }
    return vm;
  }

  private static boolean isConstant(MethodRef allocator, Program program) {
    return program.functions().get(allocator).entry().body().stream()
        .anyMatch(v -> v.insn() instanceof Insn.Address a && a.datum().equals(Datum.HEAP_BASE));
  }

  private IrVm(Linked linked, StubHost host, Map<MethodRef, Func> instead) {
    this.program = linked.program();
    this.functions = new LinkedHashMap<>(program.functions());
    program.functions().putIfAbsent(STREAM_SIZE, streamSize());
    program.functions().putAll(instead);
    this.host = host;
    this.calls = new IrHost(host.calls());
    this.interpreter =
        new Interpreter(program, new Bound(linked), new StaticFields(), calls, STEPS);
    if (Promotion.isNeeded(linked.keeping())) {
      calls.allocateFrom(interpreter);
    }
    IrHost.reserve(interpreter.memory());
    interpreter.setGlobal("heap", IrHost.HEAP);
    interpreter.setGlobal("kept", IrHost.HEAP);
    interpreter.setGlobal("base", IrHost.HEAP);
  }

  /** A VM of what is not lowered: its objects are not in memory, so all memory is kept. */
  public static IrVm beforeLowering(Linked linked, StubHost host) {
    if (!Promotion.isNeeded(linked.keeping())) {
      return new IrVm(linked, host, Map.of());
    }
    MethodRef keep = Promotion.keep(linked.keeping());
    return new IrVm(linked, host, Map.of(keep, keepAll(keep)));
  }

  private static Func keepAll(MethodRef keep) {
    Func func = new Func(keep, Type.I32);
    Value heap =
        func.append(
            func.entry(),
            new Insn.Global(Op.GLOBAL_GET, "heap", Type.I32, List.of()),
            Position.NONE);
    func.append(
        func.entry(),
        new Insn.Global(Op.GLOBAL_SET, "kept", Type.I32, List.of(heap)),
        Position.NONE);
    Value yes = func.append(func.entry(), Insn.Const.ofInt(1), Position.NONE);
    func.entry().end(new Jump.Return(yes));
    return func;
  }

  /** Objects of the interpreter are numbers in memory: any size will do. */
  private static Func streamSize() {
    Func func = new Func(STREAM_SIZE, Type.I32);
    Value size = func.append(func.entry(), Insn.Const.ofInt(8), Position.NONE);
    func.entry().end(new Jump.Return(size));
    return func;
  }

  /** Linking has bound all virtual calls. */
  private record Bound(Linked linked) implements Classes {
    @Override
    public @Nullable MethodRef target(MethodRef method, String receiverClass) {
      return null;
    }

    @Override
    public boolean isSubclass(String className, String superName) {
      return linked.closedWorld().isSubclass(className, superName);
    }
  }

  @Override
  public StubHost host() {
    return host;
  }

  @Override
  public void contextCreate(int contextId, int parentId) {
    enter("proxy_on_context_create", 0, contextId, parentId);
  }

  @Override
  public boolean vmStart(int rootId, int size) {
    return enter("proxy_on_vm_start", 1, rootId, size) != 0;
  }

  @Override
  public boolean configure(int rootId, int size) {
    return enter("proxy_on_configure", 1, rootId, size) != 0;
  }

  @Override
  public int requestHeaders(int contextId, int headers, boolean endOfStream) {
    return enter("proxy_on_request_headers", 0, contextId, headers, endOfStream ? 1 : 0);
  }

  @Override
  public int requestBody(int contextId, int size, boolean endOfStream) {
    return enter("proxy_on_request_body", 0, contextId, size, endOfStream ? 1 : 0);
  }

  @Override
  public int responseHeaders(int contextId, int headers, boolean endOfStream) {
    return enter("proxy_on_response_headers", 0, contextId, headers, endOfStream ? 1 : 0);
  }

  @Override
  public int responseBody(int contextId, int size, boolean endOfStream) {
    return enter("proxy_on_response_body", 0, contextId, size, endOfStream ? 1 : 0);
  }

  @Override
  public void log(int contextId) {
    enter("proxy_on_log", 0, contextId);
  }

  @Override
  public boolean done(int contextId) {
    return enter("proxy_on_done", 1, contextId) != 0;
  }

  @Override
  public void delete(int contextId) {
    enter("proxy_on_delete", 0, contextId);
  }

  private int enter(String callback, int neutral, Object... arguments) {
    for (Program.Export export : program.exports()) {
      if (export.names().contains(callback)) {
        calls.enter();
        try {
          Object result = interpreter.call(export.function(), arguments);
          return result == null ? neutral : (Integer) result;
        } finally {
          calls.leave();
        }
      }
    }
    return neutral;
  }

  @Override
  public void close() {
    program.functions().clear();
    program.functions().putAll(functions);
    host.close();
  }
}
