package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One instruction or jump as text: a word for what it does, words that it says, then its operands.
 */
final class InsnPrinter {
  private final ImagePrinter image;
  private final Function<Value, String> values;
  private final Function<Block, String> blocks;

  InsnPrinter(ImagePrinter image, Function<Value, String> values, Function<Block, String> blocks) {
    this.image = image;
    this.values = values;
    this.blocks = blocks;
  }

  /** An instruction. */
  String insn(Insn insn) {
    return words(head(insn), insn.operands());
  }

  private String head(Insn insn) {
    return switch (insn.kind()) {
      case CONST -> constant((Insn.Const) insn);
      case TEXT -> "text " + Literals.quoted(((Insn.Text) insn).latin1());
      case OBJECT_REF -> "object " + image.object(((Insn.ObjectRef) insn).object());
      case ADDRESS -> "address " + image.address((Insn.Address) insn);
      case ARITH -> ((Insn.Arith) insn).op().text();
      case CHECK -> "check." + ((Insn.Check) insn).guard().name().toLowerCase(Locale.ROOT);
      case NEW -> "new " + Literals.name(((Insn.New) insn).className());
      case GET_FIELD -> "get " + SsaPrinter.field(((Insn.GetField) insn).field());
      case PUT_FIELD -> "put " + SsaPrinter.field(((Insn.PutField) insn).field());
      case GET_STATIC -> "get_static " + SsaPrinter.field(((Insn.GetStatic) insn).field());
      case PUT_STATIC -> "put_static " + SsaPrinter.field(((Insn.PutStatic) insn).field());
      case NEW_ARRAY -> "new_array " + Literals.name(((Insn.NewArray) insn).element());
      case ARRAY_LENGTH -> "array_length";
      case ARRAY_LOAD -> "array_load " + Literals.name(((Insn.ArrayLoad) insn).element());
      case ARRAY_STORE -> "array_store " + Literals.name(((Insn.ArrayStore) insn).element());
      case INSTANCE_OF -> "instance_of " + Literals.name(((Insn.InstanceOf) insn).className());
      case CALL -> call((Insn.Call) insn);
      case DYNAMIC -> dynamic(((Insn.Dynamic) insn).site());
      case HOST_CALL -> "host " + imported(((Insn.HostCall) insn).function());
      case MEMORY -> memory((Insn.Memory) insn);
      case GLOBAL -> global((Insn.Global) insn);
    };
  }

  private static String constant(Insn.Const constant) {
    Type type = constant.type();
    return type == Type.REF
        ? "null"
        : SsaPrinter.type(type) + ".const " + Literals.number(type, constant.bits());
  }

  private static String call(Insn.Call call) {
    return "call."
        + call.dispatch().name().toLowerCase(Locale.ROOT)
        + " "
        + SsaPrinter.method(call.method());
  }

  private String dynamic(DynamicSite site) {
    String constants =
        site.constants().stream().map(this::staticArgument).collect(Collectors.joining(" "));
    return String.format(
        "dynamic %s %s %s [%s]",
        SsaPrinter.method(site.bootstrap()),
        Literals.name(site.name()),
        Literals.descriptor(site.descriptor()),
        constants.isEmpty() ? "" : " " + constants + " ");
  }

  /**
   * What the class file reader makes of types and handles is shown as its text, which cannot be
   * read back.
   */
  private String staticArgument(Object argument) {
    boolean isSlot = argument instanceof String || argument instanceof Number;
    return isSlot ? image.slot(argument) : "?" + Literals.quoted(argument.toString());
  }

  private static String imported(Import function) {
    String params =
        function.params().stream().map(t -> "" + t.letter()).collect(Collectors.joining());
    return Literals.name(function.name()) + ":" + params + ">" + function.result().letter();
  }

  private static String memory(Insn.Memory memory) {
    return memory.op().text()
        + (memory.offset() == 0 ? "" : " offset=" + Integer.toUnsignedString(memory.offset()));
  }

  private static String global(Insn.Global global) {
    String type = global.op() == Op.GLOBAL_SET ? " " + SsaPrinter.type(global.type()) : "";
    return global.op().text() + " $" + Literals.name(global.name()) + type;
  }

  /** A jump. */
  String jump(Jump jump) {
    return switch (jump.kind()) {
      case GOTO -> "goto " + target(((Jump.Goto) jump).target());
      case IF -> words("if", jump.operands()) + targets(jump.targets());
      case SWITCH -> switchOver((Jump.Switch) jump);
      case RETURN -> words("return", jump.operands());
      case THROW -> words("throw", jump.operands());
      case TRY -> "try " + definition(((Jump.Try) jump).exception()) + targets(jump.targets());
      case UNREACHABLE -> "unreachable";
    };
  }

  private String switchOver(Jump.Switch jump) {
    StringBuilder text = new StringBuilder(words("switch", jump.operands()));
    for (int i = 0; i < jump.keys().size(); i++) {
      text.append(' ').append(jump.keys().get(i)).append(' ').append(target(jump.cases().get(i)));
    }
    return text.append(" else ").append(target(jump.otherwise())).toString();
  }

  private String targets(List<Target> targets) {
    return targets.stream().map(t -> " " + target(t)).collect(Collectors.joining());
  }

  private String target(Target target) {
    return blocks.apply(target.block())
        + target.args().stream().map(values).collect(Collectors.joining(",", "(", ")"));
  }

  /** A value with its type. */
  String definition(Value value) {
    String className = value.className() == null ? "" : ":" + Literals.name(value.className());
    return values.apply(value) + ": " + SsaPrinter.type(value.type()) + className;
  }

  private String words(String first, List<Value> operands) {
    return first + operands.stream().map(v -> " " + values.apply(v)).collect(Collectors.joining());
  }
}
