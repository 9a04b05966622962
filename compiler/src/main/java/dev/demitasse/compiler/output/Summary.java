package dev.demitasse.compiler.output;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.emit.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What one line says about a module.
 *
 * @param bytes the size of the module
 * @param change by how many bytes that differs from the module that it replaces; 0 if there is none
 * @param imports how many host functions it imports
 * @param sha256 of the module, in lower case hexadecimal digits, as an image digest has it
 */
public record Summary(String name, int bytes, int change, int imports, String sha256) {
  /**
   * One line for each module, in columns; a change of size stands in parentheses: {@code 582 bytes
   * (-38)}.
   *
   * @param earlier the sizes of the modules that these replace, by name
   */
  public static List<String> lines(List<Module> modules, Map<String, Integer> earlier) {
    List<Summary> summaries = modules.stream().map(module -> of(module, earlier)).toList();
    int nameWidth = width(summaries, Summary::name);
    int bytesWidth = width(summaries, each -> String.valueOf(each.bytes));
    int changeWidth = width(summaries, Summary::changeText);
    return summaries.stream().map(each -> each.line(nameWidth, bytesWidth, changeWidth)).toList();
  }

  private static Summary of(Module module, Map<String, Integer> earlier) {
    int bytes = module.wasm().length;
    int change = bytes - earlier.getOrDefault(module.name(), bytes);
    return new Summary(
        module.name(), bytes, change, module.imports().size(), Sha256.of(module.wasm()));
  }

  private static int width(List<Summary> summaries, Function<Summary, String> column) {
    return summaries.stream().mapToInt(each -> column.apply(each).length()).max().orElse(0);
  }

  private String line(int nameWidth, int bytesWidth, int changeWidth) {
    String padded = name + " ".repeat(nameWidth - name.length());
    String size = " ".repeat(bytesWidth - String.valueOf(bytes).length()) + bytes;
    String changed = changeText() + " ".repeat(changeWidth - changeText().length());
    String noun = imports == 1 ? " import   " : " imports  ";
    return padded + "  " + size + " bytes" + changed + "  " + imports + noun + "sha256:" + sha256;
  }

  private String changeText() {
    return change == 0 ? "" : String.format(Locale.ROOT, " (%+d)", change);
  }
}
