package dev.demitasse.compiler.diag;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java source of a section of a code's page; empty if the section holds none. */
public record Example(String source) {
  private static final Pattern BLOCK = Pattern.compile("\n\n```java\n(.*?\n)```\n", Pattern.DOTALL);

  /** The example of the section {@code Wrong} or {@code Right}. */
  public static Example of(Code code, String section) {
    String page = Page.of(code);
    int start = page.indexOf("\n## " + section + "\n");
    int end = page.indexOf("\n## ", start + 1);
    Matcher block = BLOCK.matcher(page.substring(start, end < 0 ? page.length() : end));
    return new Example(block.find() ? block.group(1) : "");
  }

  /** Is it there? */
  public boolean isJava() {
    return !source.isEmpty();
  }

  /** What the compiler says about it. */
  Result compile(Path folder) throws IOException, InputException {
    return compile(List.of(Files.writeString(folder.resolve("Example.java"), source)));
  }

  static Result compile(List<Path> inputs) throws IOException, InputException {
    try (Input input = Input.open(new InputPaths(inputs, List.of(), InputPaths.DEFAULT_RELEASE))) {
      return Compiler.compile(input, Options.DEFAULT);
    } catch (InputException e) {
      return new Result(List.of(), e.diagnostics());
    }
  }
}
