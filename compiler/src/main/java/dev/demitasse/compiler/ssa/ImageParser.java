package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects and named data of IR text: first all are made, then filled, as they may refer to each
 * other.
 */
final class ImageParser {
  private final Map<String, HeapObject> objects = new HashMap<>();
  private final Map<String, Datum> data = new HashMap<>();
  private final Map<String, List<Object>> wordLists = new HashMap<>();

  /** Does a line that begins so belong here? */
  static boolean isImageLine(String firstWord) {
    return switch (firstWord) {
      case "object", "array", "cell", "words", "changing" -> true;
      default -> false;
    };
  }

  /** First pass. */
  void declare(Words line) {
    String kind = line.next();
    String name = line.next();
    switch (kind) {
      case "object" -> objects.put(name, HeapObject.ofClass(Literals.unescaped(line.next())));
      case "array" -> objects.put(name, array(line));
      case "cell" -> {
        int size = Integer.parseInt(line.next());
        data.put(name, new Datum.Cell(datumName(name), size, line.hasNext()));
      }
      default -> {
        List<Object> words = new ArrayList<>();
        wordLists.put(name, words);
        data.put(name, new Datum.Words(datumName(name), words, kind.equals("words")));
      }
    }
  }

  private static HeapObject array(Words line) {
    String element = Literals.unescaped(line.next()).substring(1);
    int length = 0;
    for (; line.hasNext(); line.next()) {
      length++;
    }
    return HeapObject.ofArray(element, length, null);
  }

  private static String datumName(String word) {
    return Literals.unescaped(word.substring(1));
  }

  /** Second pass. */
  void fill(Words line) {
    String kind = line.next();
    String name = line.next();
    if (wordLists.containsKey(name)) {
      while (line.hasNext()) {
        wordLists.get(name).add(item(line.next()));
      }
    } else if (!kind.equals("cell")) {
      line.next();
      fill(object(name), line);
    }
  }

  private Object item(String word) {
    boolean isAddress = word.startsWith("$") || word.startsWith("\"");
    return isAddress ? (Object) address(word) : (Object) Integer.valueOf(word);
  }

  private void fill(HeapObject object, Words line) {
    for (int i = 0; line.hasNext(); i++) {
      String word = line.next();
      if (object.isArray()) {
        object.elements()[i] = slot(word);
      } else {
        int equals = word.indexOf('=');
        object
            .fields()
            .put(Names.field(word.substring(0, equals)), slot(word.substring(equals + 1)));
      }
    }
  }

  /** The object of a word {@code #0}. */
  HeapObject object(String word) {
    HeapObject object = objects.get(word);
    if (object == null) {
      throw new IllegalArgumentException("there is no object " + word);
    }
    return object;
  }

  /** The address of a word {@code $name+4} or {@code "text"+0}. */
  Insn.Address address(String word) {
    int plus = word.lastIndexOf('+');
    String name = word.substring(0, plus);
    Datum datum = name.startsWith("\"") ? new Blob(Literals.unquoted(name)) : data.get(name);
    if (datum == null) {
      throw new IllegalArgumentException("there is no datum " + name);
    }
    return new Insn.Address(datum, Integer.parseInt(word.substring(plus + 1)));
  }

  /** What a slot holds: {@code null}, {@code "text"}, {@code #0}, {@code i:7}, {@code d:1.5} … */
  @Nullable
  Object slot(String word) {
    return switch (word.charAt(0)) {
      case 'n' -> null;
      case '"' -> Literals.unquoted(word);
      case '#' -> object(word);
      default -> number(word);
    };
  }

  private static @Nullable Object number(String word) {
    Type type = Type.ofLetter(word.charAt(0));
    return Slots.ofBits(type, Literals.bits(type, word.substring(2)));
  }
}
