package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.input.InputException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demitasse wat}. */
@Command(
    name = "wat",
    description = {
      "Prints the text form of a module: of a .wasm file, or of filters that it compiles first.",
      "For what it compiles, a comment names the Java line at each change of line."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse wat wasm/add-header.wasm",
      "  demitasse wat AddHeader.java",
      "  demitasse wat target/classes/org/example/AddHeader.class"
    })
final class WatCommand implements Callable<Integer> {
  private final Console console;
  private final Messages messages;

  @Mixin private InputOptions input;

  WatCommand(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  @Override
  public Integer call() throws ErrorsException, InputException, IOException {
    if (input.isSingle() && input.first().toString().endsWith(".wasm")) {
      console.out().print(WasmFile.text(input.first()));
    } else {
      for (Module module : input.compile(messages)) {
        console.out().print(module.wat());
      }
    }
    return ExitStatus.DONE;
  }
}
