package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/** Gives an invokedynamic the function that its bootstrap method would make. */
final class DynamicLinker {
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
      case "java/lang/Class" ->
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

  private void call(Value value, MethodRef made, List<Value> operands) {
    linker.reach(made, func.method(), value.position());
    value.redefine(new Insn.Call(made, Insn.Dispatch.STATIC, operands));
  }

  private void linkConcatenation(Value value, Insn.Dynamic dynamic) {
    DynamicSite site = dynamic.site();
    sites.concatenation(site);
    String recipe = String.valueOf(site.constants().get(0));
    Recipe parsed = Recipe.ofJavac(recipe, site.constants().subList(1, site.constants().size()));
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
    Lambdas.Lambda lambda = linker.lambdas().of(site);
    lambda.methods().forEach(m -> linker.reach(m, func.method(), value.position()));
    linker.instantiate(lambda.className());
    if (site.captured().isEmpty()) {
      value.redefine(new Insn.ObjectRef(lambda.constant()));
    } else {
      call(value, lambda.make(), dynamic.operands());
    }
  }

  private MethodRef recordMethod(DynamicSite site) {
    sites.recordMethod(site);
    String record = new MethodRef("", "", site.descriptor()).parameters().get(0);
    return linker
        .synthesized()
        .recordMethod(FuncWriter.className(record), site.name(), site.descriptor());
  }
}
