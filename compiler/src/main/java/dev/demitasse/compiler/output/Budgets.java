package dev.demitasse.compiler.output;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.emit.SizeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How large modules may be.
 *
 * @param most the largest size in bytes, by the name of the module
 */
public record Budgets(Map<String, Integer> most) {
  private static final int LARGEST_PARTS = 3;

  /**
   * Reads budgets as a user writes them.
   *
   * @param texts each of the form {@code NAME=BYTES}; of two for one name the later one counts
   * @throws SettingException for {@code budget}, if one is of another form
   */
  public static Budgets of(List<String> texts) {
    Map<String, Integer> most = new TreeMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (!text.matches("[^=]+=[0-9]{1,9}")) {
        throw new SettingException("budget", text + " is not of the form NAME=BYTES");
      }
      most.put(text.substring(0, equals).strip(), Integer.valueOf(text.substring(equals + 1)));
    }
    return new Budgets(most);
  }

  /**
   * What exceeds its budget (D0604), with its largest parts, and which budgets are for no module
   * (D0605).
   */
  public List<Diagnostic> check(List<Module> modules) {
    List<Diagnostic> problems = new ArrayList<>();
    Map<String, Integer> unused = new TreeMap<>(most);
    for (Module module : modules) {
      Integer budget = unused.remove(module.name());
      if (budget != null && module.wasm().length > budget) {
        problems.add(exceeded(module, budget));
      }
    }
    String there = modules.stream().map(Module::name).collect(Collectors.joining(", "));
    for (String name : unused.keySet()) {
      problems.add(Diagnostic.at(Position.NONE, Code.D0605, name, there));
    }
    return problems;
  }

  private static Diagnostic exceeded(Module module, int budget) {
    int bytes = module.wasm().length;
    return Diagnostic.at(Position.NONE, Code.D0604, module.name(), bytes, bytes - budget, budget)
        .because(largestParts(module));
  }

  private static List<Label> largestParts(Module module) {
    return module.sizes().stream()
        .sorted(Comparator.comparingInt(SizeTable.Row::bytes).reversed())
        .limit(LARGEST_PARTS)
        .map(row -> (row.bytes() + " bytes are " + row.what() + " " + row.line()).strip())
        .map(Label::of)
        .toList();
  }
}
