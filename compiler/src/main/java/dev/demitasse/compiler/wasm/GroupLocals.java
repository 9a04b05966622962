package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Locals in groups of one type, as the binary format declares them, without those that no
 * instruction names. The types stand in the order of the first local of each; inside a type those
 * used most come first, which matters past 127.
 */
final class GroupLocals {
  private GroupLocals() {}

  /** The same code with other numbers for the locals behind the parameters. */
  static Code run(Code code) {
    int[] uses = new int[code.locals().size()];
    for (Instr i : code.body()) {
      if (i.op().immediate() == Op.Immediate.LOCAL) {
        uses[(int) i.x()]++;
      }
    }
    List<Integer> order = order(code, uses);
    int[] numbers = new int[uses.length];
    List<Type> types = new ArrayList<>();
    List<VariableName> names = new ArrayList<>();
    for (int old : order) {
      numbers[old] = types.size();
      names.add(code.names().get(old));
      types.add(code.locals().get(old));
    }
    List<Instr> body = new ArrayList<>();
    for (Instr i : code.body()) {
      body.add(i.op().immediate() == Op.Immediate.LOCAL ? i.withX(numbers[(int) i.x()]) : i);
    }
    return new Code(
        code.name(),
        code.params(),
        List.copyOf(types),
        List.copyOf(names),
        code.result(),
        List.copyOf(body));
  }

  private static List<Integer> order(Code code, int[] uses) {
    List<Integer> params = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < uses.length; i++) {
      if (i < code.params()) {
        params.add(i);
      } else if (uses[i] > 0) {
        others.add(i);
      }
    }
    List<Type> types = others.stream().map(code.locals()::get).distinct().toList();
    others.sort(
        Comparator.comparingInt((Integer i) -> types.indexOf(code.locals().get(i)))
            .thenComparingInt(i -> -uses[i]));
    params.addAll(others);
    return params;
  }
}
