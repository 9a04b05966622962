package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatCommandTest {
  @TempDir private Path folder;
  private Path source;

  @BeforeEach
  void copySources() throws Exception {
    source = Cli.copy("good", folder).resolve("AddHeader.java");
  }

  @Test
  void printsWhatCompileWrites() throws IOException {
    Cli.run("compile", source, "-o", folder);

    Cli cli = Cli.run("wat", source);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).isEqualTo(Files.readString(folder.resolve("add-header.wat")));
    assertThat(cli.out())
        .startsWith(";; filter AddHeader\n(module\n")
        .contains("AddHeader.java:10");
  }

  @Test
  void readsAClassFile() throws IOException {
    Path classes = Javac.compile(folder, folder.resolve("classes"));

    assertThat(Cli.run("wat", classes.resolve("AddHeader.class")).out())
        .isEqualTo(Cli.run("wat", source).out());
  }

  @Test
  void readsAModule() {
    Cli.run("compile", source, "-o", folder);

    Cli cli = Cli.run("wat", folder.resolve("add-header.wasm"));

    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).startsWith("(module").contains("\"proxy_on_response_headers\"");
  }

  @Test
  void showsTheJavaLinesOfAModuleWithItsMap() throws IOException {
    Cli.run("compile", "--names", source, "-o", folder);

    Cli cli = Cli.run("wat", folder.resolve("add-header.wasm"));

    assertThat(";; filter AddHeader\n" + cli.out())
        .isEqualTo(Files.readString(folder.resolve("add-header.wat")));

    Cli.run("compile", source, "-o", folder);
    assertThat(Cli.run("wat", folder.resolve("add-header.wasm")).out())
        .contains(" (add) in AddHeader.java:10 (onResponseHeaders)\n");
  }

  @Test
  void leavesOutTheMapOfAnotherModule() throws IOException {
    Cli.run("compile", folder, "-o", folder);
    Files.copy(
        folder.resolve("teller.wasm.map"),
        folder.resolve("add-header.wasm.map"),
        StandardCopyOption.REPLACE_EXISTING);

    Cli cli = Cli.run("wat", folder.resolve("add-header.wasm"));

    assertThat(cli.status()).isZero();
    assertThat(cli.err()).contains("add-header.wasm.map is that of another module: left out");
    assertThat(cli.out()).doesNotContain(".java:");
  }

  @Test
  void showsEachByteOfTheCodeOnceBesideItsLine() throws IOException {
    Path teller = folder.resolve("Teller.java");
    Cli.run("compile", teller, "-o", folder);
    byte[] wasm = Files.readAllBytes(folder.resolve("teller.wasm"));

    String text = Cli.run("wat", "--offsets", "--bytes", teller).out();

    TreeMap<Integer, Integer> shown = new TreeMap<>();
    Matcher piece = Pattern.compile("0x([0-9a-f]+): ([0-9a-f]{2}( [0-9a-f]{2})*)").matcher(text);
    while (piece.find()) {
      int at = Integer.parseInt(piece.group(1), 16);
      for (String hex : piece.group(2).split(" ", -1)) {
        assertThat(shown.put(at, Integer.parseInt(hex, 16))).isNull();
        assertThat(wasm[at] & 0xFF).isEqualTo(Integer.parseInt(hex, 16));
        at++;
      }
    }
    int first = shown.firstKey();
    assertThat(shown).hasSize(shown.lastKey() - first + 1);
    assertThat(text)
        .containsPattern("\\(call \\$proxy_get_buffer_bytes +;; 0x[0-9a-f]+: 10 0[0-9]\n");
    assertThat(Wat2Wasm.parse(text)).isEqualTo(wasm);
  }

  @Test
  void showsOnlyWhatIsAskedFor() {
    assertThat(Cli.run("wat", "--offsets", source).out()).containsPattern(";; 0x[0-9a-f]+\n");
    assertThat(Cli.run("wat", "--bytes", source).out()).contains(";; 10 00\n").doesNotContain("0x");
  }

  @Test
  void saysWhatIsNoModule() throws IOException {
    Path noModule = folder.resolve("no.wasm");
    Files.writeString(noModule, "hello");
    Path invalid = folder.resolve("invalid.wasm");
    Files.write(invalid, new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 7, 5, 1, 1, 'f', 0, 9});

    assertThat(Cli.run("wat", noModule).err())
        .startsWith("error D0107: " + noModule + " cannot be read: not a module");
    assertThat(Cli.run("wat", invalid).status()).isEqualTo(1);
    assertThat(Cli.run("wat", folder.resolve("absent.wasm")).err())
        .contains("absent.wasm cannot be read: there is no such file");
  }
}
