package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all parts of one program share while it is written. */
final class Program {
  private final Draws draws;
  private final Size size;
  private final Set<Feature> features;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Expressions expressions;
  private final Source out = new Source();
  private final List<JavaType> types = new ArrayList<>();
  private final List<Declared.EnumType> enums = new ArrayList<>();
  private final Set<JavaType> comparable = new HashSet<>();
  private final List<Subtype> subtypes = new ArrayList<>();
  private final List<Variable> statics = new ArrayList<>();
  private final List<Function> functions;
  private final List<Tables.Table> tables = new ArrayList<>();
  private final List<String> counters = new ArrayList<>();
  private int names;
  private boolean isLong;

  /** A class below another or an interface. */
  record Subtype(JavaType above, JavaType type) {}

  Program(Draws draws) {
    this.draws = draws;
    this.size = Size.of(draws);
    this.features = Feature.some(draws, size);
    this.expressions = new Expressions(draws, features, vocabulary);
    types.addAll(List.of(JavaType.INT, JavaType.INT, JavaType.INT, JavaType.BOOLEAN));
    add(Feature.LONGS, JavaType.LONG, JavaType.LONG);
    add(Feature.NARROW, JavaType.BYTE, JavaType.SHORT, JavaType.CHAR);
    add(Feature.FLOATING, JavaType.FLOAT, JavaType.DOUBLE);
    add(Feature.TEXTS, JavaType.TEXT, JavaType.TEXT, JavaType.LATIN);
    add(Feature.BYTES, JavaType.BYTES);
    add(Feature.SHARED_DATA, JavaType.STATUS, JavaType.VALUE);
    add(Feature.SHARED_LONG, JavaType.READ);
    add(Feature.HEADERS, JavaType.RESULT);
    add(Feature.BODY_RESULTS, JavaType.RESULT_BYTES);
    functions = FunctionRows.some(draws);
    add(Feature.LAMBDAS, functions.stream().map(Function::type).toArray(JavaType[]::new));
    FunctionRows.rows(functions).forEach(vocabulary::add);
    addEnum(Declared.STATUS);
  }

  private void add(Feature feature, JavaType... some) {
    if (has(feature)) {
      types.addAll(List.of(some));
    }
  }

  Draws draws() {
    return draws;
  }

  Size size() {
    return size;
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  Set<Feature> features() {
    return features;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Expressions expressions() {
    return expressions;
  }

  Source out() {
    return out;
  }

  /** A name that nothing else has. */
  String newName(String kind) {
    return kind + ++names;
  }

  /** How many names there are. */
  int names() {
    return names;
  }

  /** Leaves so many names to the caller: those behind the result. */
  int skipNames(int count) {
    names += count;
    return names - count;
  }

  /**
   * A field of the stream that counts the turns of one loop; code that is copied keeps its name.
   */
  String newCounter() {
    counters.add(newName("left") + "_");
    return counters.get(counters.size() - 1);
  }

  List<String> counters() {
    return counters;
  }

  /** Only once does it say so. */
  boolean mayBeLong() {
    boolean first = !isLong;
    isLong = true;
    return first;
  }

  /** What {@link Tables} has declared. */
  List<Tables.Table> tables() {
    return tables;
  }

  /** The types of variables, the more usual ones more often. */
  List<JavaType> types() {
    return types;
  }

  List<JavaType> printable() {
    return types.stream().filter(JavaType::isPrintable).toList();
  }

  /** The types of fields of plugins and streams. */
  List<JavaType> kept() {
    return types.stream()
        .filter(t -> t.isKept() || has(Feature.KEPT_OBJECTS) && t.isReference())
        .toList();
  }

  /** Types that parameters and results of methods and components of records have. */
  List<JavaType> passed() {
    return types.stream().filter(t -> t.isReference() || t.isNumber() || isSimple(t)).toList();
  }

  private static boolean isSimple(JavaType type) {
    return type.equals(JavaType.BOOLEAN) || type.sort() == Sort.LATIN;
  }

  /** Has it {@code equals} and {@code hashCode}, neither of which asks for an identity? */
  boolean isComparable(JavaType type) {
    return !type.isReference() || type.sort() == Sort.TEXT || comparable.contains(type);
  }

  void setComparable(JavaType type) {
    comparable.add(type);
  }

  /** The functional interfaces of it. */
  List<Function> functions() {
    return functions;
  }

  List<Declared.EnumType> enums() {
    return enums;
  }

  /** A declared type; from now on it is used. */
  void declare(JavaType type) {
    types.add(type);
    types.add(type);
  }

  void addEnum(Declared.EnumType type) {
    enums.add(type);
    Declared.rows(type).forEach(vocabulary::add);
  }

  List<Subtype> subtypes() {
    return subtypes;
  }

  void addSubtype(Subtype subtype) {
    subtypes.add(subtype);
  }

  /** Static fields that are not final. */
  List<Variable> statics() {
    return statics;
  }

  /** A scope of a method; {@code pure} ones may be run by static initialisers. */
  Scope newScope(boolean pure) {
    Scope scope = new Scope(pure);
    statics.forEach(scope::add);
    return scope;
  }
}
