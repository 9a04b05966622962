package dev.demitasse.compiler.diag;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.Budgets;
import dev.demitasse.compiler.output.OutputFolder;
import dev.demitasse.compiler.output.ProcessorOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Mistakes that no Java source shows: how to make them. */
final class MadeOtherwise {
  /** Makes a mistake in an empty folder, and gives what is said about it. */
  interface Mistake {
    List<Diagnostic> in(Path folder) throws IOException, InputException;
  }

  private static final String FILTER =
      """
      import dev.demitasse.*;
      @Filter("example")
      final class Example extends HttpFilter {
        @Override
        public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
          Log.info("path: " + headers.path() + number());
          return PAUSE;
        }
        static int number() {
          return 77;
        }
      }
      """;

  private static final Map<Code, Mistake> MISTAKES = new EnumMap<>(Code.class);

  static {
    MISTAKES.put(Code.D0101, patched(bytes -> bytes.substring(0, bytes.length() - 1)));
    MISTAKES.put(Code.D0102, patched(bytes -> withVersion(bytes, 0, 143)));
    MISTAKES.put(Code.D0103, MadeOtherwise::withoutGreeting);
    // bipush 77; ireturn ⇒ bipush 77; areturn
    MISTAKES.put(Code.D0104, patched(bytes -> bytes.replace("\20\115\254", "\20\115\260")));
    MISTAKES.put(Code.D0105, patched(bytes -> withVersion(bytes, 0xFFFF, 61)));
    MISTAKES.put(
        Code.D0107,
        folder -> Example.compile(List.of(folder.resolve("Exampel.java"))).diagnostics());
    MISTAKES.put(
        Code.D0201, patched(bytes -> bytes.replace("StringConcatFactory", "StringConcatForgery")));
    MISTAKES.put(Code.D0601, MadeOtherwise::intoAFile);
    MISTAKES.put(Code.D0604, folder -> Budgets.of(List.of("example=10")).check(modules(folder)));
    MISTAKES.put(Code.D0606, MadeOtherwise::withoutProcessor);
    MISTAKES.put(Code.D0607, MadeOtherwise::leftOver);
    MISTAKES.put(Code.D0605, folder -> Budgets.of(List.of("exampel=1000")).check(modules(folder)));
  }

  private MadeOtherwise() {}

  static Map<Code, Mistake> all() {
    return MISTAKES;
  }

  private static Mistake patched(UnaryOperator<String> patch) {
    return folder -> {
      byte[] good = JavaText.compile("Example.java", FILTER).get("Example");
      byte[] bad = patch.apply(new String(good, ISO_8859_1)).getBytes(ISO_8859_1);
      if (Arrays.equals(good, bad)) {
        throw new AssertionError("nothing was patched");
      }
      Path file = Files.write(folder.resolve("Example.class"), bad);
      return Example.compile(List.of(file)).diagnostics();
    };
  }

  private static String withVersion(String bytes, int minor, int major) {
    char[] header = {
      (char) (minor >> 8), (char) (minor & 0xFF), (char) (major >> 8), (char) (major & 0xFF)
    };
    return bytes.substring(0, 4) + new String(header) + bytes.substring(8);
  }

  private static List<Diagnostic> withoutGreeting(Path folder) throws IOException, InputException {
    String source = Example.of(Code.D0103, "Right").source();
    byte[] filter = JavaText.compile("Example.java", source).get("Example");
    return Example.compile(List.of(Files.write(folder.resolve("Example.class"), filter)))
        .diagnostics();
  }

  private static List<Diagnostic> intoAFile(Path folder) throws IOException, InputException {
    try {
      new OutputFolder(folder.resolve("Example.java")).write(modules(folder));
      return List.of();
    } catch (DiagnosticException e) {
      return List.of(e.diagnostic());
    }
  }

  private static List<Diagnostic> withoutProcessor(Path folder) throws IOException, InputException {
    return new ProcessorOutput(folder)
        .check(modules(folder), new ProcessorOutput.Cause("nobody has run it", "Run it."));
  }

  private static List<Diagnostic> leftOver(Path folder) throws IOException, InputException {
    new OutputFolder(folder.resolve("META-INF/wasm")).write(modules(folder));
    return new ProcessorOutput(folder)
        .check(List.of(), new ProcessorOutput.Cause("nobody has run it", "Run it."));
  }

  private static List<Module> modules(Path folder) throws IOException, InputException {
    return new Example(FILTER).compile(folder).modules();
  }
}
