package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes handlers that only throw on what they catch. javac makes one for each {@code
 * synchronized} block: it leaves the monitor, which is nothing in a module, as that has one thread.
 *
 * <pre>
 * try exception → n, h(exception);  h(e): throw e   ⇒  goto n
 * </pre>
 */
final class DropIdleHandlers {
  private DropIdleHandlers() {}

  static void in(Func func) {
    for (Block block : func.blocks()) {
      if (block.jump() instanceof Jump.Try jump && isIdle(jump)) {
        block.end(new Jump.Goto(jump.normal()));
      }
    }
  }

  /** The block that catches: those of monitors before it do nothing. */
  static Block catching(Jump.Try jump) {
    List<Target> passed = passed(jump);
    return passed.get(passed.size() - 1).block();
  }

  private static boolean isIdle(Jump.Try jump) {
    Set<Value> exception = new HashSet<>(Set.of(jump.exception()));
    for (Target target : passed(jump)) {
      for (int i = 0; i < target.args().size(); i++) {
        if (exception.contains(target.args().get(i).resolved())) {
          exception.add(target.block().params().get(i));
        }
      }
    }
    Block last = catching(jump);
    return last.body().isEmpty()
        && last.jump() instanceof Jump.Throw on
        && exception.contains(on.exception().resolved());
  }

  /** Where an exception goes, one block after the other, up to the first that does something. */
  private static List<Target> passed(Jump.Try jump) {
    Set<Target> passed = new LinkedHashSet<>(Set.of(jump.handler()));
    Target last = jump.handler();
    while (last.block().body().isEmpty()
        && last.block().jump() instanceof Jump.Goto on
        && passed.add(on.target())) {
      last = on.target();
    }
    return List.copyOf(passed);
  }
}
