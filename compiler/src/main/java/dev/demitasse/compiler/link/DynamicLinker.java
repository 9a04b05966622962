package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** Gives an invokedynamic the function that its bootstrap method would make. */
final class DynamicLinker {
  private final Linker linker;
  private final Func func;

  DynamicLinker(Linker linker, Func func) {
    this.linker = linker;
    this.func = func;
  }

  void link(Value value, Insn.Dynamic dynamic) {
    DynamicSite site = dynamic.site();
    MethodRef made =
        switch (site.bootstrap().owner()) {
          case RecipeSite.FACTORY -> {
            linkConcatenation(value, dynamic);
            yield null;
          }
          case "java/lang/runtime/ObjectMethods" -> recordMethod(site);
          case "java/lang/invoke/LambdaMetafactory" ->
              throw new DiagnosticException(Diagnostic.at(value.position(), Code.D0202));
          case "java/lang/Class" ->
              throw new DiagnosticException(
                  Restrictions.member(value.position(), "java/lang/Class", "class literal"));
          default ->
              throw new DiagnosticException(
                  Diagnostic.at(
                      value.position(),
                      Code.D0201,
                      "this use of " + Names.readable(site.bootstrap().owner()),
                      "Write it as if statements."));
        };
    if (made != null) {
      call(value, made, dynamic.operands());
    }
  }

  private void call(Value value, MethodRef made, List<Value> operands) {
    linker.reach(made, func.method(), value.position());
    value.redefine(new Insn.Call(made, Insn.Dispatch.STATIC, operands));
  }

  private void linkConcatenation(Value value, Insn.Dynamic dynamic) {
    DynamicSite site = dynamic.site();
    String recipe = String.valueOf(site.constants().get(0));
    Recipe parsed = Recipe.ofJavac(recipe, site.constants().subList(1, site.constants().size()));
    NumbersInText numbers = NumbersInText.of(func, dynamic);
    MethodRef made =
        linker
            .synthesized()
            .concatenation(new Recipe(parsed.parts(), numbers.unsigned()), numbers.descriptor());
    call(value, made, numbers.operands());
  }

  private MethodRef recordMethod(DynamicSite site) {
    String record = new MethodRef("", "", site.descriptor()).parameters().get(0);
    return linker
        .synthesized()
        .recordMethod(FuncWriter.className(record), site.name(), site.descriptor());
  }
}
