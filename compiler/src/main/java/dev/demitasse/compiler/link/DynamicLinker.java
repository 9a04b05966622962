package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/** Gives an invokedynamic the function that its bootstrap method would make. */
final class DynamicLinker {
  private static final String CLASS = "java/lang/Class"; // of SsaBuilder.CLASS_LITERAL

  private final Linker linker;
  private final Func func;
  private final CheckSites sites;

  DynamicLinker(Linker linker, Func func) {
    this.sites = new CheckSites(linker.pool());
    this.linker = linker;
    this.func = func;
  }

  void link(Value value, Insn.Dynamic dynamic) {
    DynamicSite site = dynamic.site();
    switch (site.bootstrap().owner()) {
      case RecipeSite.FACTORY -> linkConcatenation(value, dynamic);
      case LambdaSite.FACTORY -> linkLambda(value, dynamic);
      case "java/lang/runtime/ObjectMethods" -> call(value, recordMethod(site), dynamic.operands());
      case CLASS ->
          throw new DiagnosticException(
              Diagnostic.at(value.position(), Code.D0308, "a class literal", ""));
      default ->
          throw new DiagnosticException(
              Diagnostic.at(
                  value.position(),
                  Code.D0201,
                  "this use of " + Names.readable(site.bootstrap().owner()),
                  "Write it as if statements."));
    }
  }

  /** A lambda or a class literal, rather than the result of a computation. */
  static boolean isObject(Insn.Dynamic dynamic) {
    String factory = dynamic.site().bootstrap().owner();
    return factory.equals(LambdaSite.FACTORY) || factory.equals(CLASS);
  }

  private void call(Value value, MethodRef made, List<Value> operands) {
    linker.reach(made, func.method(), value.position());
    value.redefine(new Insn.Call(made, Insn.Dispatch.STATIC, operands));
  }

  private void linkConcatenation(Value value, Insn.Dynamic dynamic) {
    DynamicSite site = dynamic.site();
    sites.concatenation(site);
    Recipe parsed = RecipeSite.recipe(site);
    parsed.texts().forEach(text -> Restrictions.checkAscii(value.position(), text));
    NumbersInText numbers = NumbersInText.of(func, dynamic);
    List<Value> operands = new ArrayList<>(numbers.operands());
    List<String> types = ObjectsInText.types(numbers.descriptor());
    new ObjectsInText(linker, func).replace(value, operands, types);
    MethodRef made =
        linker
            .synthesized()
            .concatenation(
                new Recipe(parsed.parts(), numbers.unsigned()), ObjectsInText.descriptor(types));
    call(value, made, operands);
  }

  /** What nothing is captured for is one object for ever; its methods are reached by being made. */
  private void linkLambda(Value value, Insn.Dynamic dynamic) {
    LambdaSite site = LambdaSite.of(dynamic.site());
    sites.lambda(site);
    if (site.serializable()) {
      throw new DiagnosticException(Diagnostic.at(value.position(), Code.D0202));
    }
    String type = site.method().owner();
    if (linker.pool().find(type) == null) {
      throw new DiagnosticException(Restrictions.type(value.position(), type));
    }
    Lambdas.Lambda lambda = linker.lambdas().of(site);
    lambda.methods().forEach(m -> linker.reach(m, func.method(), value.position()));
    linker.instantiate(lambda.className());
    if (site.captured().isEmpty()) {
      linker.initialise(lambda.className(), func.method(), value.position());
      value.redefine(new Insn.ObjectRef(lambda.constant()));
    } else {
      call(value, lambda.make(), dynamic.operands());
    }
  }

  private MethodRef recordMethod(DynamicSite site) {
    sites.recordMethod(site);
    String record = new MethodRef("", "", site.descriptor()).parameters().get(0);
    Restrictions.checkAscii(Position.NONE, site.constants().get(1) + record);
    return linker
        .synthesized()
        .recordMethod(FuncWriter.className(record), site.name(), site.descriptor());
  }
}
