package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;

/** Code being written: a method's, a constructor's, an initialiser's. */
final class Body {
  private static final int DEEPEST = 2;

  private final Program program;
  private final Scope scope;
  private final @Nullable JavaType result;
  private final Earlier earlier = new Earlier();
  private List<String> loops = new ArrayList<>();
  private boolean returns;
  private int depth;
  private int room;

  /**
   * @param result what it returns; null where no return may stand
   */
  Body(Program program, Scope scope, @Nullable JavaType result) {
    this.program = program;
    this.scope = scope;
    this.result = result;
    this.returns = result != null;
    this.room = program.size().statements();
  }

  Program program() {
    return program;
  }

  Draws draws() {
    return program.draws();
  }

  Source out() {
    return program.out();
  }

  Scope scope() {
    return scope;
  }

  /** An expression. */
  String of(JavaType type) {
    return program.expressions().of(type, scope);
  }

  boolean canWrite(JavaType type) {
    return program.expressions().canWrite(type, scope);
  }

  /** Declares a local variable with a value. */
  Variable declare(JavaType type, String value) {
    Variable variable = Variable.local(program.newName("v"), type);
    out().line(type.name() + " " + variable.name() + " = " + value + ";");
    scope.add(variable);
    return variable;
  }

  /** A text that may stand in a variable: where code repeats, texts must not grow for ever. */
  String bounded(JavaType type, String value) {
    boolean grows = type.equals(JavaType.TEXT) && (scope.trips() > 1 || draws().chance(60));
    return grows ? "cut(" + value + ")" : value;
  }

  /** Some statements in a scope of their own. */
  void block(int most) {
    int mark = scope.enter();
    depth++;
    int statements = draws().between(depth > DEEPEST ? 1 : 0, most);
    for (int i = 0; i < statements && scope.affords(20); i++) {
      statement();
    }
    depth--;
    scope.leave(mark);
  }

  /** One statement, if there is room. */
  void statement() {
    room--;
    for (int attempt = 0; attempt < 10 && room >= 0; attempt++) {
      Statement row = draws().weighted(Statement.ALL, Statement::weight);
      boolean fits = !row.isNested() || depth <= DEEPEST && room > 0;
      if (fits && program.has(row.feature()) && earlier.write(this, row.writer())) {
        return;
      }
    }
  }

  /** A statement that is there already. */
  boolean again() {
    return earlier.writeAgain(this);
  }

  /** The body of a loop. */
  void loop(@Nullable String label, int times) {
    loops.add(label == null ? "" : " " + label);
    scope.repeat(times);
    block(2);
    scope.ceaseToRepeat(times);
    loops.remove(loops.size() - 1);
  }

  /** Code that jumps may not leave. */
  void enclosed(Runnable code) {
    List<String> outer = loops;
    boolean returned = returns;
    loops = new ArrayList<>();
    returns = false;
    code.run();
    loops = outer;
    returns = returned;
  }

  /** The loops around, inmost last, as jumps name them; those without a label are empty. */
  List<String> loops() {
    return loops;
  }

  /** May {@code return} stand here? */
  boolean returns() {
    return returns;
  }

  /** An expression for what it returns. */
  String result() {
    return bounded(result, of(result));
  }

  /** Writes {@code return}. */
  void end() {
    boolean nothing = result == null || result.equals(JavaType.VOID);
    out().line(nothing ? "return;" : "return " + result() + ";");
  }
}
