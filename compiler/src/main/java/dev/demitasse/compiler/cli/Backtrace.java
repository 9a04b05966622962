package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.diag.Position;
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

  /** Of a module with a map. */
  Backtrace(WasmFile module) {
    this.module = module;
  }

  /** The line with Java lines for the places that are the module's; all else stays as it is. */
  String symbolised(String line) {
    String web = WEB.matcher(line).replaceAll(this::web);
    return ENVOY.matcher(web).replaceAll(this::envoy);
  }

  /** How many of the places in all lines so far are known; empty if all of them are. */
  String shortfall() {
    return found == places ? "" : found + " of " + places + " places found";
  }

  private String web(MatchResult place) {
    places++;
    int function = Integer.parseInt(place.group(1));
    int offset = Integer.parseInt(place.group(2), 16);
    boolean isOurs = module.code() == null || module.code().hasInstruction(function, offset);
    return Matcher.quoteReplacement(isOurs ? origin(offset, place.group()) : place.group());
  }

  private String envoy(MatchResult place) {
    places++;
    int offset = Integer.parseInt(place.group(1), 16);
    return Matcher.quoteReplacement(origin(offset, place.group()));
  }

  private String origin(int offset, String text) {
    SourceLines.Origin origin = module.lines().at(offset);
    if (origin.position() == Position.NONE) {
      return text;
    }
    found++;
    String in = origin.function().isEmpty() ? "" : " in " + origin.function();
    return origin.position().chain() + in;
  }
}
