package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;

/** Writes a filter: its declarations, then its callbacks. */
final class FilterWriter {
  /** Methods that rows call; only those that a program calls are in it. */
  static final List<String> CALLED =
      List.of(
          """
          static String cut(String s) {
            return s == null || s.length() <= 40 ? s : s.substring(0, 40);
          }
          """,
          """
          static String part(String s, int from, int to) {
            int a = Math.min(from & 31, s.length());
            return s.substring(a, Math.max(a, Math.min(to & 63, s.length())));
          }
          """,
          """
          static <T> T same(T value) {
            return value;
          }
          """,
          """
          static char latin(int i) {
            return (char) (i & 0xff);
          }
          """,
          """
          static char charOf(String s, int i) {
            return s.isEmpty() ? '?' : s.charAt((i & 0x7fffffff) % s.length());
          }
          """);

  private final Program program;
  private final Draws draws;
  private final Source out;
  private final String className;
  private final long seed;

  FilterWriter(Program program, String className, long seed) {
    this.program = program;
    this.draws = program.draws();
    this.out = program.out();
    this.className = className;
    this.seed = seed;
  }

  void write() {
    out.line("import dev.demitasse.*;").line("import java.util.function.*;").line("");
    out.line("/** Seed " + seed + ". */");
    String open = draws.chance(30) ? ", onError = OnError.OPEN" : "";
    out.line("@Filter(value = \"p" + seed + "\"" + open + ")");
    boolean plugin = program.has(Feature.PLUGIN);
    out.open("final class " + className + " extends " + (plugin ? "Plugin" : "HttpFilter"));
    new TypeDeclarations(program).write();
    Methods methods = new Methods(program);
    methods.writeFields();
    if (program.has(Feature.METRICS)) {
      MetricRows.DECLARATIONS.lines().forEach(line -> out.line(line.substring(2)));
    }
    methods.write();
    if (plugin) {
      writePlugin();
    } else {
      writeStream(fields(""), List.of());
    }
    CALLED.stream().filter(this::isCalled).forEach(method -> method.lines().forEach(out::line));
    out.close();
  }

  private boolean isCalled(String method) {
    int end = method.indexOf('(') + 1;
    return out.toString().contains(method.substring(method.lastIndexOf(' ', end) + 1, end));
  }

  private void writePlugin() {
    List<Variable> fields = fields("");
    callback("boolean onVmStart()", JavaType.BOOLEAN, fields, null);
    callback(
        "boolean onConfigure(Configuration given)",
        JavaType.BOOLEAN,
        fields,
        JavaType.CONFIGURATION);
    boolean inner = draws.chance(50);
    String stream =
        inner
            ? "final class Stream extends HttpFilter"
            : "static final class Stream extends HttpFilter";
    out.line("@Override");
    out.open("public HttpFilter newHttpFilter()");
    Body body = new Body(program, scope(fields), JavaType.VOID);
    enclosedBlock(body);
    out.line(inner ? "return new Stream();" : "return new Stream(this);").close();
    out.open(stream);
    List<Variable> seen = fields;
    if (!inner) {
      out.line("private final " + className + " plugin;");
      out.open("Stream(" + className + " plugin)").line("this.plugin = plugin;").close();
      seen = fields.stream().map(f -> Variable.local("plugin." + f.name(), f.type())).toList();
    }
    writeStream(fields("own"), seen);
    out.close();
  }

  private void enclosedBlock(Body body) {
    if (draws.chance(50)) {
      body.enclosed(() -> body.block(3));
    }
  }

  /** Declares what is kept between callbacks. */
  private List<Variable> fields(String prefix) {
    List<Variable> fields = new ArrayList<>();
    List<JavaType> kept = program.kept();
    for (int i = draws.between(1, 3); i > 0 && program.has(Feature.STREAM_FIELDS); i--) {
      JavaType type = draws.one(kept);
      String name = program.newName(prefix.isEmpty() ? "f" : prefix);
      String value =
          isUnset(type) ? "" : " = " + program.expressions().of(type, new Scope(true), 1);
      out.line("private " + type.name() + " " + name + value + ";");
      fields.add(Variable.local(name, type));
    }
    return fields;
  }

  private boolean isUnset(JavaType type) {
    return draws.chance(50) && (!type.isReference() || program.has(Feature.NULLS));
  }

  private void writeStream(List<Variable> own, List<Variable> ofPlugin) {
    List<Variable> fields = new ArrayList<>(own);
    fields.addAll(ofPlugin);
    fields.add(Variable.readOnly("this", JavaType.STREAM));
    if (program.has(Feature.INNER_CLASSES)) {
      new InnerClass(program, className).write(fields);
    }
    callback(
        "Action onRequestHeaders(RequestHeaders given, boolean end)",
        JavaType.ACTION,
        fields,
        JavaType.REQUEST);
    if (program.has(Feature.RESPONSES)) {
      callback(
          "Action onResponseHeaders(ResponseHeaders given, boolean end)",
          JavaType.ACTION,
          fields,
          JavaType.RESPONSE);
    }
    if (program.has(Feature.BODIES)) {
      callback(
          draws.one("Action onRequestBody", "Action onResponseBody") + "(Body given, boolean end)",
          JavaType.ACTION,
          fields,
          JavaType.BODY);
    }
    if (program.has(Feature.LOGGING)) {
      callback("void onLog(StreamLog given)", JavaType.VOID, fields, JavaType.LOGGED);
    }
    if (program.has(Feature.DONE)) {
      callback("boolean onDone()", JavaType.BOOLEAN, fields, null);
    }
    program.counters().forEach(counter -> out.line("private int " + counter + ";"));
  }

  private void callback(
      String head, JavaType result, List<Variable> fields, @Nullable JavaType given) {
    Scope scope = scope(fields);
    if (given != null) {
      scope.add(Variable.readOnly("given", given));
    }
    if (head.contains("end)")) {
      scope.add(Variable.readOnly("end", JavaType.BOOLEAN));
    }
    out.line("@Override");
    out.open("public " + head);
    Body body = new Body(program, scope, result);
    if (given != null) {
      Inputs.declare(body, given);
    }
    for (int i = draws.between(1, 4); i > 0; i--) {
      body.statement();
    }
    report(body);
    if (!result.equals(JavaType.VOID)) {
      body.end();
    }
    out.close();
  }

  /** Shows what the variables hold at the end. */
  private void report(Body body) {
    List<Variable> shown =
        body.scope().all().stream().filter(v -> v.type().isPrintable()).limit(12).toList();
    StringBuilder line = new StringBuilder("Log.info(\"end");
    shown.forEach(v -> line.append(" {}"));
    line.append('"');
    shown.forEach(v -> line.append(", ").append(v.name()));
    out.line(line.append(");").toString());
  }

  private Scope scope(List<Variable> fields) {
    Scope scope = program.newScope(false);
    fields.forEach(scope::add);
    return scope;
  }
}
