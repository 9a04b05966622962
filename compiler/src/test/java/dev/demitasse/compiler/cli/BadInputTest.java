package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who gets something wrong. Paths are shown below {@code in/}. */
final class BadInputTest {
  private static final int MAJOR_VERSION_AT = 6;

  @TempDir private Path folder;

  @Test
  void aThread() throws Exception {
    assertMessage(
        "bad/thread",
        """
        in/Slow.java:15:21: error D0307: java.lang.Thread does not exist inside a module, which has one thread
            Thread thread = new Thread();
                            ^^^^^^^^^^
          because: called from Slow.onRequestHeaders (in/Slow.java:10:5)
              later();
              ^^^^^
          use: The host calls the module: do the work in a callback.
        1 error
        """);
  }

  @Test
  void aPrintedDouble() throws Exception {
    assertMessage(
        "bad/printed-double",
        """
        in/Average.java:12:35: error D0313: java.lang.Double.toString does not exist inside a module, where a floating-point number has no text
            Log.info("half of the path: " + length / 2);
                                          ^
          use: Scale it to a long and print that.
        1 error
        """);
  }

  @Test
  void reflection() throws Exception {
    assertMessage(
        "bad/reflection",
        """
        in/Mirror.java:11:14: error D0308: java.lang.Object.getClass does not exist inside a module, which has no reflection
            Log.info(getClass().getName());
                     ^^^^^^^^
          use: Name the class and the method in the source.
        1 error
        """);
  }

  @Test
  void aMissingClass() throws Exception {
    Path classes = classes("bad/missing-class");
    Files.delete(classes.resolve("Used.class"));

    assertErrors(
        Cli.run("compile", classes, "-o", folder.resolve("out")),
        """
        Uses.java:11: error D0103: class Used is not there
          use: Put the classes or the jar that hold it on the class path of the compiler.
        1 error
        """);
  }

  @Test
  void aClassFileNewerThanTheReader() throws Exception {
    Path file = classes("good").resolve("AddHeader.class");
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putShort(MAJOR_VERSION_AT, (short) (44 + 99));
    Files.write(file, bytes);

    Cli cli = Cli.run("compile", file, "-o", folder.resolve("out"));

    assertThat(cli.status()).isEqualTo(1);
    assertThat(shown(cli.err()))
        .matches(
            "error D0102: in/classes/AddHeader.class was compiled for Java 99, newer than the class"
                + " files that this version reads \\(up to Java [0-9]+\\)\n"
                + "  use: Compile with --release 17 [^\n]*\n1 error\n");
  }

  @Test
  void aCorruptClassFile() throws Exception {
    Path file = classes("good").resolve("AddHeader.class");
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, 9, 100, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));

      Cli cli = Cli.run("compile", file, "-o", folder.resolve("out"));

      assertThat(cli.status()).isEqualTo(1);
      assertThat(shown(cli.err()))
          .startsWith(
              "error D0101: in/classes/AddHeader.class is not a class file that can be read: ")
          .contains("\n  use: Compile the source again; ")
          .endsWith("\n1 error\n");
    }
  }

  @Test
  void aFilterThatDoesNothing() throws Exception {
    assertMessage(
        "bad/idle",
        """
        in/Idle.java:5:7: error D0404: filter idle overrides no callback and its constructor calls no host \
        function, so its module would do nothing
            final class Idle extends HttpFilter {
                  ^^^^^^^^^^
          use: Override a callback, such as onRequestHeaders.
        1 error
        """);
  }

  @Test
  void twoFiltersWithOneName() throws Exception {
    assertMessage(
        "bad/same-name",
        """
        in/Second.java:6:9: error D0403: two filters are named "twin": First and Second
            @Filter("twin")
                    ^^^^^^
          also: the name of First (in/First.java:6:9)
              @Filter("twin")
                      ^^^^^^
          use: Give each filter a name of its own: it names the module's files.
        1 error
        """);
  }

  @Test
  void noFilter() throws Exception {
    Files.writeString(folder.resolve("Plain.java"), "class Plain {}");

    assertErrors(
        Cli.run("compile", folder, "-o", folder.resolve("out")),
        """
        error D0401: no class is annotated with @Filter
          use: Annotate a class that extends Plugin or HttpFilter with @Filter("name").
        1 error
        """);
  }

  @Test
  void anOutputFolderThatCannotBeWritten() throws Exception {
    Path sources = Cli.copy("good", folder);
    Path file = Files.writeString(folder.resolve("out"), "mine");

    assertErrors(
        Cli.run("compile", sources, "-o", file),
        """
        error D0601: in/out cannot be written: a file is where a folder should be
          use: Choose another output folder, or mend its permissions.
        1 error
        """);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aSourceThatDoesNotCompile() throws Exception {
    assertMessage(
        "bad/does-not-compile",
        """
        in/Typo.java:10:30: error D0106: javac: incompatible types: java.lang.String cannot be converted to int
            int length = headers.path();
                                     ^
          use: Mend the source.
        in/Typo.java:11:12: error D0106: javac: cannot find symbol
            return CONTINU;
                   ^
          symbol:   variable CONTINU
          location: class Typo
          use: Mend the source.
        2 errors
        """);
  }

  private void assertMessage(String sources, String message) throws Exception {
    Path copied = Cli.copy(sources, folder);

    assertErrors(Cli.run("compile", copied, "-o", folder.resolve("out")), message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void assertErrors(Cli cli, String message) {
    assertThat(shown(cli.err())).isEqualTo(message);
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
  }

  private String shown(String text) {
    return text.replace(folder.toString(), "in").replace('\\', '/');
  }

  private Path classes(String sources) throws Exception {
    Path copied = Cli.copy(sources, Files.createDirectory(folder.resolve("src")));
    return Javac.compile(copied, folder.resolve("classes"));
  }
}
