package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Disassembly;
import dev.demitasse.compiler.emit.SourceLines;
import dev.demitasse.compiler.emit.WatDetails;
import dev.demitasse.compiler.input.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demitasse wat}. */
@Command(
    name = "wat",
    description = {
      "Prints the text form of a module: of a .wasm file, or of filters that it compiles first.",
      "A comment names the Java line at each change of line: for what it compiles, and for a"
          + " module with NAME.wasm.map beside it."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse wat wasm/add-header.wasm",
      "  demitasse wat AddHeader.java",
      "  demitasse wat --offsets --bytes AddHeader.java",
      "  demitasse wat target/classes/org/example/AddHeader.class"
    })
final class WatCommand implements Callable<Integer> {
  private final Console console;
  private final Messages messages;

  @Mixin private InputOptions input;

  @Option(
      names = "--offsets",
      description = "Show at the end of each line where in the module its instructions are.")
  private boolean offsets;

  @Option(names = "--bytes", description = "Show at the end of each line its bytes.")
  private boolean bytes;

  WatCommand(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  @Override
  public Integer call() throws ErrorsException, InputException, IOException {
    WatDetails details = new WatDetails(offsets, bytes);
    if (input.isSingle() && WasmFile.isNamed(input.first())) {
      console.out().print(text(input.first(), details));
    } else if (details.any()) {
      for (Module module : input.withNames().compile(messages)) {
        console.out().print(text(module, details));
      }
    } else {
      for (Module module : input.compile(messages)) {
        console.out().print(module.wat());
      }
      messages.printIfAny();
    }
    return ExitStatus.DONE;
  }

  private String text(Path path, WatDetails details) {
    WasmFile file = WasmFile.read(path);
    if (file.isOfAnother()) {
      console.err().println("demitasse: " + path + ".map is that of another module: left out");
    }
    return file.code().text(file.isOfAnother() ? null : file.lines(), details);
  }

  /** From the bytes, which say where what stands; names behind the code change none of that. */
  private static String text(Module module, WatDetails details) {
    try {
      SourceLines lines = SourceLines.parse(module.sourceMap());
      return Disassembly.of(module.wasm()).text(lines, details);
    } catch (BadModuleException e) {
      throw new IllegalStateException("a module made here is not read here", e);
    }
  }
}
