package dev.demitasse.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.DiagnosticException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {
  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = temporary.resolve("made/when/needed");
  }

  @Test
  void writesFourFilesOfEachModule() throws IOException {
    write(module("a", "first"), module("b", "second"));

    assertThat(names())
        .containsExactly(
            "a.size.txt",
            "a.wasm",
            "a.wasm.map",
            "a.wat",
            "b.size.txt",
            "b.wasm",
            "b.wasm.map",
            "b.wat");
    assertThat(folder.resolve("a.wasm")).hasContent("first");
    assertThat(folder.resolve("b.wat")).hasContent("(; second ;)");
  }

  @Test
  void replacesEarlierOnesAndLeavesTheRest() throws IOException {
    write(module("a", "first"), module("b", "other"));

    write(module("a", "second"));

    assertThat(folder.resolve("a.wasm")).hasContent("second");
    assertThat(folder.resolve("b.wasm")).hasContent("other");
    assertThat(names()).hasSize(8);
  }

  @Test
  void writesNothingWhereAFolderIsInTheWay() throws IOException {
    write(module("a", "first"), module("b", "other"));
    Files.delete(folder.resolve("b.wat"));
    Files.createDirectory(folder.resolve("b.wat"));

    assertThatThrownBy(() -> write(module("a", "second"), module("b", "second")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessage(
            "D0601: "
                + folder.resolve("b.wat")
                + " cannot be written: a folder of that name is there");

    assertThat(folder.resolve("a.wasm")).hasContent("first");
    assertThat(folder.resolve("b.wasm")).hasContent("other");
    assertThat(names()).hasSize(8);
  }

  @Test
  void takesBackWhatIsInPlaceWhenAMoveFails() throws IOException {
    write(module("a", "first"));
    Path target = folder.resolve("a.wasm");
    Replacement replaced = new Replacement(target);
    Replacement created = new Replacement(folder.resolve("b.wasm"));
    replaced.write("second".getBytes(StandardCharsets.US_ASCII));
    created.write(new byte[1]);
    replaced.moveIntoPlace();
    created.moveIntoPlace();
    assertThat(target).hasContent("second");

    assertThat(created.undo()).isNull();
    assertThat(replaced.undo()).isNull();

    assertThat(target).hasContent("first");
    assertThat(names()).hasSize(4);
  }

  @Test
  void saysSoWhereTheFolderIsAFile() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");

    assertThatThrownBy(() -> new OutputFolder(file).write(List.of(module("a", "x"))))
        .hasMessage("D0601: " + file + " cannot be written: a file is where a folder should be");
    assertThatThrownBy(() -> new OutputFolder(file.resolve("in")).write(List.of(module("a", "x"))))
        .hasMessageStartingWith("D0601: " + file.resolve("in") + " cannot be written: ");
    assertThat(file).hasContent("mine");
  }

  @Test
  void clearsTheFilesOfModulesOnly() throws IOException {
    write(module("a", "x"));
    Files.writeString(folder.resolve("notes.txt"), "mine");

    new OutputFolder(folder).clear();

    assertThat(names()).containsExactly("notes.txt");
    new OutputFolder(temporary.resolve("absent")).clear();
  }

  @Test
  void knowsTheSizesOfItsModules() throws IOException {
    write(module("a", "1234"), module("b", "12"));
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(new OutputFolder(folder).sizes()).isEqualTo(Map.of("a", 4, "b", 2));
    assertThat(new OutputFolder(temporary.resolve("absent")).sizes()).isEmpty();
  }

  private void write(Module... modules) {
    new OutputFolder(folder).write(List.of(modules));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Module module(String name, String content) {
    byte[] wasm = content.getBytes(StandardCharsets.US_ASCII);
    FixedListings listings = FixedListings.ofWat("(; " + content + " ;)");
    return new Module(name, wasm, List.of("proxy_log"), listings);
  }
}
