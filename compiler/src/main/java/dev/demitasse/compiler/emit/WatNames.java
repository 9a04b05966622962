package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of functions in the text form: the import's, or class and method; each once. */
final class WatNames {
  private static final String ID_CHARS = "!#$%&'*+-./:<=>?@\\^_`|~";
  private static final int PRINTABLE = 0x20;
  private static final int DELETE = 0x7F;

  private final List<String> ids = new ArrayList<>();

  WatNames(WasmModule module) {
    Set<String> taken = new HashSet<>();
    int count = module.importedFunctions() + module.functions().size();
    for (int i = 0; i < count; i++) {
      ids.add(unused(id(module.functionName(i)), taken));
    }
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

  private static String id(String name) {
    String readable = readable(name);
    int dot = readable.lastIndexOf('.');
    int classDot = dot > 0 ? readable.lastIndexOf('.', dot - 1) : -1;
    StringBuilder id = new StringBuilder("$");
    for (char c : readable.substring(classDot + 1).toCharArray()) {
      id.append(isIdChar(c) ? c : '_');
    }
    return id.toString();
  }

  private static boolean isIdChar(char c) {
    return c < DELETE && (Character.isLetterOrDigit(c) || ID_CHARS.indexOf(c) >= 0);
  }

  /** The name of a method's function without its descriptor; other names as they are. */
  static String readable(String name) {
    int descriptor = name.indexOf('(');
    return descriptor < 0 ? name : name.substring(0, descriptor).replace('/', '.');
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
