package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in the text form: of a function the import's, or class and method; of a global what it
 * holds; of a local those of the source's variables that it holds. Each is unique where it counts.
 */
final class WatNames {
  private static final String ID_CHARS = "!#$%&'*+-./:<=>?@\\^_`|~";
  private static final int PRINTABLE = 0x20;
  private static final int DELETE = 0x7F;

  /** Owner, name, descriptor. */
  private static final Pattern METHOD = Pattern.compile("[^(]+\\.[^(.]+\\([^()]*\\)[^()]+");

  private final List<String> ids = new ArrayList<>();
  private final List<String> globals = new ArrayList<>();

  WatNames(WasmModule module) {
    Set<String> taken = new HashSet<>();
    int count = module.importedFunctions() + module.functions().size();
    for (int i = 0; i < count; i++) {
      ids.add(unused(id(shortName(module.functionName(i))), taken));
    }
    globals.addAll(Collections.nCopies(module.importedGlobals(), ""));
    globals.addAll(unique(module.globals().stream().map(WasmModule.Global::name).toList()));
  }

  private static String unused(String id, Set<String> taken) {
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "#" + n;
    }
    return free;
  }

  /** The name of the function with this index, with the dollar sign. */
  String function(long index) {
    return index < ids.size() ? ids.get((int) index) : String.valueOf(index);
  }

  /** The same without the dollar sign. */
  String plainFunction(long index) {
    return function(index).substring(1);
  }

  /** The name of the global with this index, with the dollar sign; if it has none, the index. */
  String global(long index) {
    String name = index < globals.size() ? globals.get((int) index) : "";
    return name.isEmpty() ? String.valueOf(index) : name;
  }

  /** The same where it is declared, with a space behind it; empty without a name. */
  String globalHead(int index) {
    return globals.get(index).isEmpty() ? "" : globals.get(index) + " ";
  }

  /** The names of a function's parameters and locals; empty for one without. */
  static List<String> locals(WasmModule.Function function) {
    return unique(function.localNames());
  }

  private static List<String> unique(List<String> names) {
    Set<String> taken = new HashSet<>();
    return names.stream().map(name -> name.isEmpty() ? "" : unused(id(name), taken)).toList();
  }

  /** Class and method without the package; another tool's name as it is. */
  private static String shortName(String name) {
    String readable = readable(name);
    if (readable.equals(name)) {
      return name;
    }
    int dot = readable.lastIndexOf('.');
    int classDot = dot > 0 ? readable.lastIndexOf('.', dot - 1) : -1;
    return readable.substring(classDot + 1);
  }

  private static String id(String name) {
    StringBuilder id = new StringBuilder("$");
    for (char c : name.toCharArray()) {
      id.append(isIdChar(c) ? c : '_');
    }
    return id.toString();
  }

  private static boolean isIdChar(char c) {
    return c < DELETE && (Character.isLetterOrDigit(c) || ID_CHARS.indexOf(c) >= 0);
  }

  /** The name of a method's function without its descriptor; other names as they are. */
  static String readable(String name) {
    return METHOD.matcher(name).matches()
        ? name.substring(0, name.indexOf('(')).replace('/', '.')
        : name;
  }

  /** Bytes, one a char, as a string of the text form. */
  static String quoted(String latin1) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : latin1.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < PRINTABLE || c >= DELETE) {
        out.append(String.format("\\%02x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
