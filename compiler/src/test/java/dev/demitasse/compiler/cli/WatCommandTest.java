package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertThat(cli.out()).startsWith("(module").contains("AddHeader.java:10");
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
