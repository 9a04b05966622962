package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modules that were damaged on purpose: the checks of this package see it. */
class CanariesTest {
  private static final String CALLBACK = "proxy_on_request_headers";

  private final Subject subject =
      Subject.built().filter(s -> s.toString().startsWith("shared-counter")).findFirst().get();
  private final WasmModule module = Modules.decode(subject.module());

  @Test
  void aTrapIsSeen() {
    assertSeen("trapped: ", List.of(instr(Op.UNREACHABLE, 0)));
  }

  @Test
  void aWriteIntoDataIsSeen() {
    int address = Modules.address(module.data().get(0));
    assertSeen(CALLBACK + " wrote into ", store(address));
  }

  @Test
  void aWriteFarAwayIsSeen() {
    assertSeen(CALLBACK + " wrote into ", store(Modules.PAGE - 1));
  }

  @Test
  void oneMoreHostCallIsSeen() {
    int log = Modules.imports(subject.module()).indexOf("proxy_log");
    assertSeen(
        "  proxy_log(",
        List.of(
            instr(Op.I32_CONST, 2),
            instr(Op.I32_CONST, 0),
            instr(Op.I32_CONST, 1),
            instr(Op.CALL, log),
            instr(Op.DROP, 0)));
  }

  @Test
  void aLeakIsSeen() {
    byte[] leaking =
        Wat2Wasm.parse(
            """
            (module
              (import "env" "proxy_get_shared_data"
                (func $get (param i32 i32 i32 i32 i32) (result i32)))
              (import "env" "proxy_set_shared_data"
                (func $set (param i32 i32 i32 i32 i32) (result i32)))
              (memory (export "memory") 1)
              (global $next (mut i32) (i32.const 100))
              (func (export "malloc") (export "proxy_abi_version_0_2_0")
                (param $size i32) (result i32)
                (global.get $next)
                (global.set $next (i32.add (global.get $next) (local.get $size))))
              (func (export "proxy_on_vm_start") (param i32 i32) (result i32)
                (i32.eqz (call $set (i32.const 0) (i32.const 1)
                  (i32.const 0) (i32.const 1) (i32.const 0))))
              (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
                (call $get (i32.const 0) (i32.const 1)
                  (i32.const 4) (i32.const 8) (i32.const 12))))
            """);
    try (ManyRequests host = new ManyRequests(leaking)) {
      host.send(100);
      int[] early = host.addresses();
      host.send(100);

      assertThat(host.addresses()).isNotEqualTo(early);
    }
  }

  private void assertSeen(String start, List<Instr> code) {
    byte[] damaged = Modules.encode(Modules.withCode(module, CALLBACK, code));

    List<String> lines = Rehearsal.run(Vms.guarded(damaged)).lines();

    assertThat(lines).isNotEqualTo(Rehearsal.run(Vms.jvm(subject)).lines());
    assertThat(lines).anyMatch(line -> line.startsWith(start));
  }

  private static List<Instr> store(int address) {
    return List.of(
        instr(Op.I32_CONST, address),
        instr(Op.I32_CONST, 1),
        Instr.of(Op.I32_STORE8, 0, 0, Position.NONE));
  }

  private static Instr instr(Op op, long x) {
    return Instr.of(op, x, Position.NONE);
  }
}
