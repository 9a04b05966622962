package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Locals behind the parameters are zero at first: a first write of 0 is not needed.
 *
 * <pre>
 * i32.const 0  local.set 3  loop …    ⇒   loop …
 * </pre>
 *
 * <p>The local then is alive from the start of the function on, and cannot be a parameter's. That
 * may cost more than it saves, so both are tried.
 */
final class ZeroLocals {
  private ZeroLocals() {}

  /** The code without needless zeros. */
  static Code run(Code code) {
    List<Instr> body = new ArrayList<>(code.body());
    for (int place = 0; place + 1 < body.size() && !body.get(place).is(Op.LOOP); place++) {
      Instr set = body.get(place + 1);
      if (isZero(body.get(place)) && set.is(Op.LOCAL_SET) && isFirstWrite(code, body, place + 1)) {
        body.subList(place, place + 2).clear();
        place--;
      }
    }
    return code.withBody(body);
  }

  private static boolean isZero(Instr i) {
    return i.isConstant() && i.x() == 0;
  }

  private static boolean isFirstWrite(Code code, List<Instr> body, int place) {
    long local = body.get(place).x();
    boolean isWritten =
        body.subList(0, place).stream()
            .anyMatch(i -> i.is(Op.LOCAL_SET, local) || i.is(Op.LOCAL_TEE, local));
    return local >= code.params() && !isWritten;
  }
}
