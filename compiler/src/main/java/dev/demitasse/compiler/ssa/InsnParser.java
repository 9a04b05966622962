package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One instruction of IR text: a row for each first word. */
final class InsnParser {
  private static final Map<String, Function<InsnParser, Insn>> ROWS = new HashMap<>();

  static {
    ROWS.put("null", p -> Insn.Const.ofNull());
    ROWS.put("text", p -> new Insn.Text(Literals.unquoted(p.line.next())));
    ROWS.put("object", p -> new Insn.ObjectRef(p.image.object(p.line.next())));
    ROWS.put("address", p -> p.image.address(p.line.next()));
    ROWS.put("new", p -> new Insn.New(p.name()));
    ROWS.put("get", p -> new Insn.GetField(p.field(), p.value()));
    ROWS.put("put", p -> new Insn.PutField(p.field(), p.value(), p.value()));
    ROWS.put("get_static", p -> new Insn.GetStatic(p.field()));
    ROWS.put("put_static", p -> new Insn.PutStatic(p.field(), p.value()));
    ROWS.put("new_array", p -> new Insn.NewArray(p.name(), p.value()));
    ROWS.put("array_length", p -> new Insn.ArrayLength(p.value()));
    ROWS.put("array_load", p -> new Insn.ArrayLoad(p.name(), p.value(), p.value()));
    ROWS.put("array_store", p -> new Insn.ArrayStore(p.name(), p.value(), p.value(), p.value()));
    ROWS.put("instance_of", p -> new Insn.InstanceOf(p.name(), p.value()));
    ROWS.put("dynamic", p -> new Insn.Dynamic(p.site(), p.values()));
    ROWS.put("host", p -> new Insn.HostCall(Names.imported(p.line.next()), p.values()));
    for (Guard guard : Guard.values()) {
      ROWS.put(
          "check." + guard.name().toLowerCase(Locale.ROOT), p -> new Insn.Check(guard, p.values()));
    }
    for (Insn.Dispatch dispatch : Insn.Dispatch.values()) {
      String word = "call." + dispatch.name().toLowerCase(Locale.ROOT);
      ROWS.put(word, p -> new Insn.Call(Names.method(p.line.next()), dispatch, p.values()));
    }
    for (Op op : Op.values()) {
      addRow(op);
    }
  }

  private static void addRow(Op op) {
    switch (op) {
      case I32_CONST -> addConstant(op, Type.I32);
      case I64_CONST -> addConstant(op, Type.I64);
      case F32_CONST -> addConstant(op, Type.F32);
      case F64_CONST -> addConstant(op, Type.F64);
      case SELECT -> ROWS.put(op.text(), p -> new Insn.Arith(op, p.type, p.values()));
      case GLOBAL_GET ->
          ROWS.put(op.text(), p -> new Insn.Global(op, p.variable(), p.type, List.of()));
      case GLOBAL_SET ->
          ROWS.put(
              op.text(),
              p -> new Insn.Global(op, p.variable(), Names.type(p.line.next()), p.values()));
      default -> addByImmediate(op);
    }
  }

  private static void addConstant(Op op, Type type) {
    ROWS.put(op.text(), p -> new Insn.Const(type, Literals.bits(type, p.line.next())));
  }

  private static void addByImmediate(Op op) {
    if (op.immediate() == Op.Immediate.NONE && !op.params().isEmpty()) {
      ROWS.put(op.text(), p -> new Insn.Arith(op, op.result(), p.values()));
    }
    switch (op.immediate()) {
      case MEMARG, MEMORY, MEMORIES ->
          ROWS.put(op.text(), p -> new Insn.Memory(op, p.offset(), p.values()));
      default -> {}
    }
  }

  private final ImageParser image;
  private final Map<String, Value> values;
  private final Words line;
  private final Type type;

  private InsnParser(ImageParser image, Map<String, Value> values, Words line, Type type) {
    this.image = image;
    this.values = values;
    this.line = line;
    this.type = type;
  }

  /**
   * The instruction in the rest of the line.
   *
   * @param type of the value that it computes
   */
  static Insn parse(ImageParser image, Map<String, Value> values, Words line, Type type) {
    String word = line.next();
    Function<InsnParser, Insn> row = ROWS.get(word);
    if (row == null) {
      throw new IllegalArgumentException("there is no instruction " + word);
    }
    Insn insn = row.apply(new InsnParser(image, values, line, type));
    line.end();
    return insn;
  }

  private Value value() {
    return valueOf(values, line.next());
  }

  static Value valueOf(Map<String, Value> values, String word) {
    Value value = values.get(word);
    if (value == null) {
      throw new IllegalArgumentException("there is no value " + word);
    }
    return value;
  }

  private List<Value> values() {
    List<Value> list = new ArrayList<>();
    while (line.hasNext()) {
      list.add(value());
    }
    return List.copyOf(list);
  }

  private String name() {
    return Literals.unescaped(line.next());
  }

  private String variable() {
    return Literals.unescaped(line.nextAfter("$"));
  }

  private FieldRef field() {
    return Names.field(line.next());
  }

  private int offset() {
    String word = line.peek();
    return word != null && word.startsWith("offset=")
        ? Integer.parseUnsignedInt(line.nextAfter("offset="))
        : 0;
  }

  private DynamicSite site() {
    MethodRef bootstrap = Names.method(line.next());
    String name = name();
    String descriptor = name();
    List<Object> constants = new ArrayList<>();
    if (!line.take("[]")) {
      for (line.expect("["); !line.take("]"); ) {
        constants.add(image.slot(line.next()));
      }
    }
    return new DynamicSite(bootstrap, name, descriptor, List.copyOf(constants));
  }
}
