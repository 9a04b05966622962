package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a concatenation put together nothing but texts and numbers: {@code "a" + o ⇒ "a" + text(o)},
 * in the order of the objects.
 */
final class ObjectsInText {
  private static final String TEXT = "L" + Names.STRING + ";";

  private final Linker linker;
  private final Func func;

  ObjectsInText(Linker linker, Func func) {
    this.linker = linker;
    this.func = func;
  }

  /**
   * Puts the texts of the objects among some values in their place.
   *
   * @param at what uses the values: the calls are put before it
   * @param values what is concatenated
   * @param types the descriptors of the values, as the class file gives them
   */
  void replace(Value at, List<Value> values, List<String> types) {
    for (int i = 0; i < values.size(); i++) {
      String declared = FuncWriter.className(types.get(i));
      if (declared != null) {
        String className = nearest(values.get(i), declared);
        boolean isArray = className.startsWith("[");
        types.set(i, isArray ? className : TEXT);
        values.set(i, isArray ? values.get(i) : text(at, values.get(i), className));
      }
    }
  }

  /** The object's text; the object itself if it is one, or null. */
  private Value text(Value at, Value object, String className) {
    boolean isText = linker.pool().actualName(className).equals(Names.GUEST_STRING);
    if (isText || Insn.Const.ofNull().equals(object.insn())) {
      return object;
    }
    MethodRef text = linker.synthesized().text(className);
    linker.reach(text, func.method(), at.position());
    Insn call = new Insn.Call(text, Insn.Dispatch.STATIC, List.of(object));
    Value made = func.newValue(call, Names.STRING, at.position());
    for (Block block : func.blocks()) {
      int index = block.body().indexOf(at);
      if (index >= 0) {
        block.body().add(index, made);
      }
    }
    return made;
  }

  /** Of what javac says and what is known of the value, the class that says more. */
  private String nearest(Value value, String declared) {
    String known = value.className();
    boolean better = known != null && !linker.pool().isSubclass(declared, known);
    return better ? known : declared;
  }

  /** The descriptor of a method that takes values of these types and gives a text. */
  static String descriptor(List<String> types) {
    return "(" + String.join("", types) + ")" + TEXT;
  }

  /** The types of parameters, changeable. */
  static List<String> types(String descriptor) {
    return new ArrayList<>(new MethodRef("", "", descriptor).parameters());
  }
}
