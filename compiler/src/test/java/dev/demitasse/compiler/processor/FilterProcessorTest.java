package dev.demitasse.compiler.processor;

import static dev.demitasse.compiler.processor.JavacProject.BAD_TEXTS;
import static dev.demitasse.compiler.processor.JavacProject.FILTER;
import static dev.demitasse.compiler.processor.JavacProject.TEXTS;
import static dev.demitasse.compiler.processor.JavacProject.THREAD;
import static dev.demitasse.compiler.processor.JavacProject.names;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.diag.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor makes and says in this JDK's javac. */
final class FilterProcessorTest {
  private static final String NOTE =
      "note Demitasse: this compiler does not let its class files be read, so only declarations were"
          + " checked; the Maven goal demitasse:compile makes the modules";

  @TempDir private Path folder;
  private JavacProject project;
  private Path classes;
  private Path modules;

  @BeforeEach
  void nameFolders() {
    project = new JavacProject(folder);
    classes = project.classes();
    modules = project.modules();
  }

  @Test
  void makesModulesBesideTheClasses() throws Exception {
    assertThat(compile(Processed.resources("good"))).isEqualTo(new Processed(true, List.of()));

    assertThat(names(modules))
        .containsExactly("add-header.wasm", "add-header.wat", "teller.wasm", "teller.wat");
    assertThat(Files.readAllBytes(modules.resolve("teller.wasm"))).startsWith(0, 'a', 's', 'm');
    assertThat(modules.resolve("teller.wat")).content().contains(";; Teller.java:");
  }

  @Test
  void writesReportsWhereTheyAreWanted() throws Exception {
    Path reports = folder.resolve("new/reports");

    compile(Processed.resources("good"), "-Ademitasse.reports=" + reports);

    assertThat(names(reports))
        .containsExactly(
            "add-header.size.txt", "add-header.wasm.map", "teller.size.txt", "teller.wasm.map");
  }

  @Test
  void compilesForTheHostThatIsNamed() throws Exception {
    compile(Processed.resources("good"), "-Ademitasse.host=any");

    assertThat(modules.resolve("teller.wat")).content().contains("proxy_on_memory_allocate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Ademitasse.names=true", "-Ademitasse.names"})
  void putsNamesIntoModulesOnRequest(String option) throws Exception {
    compile(sources(FILTER, TEXTS), option);

    assertThat(new String(Files.readAllBytes(modules.resolve("one.wasm")), ISO_8859_1))
        .contains("\4name"); // a custom section

    compile(sources(FILTER, TEXTS), "-Ademitasse.names=false");
    byte[] withoutNames = Files.readAllBytes(modules.resolve("one.wasm"));
    compile(sources(FILTER, TEXTS));
    assertThat(modules.resolve("one.wasm")).hasBinaryContent(withoutNames);
    assertThat(compile(sources(FILTER, TEXTS), "-Ademitasse.names=yes").messages())
        .containsExactly("error -Ademitasse.names: it is true or false, not yes");
  }

  @Test
  void namesTheHostsThatThereAre() throws Exception {
    assertThat(compile(sources(FILTER, TEXTS), "-Ademitasse.host=nginx"))
        .isEqualTo(
            new Processed(false, List.of("error -Ademitasse.host: it is envoy or any, not nginx")));
    assertThat(names(modules)).isEmpty();
  }

  @Test
  void reportsMistakesAtLineAndColumn() throws Exception {
    assertThat(compile(sources(FILTER, BAD_TEXTS)))
        .isEqualTo(new Processed(false, List.of(THREAD)));
    assertThat(names(modules)).isEmpty();
  }

  @Test
  void namesTheSecondPlaceToo() throws Exception {
    List<Path> sources = new ArrayList<>(sources(FILTER, TEXTS));
    sources.add(project.source("Two", FILTER.replace("class One", "class Two")));

    assertThat(compile(sources).messages())
        .singleElement()
        .asString()
        .startsWith("error Two.java:2:9 [D0403] two filters are named \"one\": One and Two\n")
        .contains("\n  also: the name of One (One.java:2:9)\n");
  }

  @Test
  void refusesADroppedAction() throws Exception {
    String dropped = FILTER.replace("Texts.log(headers)", "reply(403)");

    assertThat(compile(sources(dropped, TEXTS)).messages())
        .singleElement()
        .asString()
        .startsWith("error One.java:5:5 [D0302] the result of ");
  }

  @Test
  void reportsOnceWhatTwoFiltersShare() throws Exception {
    String two = FILTER.replace("One", "Two").replace("one", "two");
    List<Path> sources =
        List.of(source("One", FILTER), source("Two", two), source("Texts", BAD_TEXTS));

    assertThat(compile(sources)).isEqualTo(new Processed(false, List.of(THREAD)));
  }

  @Test
  void findsTheSourcesOfPackagesAndOfSeveralClassesInAFile() throws Exception {
    String other =
        "package org.example.other;\n"
            + FILTER
            + TEXTS
                .substring(TEXTS.indexOf('\n'))
                .replace("headers.path()", "Thread.activeCount()");

    assertThat(compile(List.of(source("org/example/other/One", other))).messages())
        .singleElement()
        .asString()
        .startsWith("error One.java:12:71 [D0307] ");
  }

  @Test
  void saysNothingWithoutFilters() throws Exception {
    List<Path> sources = List.of(source("Texts", TEXTS));

    assertThat(compile(sources, "-Ademitasse.reports=" + folder.resolve("reports")))
        .isEqualTo(new Processed(true, List.of()));
    assertThat(folder.resolve("reports")).doesNotExist();
    assertThat(classes.resolve("META-INF")).doesNotExist();
  }

  @Test
  void saysNothingWhereTheDslIsNotOnTheClassPath() throws Exception {
    assertThat(compile(List.of(source("Plain", "class Plain {}")), "-cp", folder.toString()))
        .isEqualTo(new Processed(true, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Filter(MISSING)", "@Filter", "@Filter(3)"})
  void leavesAnAnnotationWithoutANameToJavac(String annotation) throws Exception {
    Processed processed = compile(sources(FILTER.replace("@Filter(\"one\")", annotation), TEXTS));

    assertThat(processed.messages())
        .singleElement()
        .asString()
        .startsWith("error One.java:2:")
        .doesNotContain("Demitasse");
  }

  @Test
  void leavesAClassAloneThatOnlyNamesTheAnnotation() throws Exception {
    String names = "class Names { Object o = dev.demitasse.Filter.class; }";

    assertThat(compile(List.of(source("Names", names)))).isEqualTo(new Processed(true, List.of()));
  }

  @Test
  void readsWhatIsNotCompiledFromTheOutput() throws Exception {
    List<Path> sources = sources(FILTER, TEXTS);
    compile(sources);
    byte[] whole = Files.readAllBytes(modules.resolve("one.wasm"));
    Files.delete(modules.resolve("one.wasm"));

    project.compileAgain(List.of(sources.get(0)));

    assertThat(modules.resolve("one.wasm")).hasBinaryContent(whole);
  }

  @Test
  void readsTheClassPath() throws Exception {
    Path library = Files.createDirectory(folder.resolve("library"));
    List<Path> sources = sources(FILTER, TEXTS);
    Processed.by(
        ToolProvider.getSystemJavaCompiler(),
        new FilterProcessor(),
        List.of(sources.get(1)),
        "-d",
        library.toString());

    assertThat(compile(List.of(sources.get(0)), "-cp", Processed.dsl() + ":" + library))
        .isEqualTo(new Processed(true, List.of()));
    assertThat(modules.resolve("one.wasm")).exists();
  }

  @Test
  void readsTheModulePathWhereJavacShowsIt() throws Exception {
    String library = Files.createDirectory(folder.resolve("modules")).toString();
    Processed.by(
        ToolProvider.getSystemJavaCompiler(),
        new FilterProcessor(),
        List.of(
            source("library/module-info", "module library { exports library; }"),
            source("library/Texts", "package library; " + publicly(TEXTS))),
        "-d",
        library,
        "--add-reads",
        "library=ALL-UNNAMED");
    List<Path> sources =
        List.of(
            source("module-info", "module filters { requires library; }"),
            source("filters/One", "package filters; import library.*; " + FILTER));

    Processed processed =
        compile(
            sources,
            "-p",
            library,
            "--add-reads",
            "filters=ALL-UNNAMED",
            "--add-reads",
            "library=ALL-UNNAMED");

    assertThat(processed.succeeded()).as("%s", processed).isTrue();
    if (Runtime.version().feature() >= 18) {
      assertThat(modules.resolve("one.wasm")).exists();
    } else {
      assertThat(processed.messages())
          .containsExactly(
              "note Demitasse: this javac does not let classes of the module library be read; the"
                  + " Maven goal demitasse:compile makes the modules");
    }
  }

  /** The library comes from the tool, so that nothing has to be read there. */
  @Test
  void needsNothingFromTheModulePathForTheDsl() throws Exception {
    List<Path> sources =
        List.of(
            source("module-info", "module filters { requires demitasse.dsl; }"),
            source("filters/One", "package filters; " + FILTER),
            source("filters/Texts", "package filters; " + TEXTS));

    assertThat(compile(sources, "-p", dslJar().toString()))
        .isEqualTo(new Processed(true, List.of()));
    assertThat(modules.resolve("one.wasm")).exists();
  }

  private Path dslJar() throws IOException {
    Path dsl = Processed.dsl();
    Path jar = folder.resolve("demitasse-dsl.jar");
    if (Files.isRegularFile(dsl)) {
      return Files.copy(dsl, jar);
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(dsl)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(dsl.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private static String publicly(String text) {
    return text.replace("final class", "public final class").replace("static", "public static");
  }

  @Test
  void implicitSourcesWithoutClassFilesAreNoError() throws Exception {
    List<Path> sources = sources(FILTER, TEXTS);
    compile(sources);
    Files.delete(modules.resolve("one.wasm"));

    project.compileAgain(
        List.of(sources.get(0)), "-implicit:none", "-sourcepath", folder.toString());

    assertThat(modules.resolve("one.wasm")).exists();
  }

  @Test
  void withoutAClassOutputChecksDeclarations() throws Exception {
    assertThat(withoutClassOutput(FILTER.replace("\"one\"", "\"1\"")))
        .containsExactly(
            "error One.java:2:9 [D0405] \"1\" is not a module name\n"
                + "  use: Use 1 to 64 lower case letters, digits and hyphens, beginning with a"
                + " letter.",
            NOTE);
  }

  @Test
  void withoutAClassOutputChecksDroppedResults() throws Exception {
    List<String> messages = withoutClassOutput(FILTER.replace("Texts.log(headers)", "reply(403)"));

    assertThat(messages).hasSize(2).contains(NOTE);
    assertThat(messages.get(1)).startsWith("error One.java:5:5 [D0302] the result of ");
  }

  // Without -d class files go beside their sources.
  private List<String> withoutClassOutput(String filter) throws IOException {
    Processed processed =
        Processed.by(
            ToolProvider.getSystemJavaCompiler(), new FilterProcessor(), sources(filter, TEXTS));
    assertThat(names(folder)).noneMatch(name -> name.endsWith(".wasm"));
    return processed.messages();
  }

  @Test
  void tellsAnInternalErrorInOneLine() throws Exception {
    compile(sources(FILTER, TEXTS));

    Processed processed = failing(new IllegalStateException("broken"));

    assertThat(processed.messages())
        .singleElement()
        .asString()
        .startsWith(
            "error Demitasse: internal error, please report it with the input:"
                + " java.lang.IllegalStateException: broken (dev.demitasse.compiler.")
        .endsWith("; -Ademitasse.debug prints more")
        .hasLineCount(1);
    assertThat(names(modules)).isEmpty();
  }

  @Test
  void survivesItsOwnStackOverflow() throws Exception {
    assertThat(failing(new StackOverflowError()).messages())
        .singleElement()
        .asString()
        .contains("please report");
  }

  @Test
  void showsTheTraceOfAnInternalErrorWhenDebugging() throws Exception {
    assertThat(failing(new IllegalStateException("broken"), "-Ademitasse.debug").messages())
        .singleElement()
        .asString()
        .contains("at dev.demitasse.compiler.");
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    Files.createDirectories(modules.getParent());
    Files.writeString(modules, "a file");

    assertThat(compile(sources(FILTER, TEXTS)).messages())
        .singleElement()
        .asString()
        .startsWith("error [" + Code.D0601 + "] ");
  }

  private Processed failing(Throwable failure, String... options) throws IOException {
    FilterProcessor processor =
        new FilterProcessor(
            (classPath, settings) -> {
              throw FilterProcessorTest.<RuntimeException>unchecked(failure);
            });
    return project.compile(processor, sources(FILTER, TEXTS), options);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable failure) {
    return (E) failure;
  }

  private Processed compile(List<Path> sources, String... options) throws IOException {
    return project.compile(sources, options);
  }

  private List<Path> sources(String filter, String texts) throws IOException {
    return project.sources(filter, texts);
  }

  private Path source(String className, String text) throws IOException {
    return project.source(className, text);
  }
}
