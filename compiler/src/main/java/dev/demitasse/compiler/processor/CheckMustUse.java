package dev.demitasse.compiler.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.demitasse.MustUse;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds results that are dropped, where no class files are there to find them in: {@code
 * reply(403);} alone would let the request pass.
 */
final class CheckMustUse implements TaskListener {
  private final Javac javac;
  private final Messages messages;

  CheckMustUse(Javac javac, Messages messages) {
    this.javac = javac;
    this.messages = messages;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      messages.guard(() -> check(event.getTypeElement()));
    }
  }

  private void check(TypeElement type) {
    TreePath path = javac.trees().getPath(type);
    if (path != null) {
      new TreePathScanner<Void, Void>() {
        @Override
        public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
          if (tree.getExpression() instanceof MethodInvocationTree call) {
            check(call, new TreePath(getCurrentPath(), call));
          }
          return super.visitExpressionStatement(tree, unused);
        }
      }.scan(path, null);
    }
  }

  private void check(MethodInvocationTree call, TreePath path) {
    Element called = javac.trees().getElement(path);
    if (called instanceof ExecutableElement method && mustUse(method)) {
      String name = method.getEnclosingElement() + "." + method.getSimpleName();
      Diagnostic diagnostic = Diagnostic.at(Position.NONE, Code.D0302, name);
      CompilationUnitTree unit = path.getCompilationUnit();
      javac
          .trees()
          .printMessage(
              Messages.kind(diagnostic), Messages.text(diagnostic), call.getMethodSelect(), unit);
    }
  }

  private boolean mustUse(ExecutableElement method) {
    return method.getAnnotation(MustUse.class) != null || isAction(method.getReturnType());
  }

  private boolean isAction(TypeMirror type) {
    TypeElement action =
        javac.environment().getElementUtils().getTypeElement("dev.demitasse.Action");
    return action != null
        && type.getKind() == TypeKind.DECLARED
        && javac.environment().getTypeUtils().isSubtype(type, action.asType());
  }
}
