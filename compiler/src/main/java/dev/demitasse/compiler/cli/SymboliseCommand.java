package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.inspect.WasmFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demitasse symbolise}. */
@Command(
    name = "symbolise",
    aliases = "symbolize",
    description = {
      "Says in logs which Java line a place in a module is, such as wasm-function[3]:0x5d.",
      "Everything else passes through as it is. Envoy writes a backtrace only of modules that were"
          + " compiled with --names."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse symbolise wasm/shared-counter.wasm envoy.log",
      "  envoy -c envoy.yaml 2>&1 | demitasse symbolise wasm/shared-counter.wasm"
    })
final class SymboliseCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "MODULE",
      description = "The module that ran, NAME.wasm with NAME.wasm.map beside it, or only the map.")
  private Path module;

  @Parameters(
      index = "1..*",
      paramLabel = "LOG",
      description = "Files to read; standard input if none is named.")
  private List<Path> logs = new ArrayList<>();

  SymboliseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Backtrace backtrace = new Backtrace(symbols());
    for (Path log : logs) {
      try (InputStream in = Files.newInputStream(log)) {
        copy(in, backtrace);
      } catch (IOException e) {
        throw WasmFile.unreadable(log, e);
      }
    }
    if (logs.isEmpty()) {
      copy(console.in(), backtrace);
    }
    noteShortfall(backtrace);
    return ExitStatus.DONE;
  }

  private void noteShortfall(Backtrace backtrace) {
    String shortfall = backtrace.shortfall();
    if (!shortfall.isEmpty()) {
      console.err().println("demitasse: " + shortfall + "; what is not found stays as it is");
    }
  }

  private WasmFile symbols() {
    WasmFile file = WasmFile.isNamed(module) ? WasmFile.read(module) : WasmFile.readMap(module);
    if (file.lines() == null) {
      throw WasmFile.unreadable(
          module,
          "there is no source map beside it",
          "demitasse compile writes it; keep it beside the module.");
    }
    if (file.isOfAnother()) {
      throw WasmFile.unreadable(
          module,
          "the source map beside it is that of another module",
          "Use the module and the map that one compilation has written.");
    }
    return file;
  }

  /** Line by line, so that a log can be watched; its bytes stay as they are. */
  private void copy(InputStream from, Backtrace backtrace) throws IOException {
    InputStream in = new BufferedInputStream(from);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        write(line, backtrace);
      }
    }
    write(line, backtrace);
  }

  private void write(ByteArrayOutputStream line, Backtrace backtrace) throws IOException {
    String text = line.toString(StandardCharsets.ISO_8859_1);
    String symbolised = backtrace.symbolised(text);
    console.out().write(symbolised.getBytes(StandardCharsets.ISO_8859_1));
    console.out().flush();
    line.reset();
  }
}
