package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputPaths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The names of variables are in the text where the class file has them, and nowhere else. (Without
 * lines, too, a module differs where it logs one.)
 */
final class LocalNamesTest {
  private static final String SOURCE =
      """
      import dev.demitasse.*;

      @Filter("names")
      final class Names extends HttpFilter {
        @Override
        public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
          long wanted = headers.getLong("x-wanted", 7);
          long sum = 0;
          for (int turn = 0; turn < wanted; turn++) {
            sum += turn * headers.getLong("x-step", turn);
          }
          int bytes = Lengths.ofShared();
          int more = bytes + 1;
          Log.info("{}, {}", more, bytes * more);
          int length = headers.path().length();
          if (endOfStream) {
            Log.info("{} of {}, {}", sum, wanted, length);
          }
          return length > 3 ? reply(403).body("no") : CONTINUE;
        }
      }

      final class Lengths {
        static int ofShared() {
          int inside = SharedData.get("key").bytes().length();
          return inside;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void areInTheTextWhereTheClassFileHasThem() throws Exception {
    assertThat(compile("-g").wat())
        .containsPattern("\\(local [^\\n]*\\$sum[ |]")
        .containsPattern("\\(local [^\\n]*\\$turn[ |]")
        .containsPattern("\\(local.get \\$(\\w+\\|)?wanted[)|]");
    assertThat(compile("-g:source,lines").wat()).doesNotContain("$sum", "$turn", "wanted i64");
  }

  /** Without a join, and over the names that the value has inside the method that made it. */
  @Test
  void areKeptOfStraightLines() throws Exception {
    assertThat(compile("-g").wat())
        .containsPattern("\\(local.tee \\$[^ ]*\\bbytes\\b")
        .containsPattern("\\(local.tee \\$[^ ]*\\bmore\\b");
  }

  @Test
  void neverChangeTheModule() throws Exception {
    assertThat(compile("-g:source,lines").wasm()).isEqualTo(compile("-g").wasm());
  }

  @Test
  void leaveTheTextAssemblingToTheSameBytes() throws Exception {
    Module module = compile("-g");

    assertThat(Wat2Wasm.parse(module.wat())).isEqualTo(module.wasm());
  }

  private Module compile(String debug) throws Exception {
    Path source = Files.writeString(folder.resolve("Names.java"), SOURCE);
    Path classes = Files.createDirectories(folder.resolve("classes" + debug.replace(':', '-')));
    String path = System.getProperty("java.class.path");
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                debug,
                "-proc:none",
                "-cp",
                path,
                "-d",
                classes.toString(),
                source.toString());
    assertThat(status).isZero();
    try (Input input = Input.open(new InputPaths(List.of(classes), List.of(), 17))) {
      Result result = Compiler.compile(input, Options.DEFAULT);
      assertThat(result.diagnostics()).isEmpty();
      return result.modules().get(0);
    }
  }
}
