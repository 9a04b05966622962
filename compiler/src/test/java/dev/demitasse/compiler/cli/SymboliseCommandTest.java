package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two forms are what node 20 and Envoy 1.40 print for a module that traps: both give the offset
 * in the module, of the call or the trapping instruction.
 */
final class SymboliseCommandTest {
  @TempDir private Path folder;
  private Path module;
  private int call;

  @BeforeEach
  void compile() throws Exception {
    Cli.copy("good", folder);
    Cli.run("compile", folder, "-o", folder);
    module = folder.resolve("add-header.wasm");
    call = callOfTheHost();
  }

  /** Function 0 is the import, 1 malloc, 2 the callback: {@code call 0} is 10 00. */
  private int callOfTheHost() throws IOException {
    byte[] wasm = Files.readAllBytes(module);
    for (int i = wasm.length - 1; ; i--) {
      if (wasm[i] == 0x10 && wasm[i + 1] == 0) {
        return i;
      }
    }
  }

  @Test
  void findsThePlacesOfBrowsersAndNode() {
    String hex = String.format(Locale.ROOT, "0x%x", call);

    Cli cli =
        Cli.pipe(
            "RuntimeError: unreachable\n    at wasm://wasm/ec868c2a:wasm-function[2]:" + hex,
            "symbolise",
            module);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    assertThat(cli.out())
        .matches(
            "RuntimeError: unreachable\n    at HeaderMap.java:\\d+ .add. in AddHeader.java:10"
                + " .onResponseHeaders. in Callbacks.onResponseHeaders");
  }

  @Test
  void findsThoseOfEnvoy() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("envoy.log"),
            String.format(
                Locale.ROOT,
                "[error] Function: proxy_on_response_headers failed: Uncaught RuntimeError\n"
                    + "Proxy-Wasm plugin in-VM backtrace:\n  0:  0x%x - Callbacks.x\n",
                call));

    assertThat(Cli.run("symbolize", module + ".map", log).out())
        .contains("backtrace:\n  0:  HeaderMap.java:")
        .endsWith(
            " (add) in AddHeader.java:10 (onResponseHeaders) in Callbacks.onResponseHeaders\n");
  }

  @Test
  void leavesEverythingElseAsItIs() {
    String log =
        "[info] 0x5d - what\r\nwasm-function[2]:0x1 wasm-function[1]:0x"
            + Integer.toHexString(call)
            + "\nwasm-function[7]:0xfffffffff \\ $1 caf\u00e9";

    Cli cli = Cli.pipe(log, "symbolise", module);

    assertThat(cli.out().replace("\uFFFD", "\u00e9")).isEqualTo(log.replace("\r\n", "\n"));
  }

  @Test
  void saysHowManyPlacesItHasFoundAndWhyNotAll() {
    String place = "wasm-function[2]:0x";

    Cli some =
        Cli.pipe(place + Integer.toHexString(call) + "\n" + place + "1 ", "symbolise", module);
    Cli none = Cli.pipe("  0:  0x1 - Callbacks.x", "symbolise", module);
    Cli between =
        Cli.pipe(place + Integer.toHexString(call + 1) + " " + place + 1, "symbolise", module);

    assertThat(some.status()).isZero();
    assertThat(some.err())
        .isEqualTo(
            "demitasse: 1 of 2 places found; wasm-function[2]:0x1 is outside of the module's code;"
                + " what is not found stays as it is\n");
    assertThat(none.err())
        .startsWith("demitasse: 0 of 1 places found; 0x1 - Callbacks.x is outside of the ");
    assertThat(between.err())
        .startsWith("demitasse: 0 of 2 places found; ")
        .contains(Integer.toHexString(call + 1) + " is no instruction of that function; ");
    assertThat(Cli.pipe("no place", "symbolise", module).err()).isEmpty();
  }

  @Test
  void aPlaceBehindTheEndIsNotTheLastLine() throws IOException {
    String behind = "  0:  0x" + Long.toHexString(Files.size(module)) + " - Callbacks.x\n";

    Cli withModule = Cli.pipe(behind, "symbolise", module);
    Files.delete(module);
    Cli onlyMap = Cli.pipe(behind, "symbolise", module + ".map");

    assertThat(withModule.out()).isEqualTo(behind);
    assertThat(withModule.err()).contains("is outside of the module's code");
    assertThat(onlyMap.out()).isEqualTo(behind);
    assertThat(onlyMap.err()).contains("has no line in the source map");
  }

  @Test
  void refusesTheMapOfAnotherModule() throws IOException {
    Path map = folder.resolve("add-header.wasm.map");
    Files.copy(folder.resolve("teller.wasm.map"), map, StandardCopyOption.REPLACE_EXISTING);

    Cli cli = Cli.pipe("", "symbolise", module);
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains("the source map beside it is that of another module");

    Files.delete(map);
    assertThat(Cli.pipe("", "symbolise", module).err()).contains("there is no source map beside");

    Files.writeString(map, "{\"version\":3,\"sources\":[],\"mappings\":\"AACA\"}");
    assertThat(Cli.pipe("", "symbolise", module).err())
        .contains("it names sources that it does not list");
    Files.writeString(map, "hello");
    assertThat(Cli.pipe("", "symbolise", map).err()).contains("add-header.wasm.map cannot be read");
    assertThat(Cli.run("symbolise", folder.resolve("no.wasm")).err())
        .contains("there is no such file");
  }
}
