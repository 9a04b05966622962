package dev.demitasse.compiler.processor;

import static dev.demitasse.compiler.processor.JavacProject.BAD_TEXTS;
import static dev.demitasse.compiler.processor.JavacProject.FILTER;
import static dev.demitasse.compiler.processor.JavacProject.TEXTS;
import static dev.demitasse.compiler.processor.JavacProject.THREAD;
import static dev.demitasse.compiler.processor.JavacProject.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor does where an earlier run has left classes and modules. */
final class LaterRunsTest {
  private static final String RENAMED = FILTER.replace("\"one\"", "\"other\"");
  private static final String WRONG = FILTER.replace("CONTINUE", "CONTINU");
  private static final String UNREADABLE = FILTER.replace("CONTINUE;", "CONTINUE");

  @TempDir private Path folder;
  private JavacProject project;
  private Path modules;

  @BeforeEach
  void nameFolders() {
    project = new JavacProject(folder);
    modules = project.modules();
  }

  @Test
  void makesAModuleAnewWhenAPartOfItIsCompiled() throws Exception {
    project.compile(project.sources(FILTER, TEXTS));
    Path louder = project.source("Texts", TEXTS.replace("path:", "the path:"));

    project.compileAgain(List.of(louder));

    assertThat(modules.resolve("one.wat")).content().contains("the path: ");
  }

  @Test
  void deletesAModuleWhenThereIsAMistakeInAPartOfIt() throws Exception {
    project.compile(project.sources(FILTER, TEXTS));
    Path worse = project.source("Texts", BAD_TEXTS);

    assertThat(project.compileAgain(List.of(worse)))
        .isEqualTo(new Processed(false, List.of(THREAD)));
    assertThat(names(modules)).isEmpty();
  }

  @Test
  void deletesAModuleWhenJavacFindsAnErrorInItsSource() throws Exception {
    project.compile(project.sources(FILTER, TEXTS));

    assertThat(project.compile(project.sources(WRONG, TEXTS)).messages())
        .singleElement()
        .asString()
        .startsWith("error One.java:6:12 cannot find symbol");
    assertThat(names(modules)).isEmpty();
  }

  @Test
  void touchesNothingWhenOnlyProcessorsRun() throws Exception {
    project.compile(project.sources(FILTER, TEXTS));

    project.compile(project.sources(FILTER, TEXTS), "-proc:only");

    assertThat(names(modules)).containsExactly("one.wasm", "one.wat");
  }

  @Test
  void deletesTheModuleOfTheNameThatAFilterHad() throws Exception {
    project.compile(project.sources(FILTER, TEXTS), reports());

    project.compile(project.sources(RENAMED, TEXTS), reports());

    assertThat(names(modules)).containsExactly("other.wasm", "other.wat");
    assertThat(names(folder.resolve("reports")))
        .containsExactly("other.size.txt", "other.wasm.map");
  }

  @Test
  void deletesTheModuleOfAFilterThatIsNoMore() throws Exception {
    project.compile(project.sources(FILTER, TEXTS));
    Files.delete(project.classes().resolve("One.class"));

    project.compileAgain(List.of(project.source("Texts", TEXTS)));

    assertThat(names(modules)).isEmpty();
  }

  @Test
  void deletesTheModuleOfTheNameThatAFilterHadAlsoWhenItHasAnError() throws Exception {
    project.compile(project.sources(FILTER, TEXTS));
    project.compile(List.of(project.source("Two", named("two"))));

    project.compileAgain(project.sources(WRONG.replace("\"one\"", "\"other\""), TEXTS));

    assertThat(names(modules)).containsExactly("two.wasm", "two.wat");
  }

  private static String named(String name) {
    return FILTER
        .replace("\"one\"", '"' + name + '"')
        .replace("One", "Two")
        .replace("Texts.log(headers);", "");
  }

  @Test
  void leavesModulesThatSomebodyElsePutThere() throws Exception {
    Files.createDirectories(modules);
    Files.writeString(modules.resolve("foreign.wasm"), "a module");
    Files.writeString(modules.resolve("foreign.wat"), "(module)");

    project.compile(project.sources(FILTER, TEXTS));
    project.compile(project.sources(WRONG, TEXTS));

    assertThat(names(modules)).containsExactly("foreign.wasm", "foreign.wat");
  }

  @Test
  void deletesReportsWithTheirModules() throws Exception {
    project.compile(project.sources(FILTER, TEXTS), reports());
    project.compile(project.sources(FILTER, BAD_TEXTS), reports());
    assertThat(names(folder.resolve("reports"))).isEmpty();

    project.compile(project.sources(FILTER, TEXTS), reports());
    Files.writeString(folder.resolve("reports/one.wasm"), "of somebody else");
    project.compile(project.sources(WRONG, TEXTS), reports());
    assertThat(names(folder.resolve("reports"))).containsExactly("one.wasm");
  }

  private String reports() {
    return "-Ademitasse.reports=" + folder.resolve("reports");
  }

  /** Without that option, javac runs no processor when it cannot read a source. */
  @Test
  void deletesAModuleWhenItsSourceCannotBeReadAndJavacGoesOn() throws Exception {
    project.compile(project.sources(FILTER, TEXTS));

    project.compile(project.sources(UNREADABLE, TEXTS));
    assertThat(names(modules)).containsExactly("one.wasm", "one.wat");

    project.compile(project.sources(UNREADABLE, TEXTS), "--should-stop=ifError=FLOW");
    assertThat(names(modules)).isEmpty();
  }

  @Test
  void findsTheColumnInASourceBesideThoseThatAreCompiled() throws Exception {
    assertThat(compileOnlyTheFilterAfter(project.source("Texts", BAD_TEXTS)).messages())
        .containsExactly(THREAD);
  }

  @Test
  void findsTheColumnInASourceOnTheSourcePath() throws Exception {
    Path source = project.source("other/Texts", BAD_TEXTS);

    assertThat(
            compileOnlyTheFilterAfter(source, "-sourcepath", source.getParent().toString())
                .messages())
        .containsExactly(THREAD);
  }

  @Test
  void namesTheLineWhereTheSourceIsNotAtHand() throws Exception {
    Path source = project.source("other/Texts", BAD_TEXTS);

    assertThat(compileOnlyTheFilterAfter(source).messages())
        .containsExactly(THREAD.replace("Texts.java:3:71 ", "Texts.java:3: "));
  }

  private Processed compileOnlyTheFilterAfter(Path other, String... options) throws IOException {
    project.compile(List.of(other));
    return project.compileAgain(List.of(project.source("One", FILTER)), options);
  }
}
