package dev.demitasse.compiler.emit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a byte of a module to the place in a source: what a {@link SourceMap} says, read again. */
public final class SourceLines {
  private static final int VERSION = 3;
  private static final Pattern METHOD = Pattern.compile("\\((.+)\\)");
  private static final Pattern SITE = Pattern.compile("(.+):(\\d{1,9})(?: \\((.+)\\))?");

  /**
   * What code comes from.
   *
   * @param position {@link Position#NONE} if it is not known
   * @param function the function that it is in; empty if it is not known
   */
  public record Origin(Position position, String function) {
    private static final Origin NONE = new Origin(Position.NONE, "");
  }

  /** The map as it is in the file; what is missing is null. */
  private record File(
      int version,
      @Nullable String sourceRoot,
      @Nullable List<String> sources,
      @Nullable List<String> names,
      @Nullable String mappings,
      @SerializedName(SourceMap.MODULE) @Nullable String module) {}

  private final File file;
  private final NavigableMap<Integer, Origin> origins = new TreeMap<>();

  private SourceLines(File file) {
    this.file = file;
  }

  /**
   * Reads a map of this or another tool.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static SourceLines parse(String json) {
    try {
      File file = new Gson().fromJson(json, File.class);
      if (file == null || file.version() != VERSION || file.mappings() == null) {
        throw new IllegalArgumentException("it is not a source map of version " + VERSION);
      }
      SourceLines lines = new SourceLines(file);
      lines.read(file.mappings());
      return lines;
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    }
  }

  /** Is it known to be the map of another module than this? */
  public boolean isOfAnother(byte[] module) {
    return file.module() != null && !file.module().equals(Sha256.of(module));
  }

  /** What the instruction at this offset comes from. */
  public Origin at(int offset) {
    Map.Entry<Integer, Origin> entry = origins.floorEntry(offset);
    return entry == null ? Origin.NONE : entry.getValue();
  }

  /** The module with the positions that the map gives. */
  public WasmModule applyTo(WasmModule module, Encoded places) {
    List<WasmModule.Function> functions = new ArrayList<>();
    for (int f = 0; f < module.functions().size(); f++) {
      List<Instr> body = new ArrayList<>();
      List<Integer> offsets = places.functions().get(f).offsets();
      for (int i = 0; i < offsets.size(); i++) {
        Instr instr = module.functions().get(f).body().get(i);
        body.add(instr.withPosition(at(offsets.get(i)).position()));
      }
      functions.add(module.functions().get(f).withBody(body));
    }
    return module.withFunctions(functions);
  }

  /** The columns of the first line; in a map of a module there are no others. */
  private void read(String mappings) {
    int[] state = new int[5];
    int end = mappings.indexOf(';');
    String line = end < 0 ? mappings : mappings.substring(0, end);
    for (String segment : line.isEmpty() ? new String[0] : line.split(",", -1)) {
      List<Integer> numbers = Vlq.read(segment);
      for (int i = 0; i < numbers.size() && i < state.length; i++) {
        state[i] += numbers.get(i);
      }
      origins.put(state[0], numbers.size() < 4 ? Origin.NONE : origin(state, numbers.size() > 4));
    }
  }

  private Origin origin(int[] state, boolean isNamed) {
    String source = element(file.sources(), state[1]);
    int slash = source.lastIndexOf('/');
    String name = source.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    String className = source.substring(0, slash + 1) + (dot < 0 ? name : name.substring(0, dot));
    String[] rest = isNamed && file.module() != null ? names(state[4]) : new String[] {""};
    Matcher method = METHOD.matcher(rest[0]);
    Position position =
        method.matches()
            ? inlined(className, name, state[2] + 1, method.group(1), site(rest, 1))
            : new Position(className, name, state[2] + 1, site(rest, 0));
    return new Origin(position, rest[rest.length - 1]);
  }

  private static Position inlined(
      String className, String file, int line, @Nullable String method, @Nullable Position site) {
    return new Position(className, file, line, 0, 0, method == null ? "" : method, site);
  }

  private String[] names(int index) {
    return element(file.names(), index).split(" in ", -1);
  }

  private static String element(@Nullable List<String> list, int index) {
    if (list == null || index < 0 || index >= list.size() || list.get(index) == null) {
      throw new IllegalArgumentException("it names sources that it does not list");
    }
    return list.get(index);
  }

  /** The places before the function's name, the innermost first. */
  private static @Nullable Position site(String[] names, int index) {
    Matcher site = SITE.matcher(names[index]);
    return index == names.length - 1 || !site.matches()
        ? null
        : inlined(
            "",
            site.group(1),
            Integer.parseInt(site.group(2)),
            site.group(3),
            site(names, index + 1));
  }
}
