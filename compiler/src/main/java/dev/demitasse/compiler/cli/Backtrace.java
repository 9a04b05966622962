package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.emit.Disassembly;
import dev.demitasse.compiler.emit.SourceLines;
import dev.demitasse.compiler.inspect.WasmFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in a module, as hosts write them, and what they are in the sources.
 *
 * <pre>
 * wasm-function[3]:0x5d         browsers, node            (WebAssembly Web API, "Developer-Facing
 *                                                          Display Conventions")
 *   0:  0x5d - Callbacks.onLog  Envoy, for a module with names   (proxy-wasm-cpp-host, src/v8/v8.cc)
 * </pre>
 *
 * <p>In both the number counts bytes from the start of the module.
 */
final class Backtrace {
  private static final String HEX = "0x([0-9a-fA-F]{1,7})";
  private static final Pattern WEB =
      Pattern.compile("(?:wasm://wasm/[\\w.-]*:)?wasm-function\\[(\\d{1,9})]:" + HEX + "\\b");
  private static final Pattern ENVOY = Pattern.compile("(?<=^ {0,4}\\d{1,4}:  )" + HEX + " - \\S+");

  private final WasmFile module;
  private int places;
  private int found;
  private String firstMissing = "";

  /** Of a module with a map. */
  Backtrace(WasmFile module) {
    this.module = module;
  }

  /** The line with Java lines for the places that are the module's; all else stays as it is. */
  String symbolised(String line) {
    String web = WEB.matcher(line).replaceAll(this::web);
    return ENVOY.matcher(web).replaceAll(this::envoy);
  }

  /** How many of the places in all lines so far are known, and why one is not; else empty. */
  String shortfall() {
    return found == places ? "" : found + " of " + places + " places found; " + firstMissing;
  }

  private String web(MatchResult place) {
    int function = Integer.parseInt(place.group(1));
    return symbolised(place, Integer.parseInt(place.group(2), 16), function);
  }

  private String envoy(MatchResult place) {
    return symbolised(place, Integer.parseInt(place.group(1), 16), null);
  }

  /** Of a place in a function, or in any where the host does not say in which. */
  private String symbolised(MatchResult place, int offset, @Nullable Integer function) {
    places++;
    SourceLines.Origin origin = module.lines().at(offset);
    String missing = missing(offset, function, origin);
    if (missing.isEmpty()) {
      found++;
      String in = origin.function().isEmpty() ? "" : " in " + origin.function();
      return Matcher.quoteReplacement(origin.position().chain() + in);
    }
    firstMissing = firstMissing.isEmpty() ? place.group() + " " + missing : firstMissing;
    return Matcher.quoteReplacement(place.group());
  }

  /** Why a place is not known; empty if it is. */
  private String missing(int offset, @Nullable Integer function, SourceLines.Origin origin) {
    Disassembly code = module.code();
    if (code != null && !code.isInCode(offset)) {
      return "is outside of the module's code";
    } else if (code != null && function != null && !code.hasInstruction(function, offset)) {
      return "is no instruction of that function";
    }
    return origin.position() == Position.NONE ? "has no line in the source map" : "";
  }
}
