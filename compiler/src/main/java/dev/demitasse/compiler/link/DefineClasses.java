package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes the bodies of the guest library's {@code Classes}: how the objects of this filter are
 * made.
 */
final class DefineClasses {
  /** Not defined here: known when the classes are laid out. */
  private static final Set<String> OF_LAYOUT = Set.of("streamSize", "size", "trace");

  static final String TO_PLUGIN = "()L" + Names.PLUGIN + ";";
  static final String TO_FILTER = "()L" + Names.HTTP_FILTER + ";";

  private final Linker linker;
  private final FilterDef filter;

  DefineClasses(Linker linker, FilterDef filter) {
    this.linker = linker;
    this.filter = filter;
  }

  /** Does lowering know what the method does? */
  static boolean isOfLayout(MethodRef method) {
    return method.owner().equals(Names.CLASSES) && OF_LAYOUT.contains(method.name());
  }

  void define() {
    String plugin = filter.isPlugin() ? filter.className() : null;
    define("newPlugin", TO_PLUGIN, m -> make(m, plugin, true));
    define("barePlugin", TO_PLUGIN, m -> make(m, plugin, false));
    define("newFilter", TO_FILTER, m -> make(m, filter.className(), true));
    define("bareFilter", TO_FILTER, m -> make(m, streamClass(), false));
  }

  private void define(String name, String descriptor, Function<MethodRef, Func> maker) {
    linker.synthesized().define(new MethodRef(Names.CLASSES, name, descriptor), maker);
  }

  private Func make(MethodRef method, @Nullable String className, boolean construct) {
    FuncWriter out = new FuncWriter(method);
    if (className == null) {
      return out.returning(out.add(Insn.Const.ofNull()));
    }
    Value object = out.add(new Insn.New(className), className);
    if (construct && linker.pool().isSubclass(className, Names.PLUGIN)) {
      out.callStatic(Names.CONTEXTS, "pluginPlaced", "()V");
    }
    if (construct) {
      out.call(Insn.Dispatch.SPECIAL, new MethodRef(className, MethodRef.INIT, "()V"), object);
    }
    return out.returning(object);
  }

  /**
   * The one class of streams, null if there is none; when there are several, or the plugin may
   * refuse one, objects are kept instead.
   */
  private @Nullable String streamClass() {
    if (!filter.isPlugin()) {
      return filter.className();
    }
    return linker.instantiated().stream()
        .filter(c -> linker.pool().isSubclass(c, Names.HTTP_FILTER))
        .findFirst()
        .orElse(null);
  }
}
