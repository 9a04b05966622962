package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a concatenation of a log call with arguments, without the array and the boxes that javac
 * makes: {@code Log.info("a {}", new Object[] {Integer.valueOf(n)}) ⇒ Log.write(2, "a " + n)}.
 */
final class ExpandLogTemplates {
  private static final List<String> LEVELS =
      List.of("trace", "debug", "info", "warn", "error", "critical");
  private static final String DESCRIPTOR = "(Ljava/lang/String;[Ljava/lang/Object;)V";

  private final Linker linker;
  private final Func func;

  ExpandLogTemplates(Linker linker, Func func) {
    this.linker = linker;
    this.func = func;
  }

  void expand() {
    if (func.values().anyMatch(ExpandLogTemplates::isLogCall)) {
      expandAll(new VariableArguments(func));
    }
  }

  private void expandAll(VariableArguments arguments) {
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        if (isLogCall(value)) {
          expandOrReport(block, value, arguments);
        }
      }
    }
    arguments.settle();
  }

  private static boolean isLogCall(Value value) {
    return value.insn() instanceof Insn.Call call
        && call.method().owner().equals(Names.LOG)
        && call.method().descriptor().equals(DESCRIPTOR)
        && LEVELS.contains(call.method().name());
  }

  /** Is this array the arguments of a log call? */
  static boolean isLogArgument(Func func, Value array) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (isLogCall(value) && value.insn().operands().get(1) == array) {
          return true;
        }
      }
    }
    return false;
  }

  private void expandOrReport(Block block, Value value, VariableArguments arguments) {
    try {
      expand(block, value, arguments);
    } catch (DiagnosticException e) {
      linker.report(e.diagnostic(), func.method());
      arguments.dropCall(value);
    }
  }

  private void expand(Block block, Value value, VariableArguments arguments) {
    Insn.Call call = (Insn.Call) value.insn();
    int level = LEVELS.indexOf(call.method().name());
    Value array = call.operands().get(1);
    List<Value> args = arguments.elements(value, array);
    if (args == null) {
      throw error(value, Code.D0305);
    }
    arguments.dropArray(array);
    if (args.isEmpty()) {
      Value levelValue = func.newValue(Insn.Const.ofInt(level), null, value.position());
      block.body().add(block.body().indexOf(value), levelValue);
      MethodRef write = new MethodRef(Names.LOG, "write", "(ILjava/lang/String;)V");
      value.redefine(
          new Insn.Call(write, Insn.Dispatch.STATIC, List.of(levelValue, call.operands().get(0))));
    } else {
      value.redefine(template(value, level, call.operands().get(0), args));
    }
  }

  private Insn template(Value value, int level, Value text, List<Value> args) {
    if (!(text.insn() instanceof Insn.Text literal)) {
      throw error(value, Code.D0303);
    }
    checkCount(value, literal.latin1(), args.size());
    List<Value> shown =
        args.subList(0, Recipe.ofTemplate(literal.latin1(), args.size()).arguments());
    List<String> types = new ArrayList<>();
    List<Value> operands = new ArrayList<>();
    for (Value arg : shown) {
      types.add(type(arg));
      operands.add(unboxed(arg));
    }
    new ObjectsInText(linker, func).replace(value, operands, types);
    Recipe recipe = Recipe.ofTemplate(literal.latin1(), shown.size());
    String descriptor = "(" + String.join("", types) + ")V";
    MethodRef function = linker.synthesized().logging(level, recipe, descriptor);
    return new Insn.Call(function, Insn.Dispatch.STATIC, operands);
  }

  /** What is left over is printed as it is, or not at all, as on the JVM. */
  private void checkCount(Value call, String template, int arguments) {
    int places = Recipe.ofTemplate(template, template.length()).arguments();
    if (places != arguments) {
      String leftOver =
          places > arguments
              ? "one without an argument is printed as it is"
              : "an argument without one is not printed";
      linker.doubt(
          Diagnostic.at(
              call.position(),
              Code.D0706,
              name(call),
              counted(arguments, "argument"),
              counted(places, "place"),
              leftOver),
          func.method());
    }
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** As the source has it: {@code Log.info}. */
  private static String name(Value call) {
    return "Log." + ((Insn.Call) call.insn()).method().name();
  }

  /** {@code Integer.valueOf(n)} and the like; not {@code String.valueOf(n)}, which is a text. */
  static boolean isBox(Insn insn) {
    return insn instanceof Insn.Call call
        && call.method().name().equals("valueOf")
        && call.method().owner().startsWith("java/lang/")
        && !call.method().owner().equals(Names.STRING)
        && call.method().parameters().size() == 1
        && call.method().parameters().get(0).length() == 1;
  }

  private static Value unboxed(Value arg) {
    return isBox(arg.insn()) ? arg.insn().operands().get(0) : arg;
  }

  private static String type(Value arg) {
    return isBox(arg.insn())
        ? ((Insn.Call) arg.insn()).method().parameters().get(0)
        : "L" + Names.OBJECT + ";";
  }

  private static DiagnosticException error(Value value, Code code) {
    return new DiagnosticException(Diagnostic.at(value.position(), code, name(value)));
  }
}
