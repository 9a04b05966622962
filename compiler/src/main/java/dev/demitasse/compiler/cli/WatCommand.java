package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.emit.WatDetails;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.inspect.WasmFile;
import dev.demitasse.compiler.inspect.WatText;
import java.io.IOException;
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
    WatText text = new WatText(details);
    if (input.isSingle() && WasmFile.isNamed(input.first())) {
      console.out().print(text.of(input.first(), this::note));
    } else {
      InputOptions asked = details.any() ? input.withNames() : input;
      for (Module module : asked.compile(messages)) {
        console.out().print(text.of(module));
      }
      messages.printIfAny();
    }
    return ExitStatus.DONE;
  }

  private void note(String line) {
    console.err().println("demitasse: " + line);
  }
}
