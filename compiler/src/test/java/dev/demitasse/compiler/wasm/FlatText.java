package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Flat code as text for tests: {@code block:i32 $1 local.get 0 br_if $1 end}. Locals 0 to 3 are
 * i32, 4 and 5 i64; {@code $f} is the function's own label. Function 0 is (i32) → i32, function 1
 * () → ().
 */
final class FlatText {
  static final List<Type> LOCALS =
      List.of(Type.I32, Type.I32, Type.I32, Type.I32, Type.I64, Type.I64);
  private static final List<VariableName> NAMES =
      Collections.nCopies(LOCALS.size(), VariableName.NONE);

  static final Signatures SIGNATURES =
      f ->
          f == 0
              ? new WasmModule.FuncType(List.of(Type.I32), List.of(Type.I32))
              : new WasmModule.FuncType(List.of(), List.of());

  private FlatText() {}

  /** Code with two parameters. */
  static Code parse(Type result, String text) {
    List<Instr> body = new ArrayList<>();
    Iterator<String> words = List.of(text.strip().split("\\s+")).iterator();
    while (words.hasNext()) {
      String word = words.next();
      if (!word.isEmpty()) {
        body.add(instr(word, words));
      }
    }
    return new Code("test", 2, LOCALS, NAMES, result, List.copyOf(body));
  }

  private static Instr instr(String word, Iterator<String> words) {
    String[] parts = word.split(":", -1);
    Op op = Op.ofText(parts[0]);
    if (op == null) {
      throw new IllegalArgumentException("no instruction: " + word);
    }
    return switch (op.immediate()) {
      case NONE, MEMORY, MEMORIES -> Instr.of(op, Position.NONE);
      case BLOCK -> {
        Type type = parts.length > 1 ? Type.valueOf(parts[1].toUpperCase(Locale.ROOT)) : Type.VOID;
        long label = op == Op.IF ? Labels.NONE : label(words.next());
        yield Instr.of(op, Instr.blockType(type), label, Position.NONE);
      }
      case LABEL -> Instr.of(op, label(words.next()), Position.NONE);
      case MEMARG -> Instr.of(op, Long.parseLong(words.next()), 0, Position.NONE);
      default -> Instr.of(op, Long.parseLong(words.next()), Position.NONE);
    };
  }

  private static long label(String word) {
    return word.equals("$f") ? Labels.FUNCTION : Integer.parseInt(word.substring(1));
  }

  static String print(List<Instr> code) {
    return code.stream().map(FlatText::print).collect(Collectors.joining(" "));
  }

  private static String print(Instr i) {
    String text = i.op().text();
    return switch (i.op().immediate()) {
      case NONE, MEMORY, MEMORIES -> text;
      case BLOCK -> text + type(i.x()) + (i.is(Op.IF) ? "" : " " + label(i.y()));
      case LABEL -> text + " " + label(i.x());
      default -> text + " " + i.x();
    };
  }

  private static String type(long blockType) {
    for (Type type : List.of(Type.I32, Type.I64, Type.F32, Type.F64)) {
      if (Instr.blockType(type) == blockType) {
        return ":" + type.name().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String label(long label) {
    return label == Labels.FUNCTION ? "$f" : "$" + label;
  }
}
