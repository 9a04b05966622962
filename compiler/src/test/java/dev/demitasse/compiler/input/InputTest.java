package dev.demitasse.compiler.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.EnvironmentException;
import dev.demitasse.compiler.diag.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputTest {
  @TempDir private Path folder;

  @Test
  void compilesAFolderOfSources() throws Exception {
    source("src/p/B.java", "package p; class B { static class Inner {} }");
    source("src/p/A.java", "package p; class A extends dev.demitasse.HttpFilter { B b; }");

    try (Input input = open("src")) {
      assertThat(input.roots()).containsExactly("p/A", "p/B", "p/B$Inner");
      assertThat(input.find("p/B$Inner")).startsWith(0xca, 0xfe, 0xba, 0xbe);
    }
  }

  @Test
  void findsWhatASourceUsesInItsSourceFolderButLooksForFiltersOnlyWhereToldTo() throws Exception {
    source("src/p/A.java", "/* package q; */ package p; // it is\n class A { q.B b; }");
    source("src/q/B.java", "package q; public class B {}");

    try (Input input = open("src/p/A.java")) {
      assertThat(input.roots()).containsExactly("p/A");
      assertThat(input.find("q/B")).isNotNull();
    }
  }

  @Test
  void leavesNothingOnDisk() throws Exception {
    source("src/p/A.java", "package p; class A {}");

    open("src").close();

    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void findsTheSourceOfAPlace() throws Exception {
    Path source = source("src/p/A.java", "package p; class A { q.B b; }");
    Path used = source("src/q/B.java", "package q; public class B {}");

    try (Input input = open("src/p")) {
      assertThat(input.sources().find(new Position("p/A$1", "A.java", 1, null))).isEqualTo(source);
      assertThat(input.sources().find(new Position("q/B", "B.java", 1, null)))
          .isEqualTo(used.toAbsolutePath());
      assertThat(input.sources().find(new Position("q/B", "No.java", 1, null))).isNull();
      assertThat(input.sources().find(Position.NONE)).isNull();
    }
  }

  @Test
  void knowsWhereThePackagesOfClassFilesBegin() throws Exception {
    classes(
        "classes",
        "p/A.java",
        "package p; class A { q.B b; }",
        "q/B.java",
        "package q; public class B {}");

    for (String root : List.of("classes/p", "classes/p/A.class")) {
      try (Input input = open(root)) {
        assertThat(input.roots()).containsExactly("p/A");
        assertThat(input.find("q/B")).isNotNull();
      }
    }
    try (Input input = open("classes")) {
      assertThat(input.roots()).containsExactly("p/A", "q/B");
    }
  }

  @Test
  void takesAClassFileThatLiesElsewhere() throws Exception {
    classes("classes", "p/A.java", "package p; class A {}");
    Files.copy(folder.resolve("classes/p/A.class"), folder.resolve("Copy.class"));

    try (Input input = open("Copy.class")) {
      assertThat(input.roots()).containsExactly("p/A");
      assertThat(input.find("p/A")).isNotNull();
    }
  }

  @Test
  void readsJars() throws Exception {
    classes("classes", "p/A.java", "package p; class A {}");
    Path jar = jar("lib.jar", "p/A.class", "META-INF/versions/21/p/A.class", "module-info.class");

    try (Input input = Input.open(new InputPaths(List.of(jar), List.of(), 17))) {
      assertThat(input.roots()).containsExactly("p/A");
      assertThat(input.find("p/A")).isNotNull();
      assertThat(input.find("p/B")).isNull();
    }
  }

  @Test
  void mixesThem() throws Exception {
    classes("classes", "p/A.java", "package p; public class A {}");
    jar("lib.jar", "p/A.class");
    source("src/q/B.java", "package q; class B { p.A a; }");

    try (Input input = open("src", "lib.jar")) {
      assertThat(input.roots()).containsExactly("p/A", "q/B");
    }
    try (Input input =
        Input.open(
            new InputPaths(
                List.of(folder.resolve("src")), List.of(folder.resolve("classes")), 17))) {
      assertThat(input.roots()).containsExactly("q/B");
      assertThat(input.find("p/A")).isNotNull();
    }
  }

  @Test
  void bringsTheLibraryAndNothingElseOfItsOwn() throws Exception {
    source("A.java", "class A {}");

    try (Input input = open("A.java")) {
      assertThat(input.find("dev/demitasse/HttpFilter")).isNotNull();
      assertThat(input.find("dev/demitasse/host/HostCalls")).isNotNull();
      assertThat(input.find("dev/demitasse/compiler/input/Input")).isNull();
      assertThat(input.find("java/lang/String")).isNull();
    }
  }

  @Test
  void reportsJavacsErrorsAtTheirPlaces() throws Exception {
    Path source =
        source("src/p/A.java", "package p;\nclass A {\n  int a = \"b\";\n  Foo foo;\n}\n");

    InputException e = catchThrowableOfType(InputException.class, () -> open("src"));

    assertThat(e.diagnostics())
        .extracting(Diagnostic::position)
        .containsExactlyInAnyOrder(
            new Position("", source.toString(), 3, 11, 0, "", null),
            new Position("", source.toString(), 4, 3, 0, "", null));
    assertThat(e.diagnostics())
        .extracting(Diagnostic::sentence)
        .contains("javac: incompatible types: java.lang.String cannot be converted to int");
  }

  @Test
  void reportsASourceThatIsNotUtf8() throws Exception {
    Path source = source("A.java", "class A {}");
    Files.write(source, new byte[] {'/', '/', (byte) 0xff, '\n'});

    assertThatThrownBy(() -> open("A.java"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unmappable character");
  }

  @Test
  void saysWhatCannotBeRead() throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.writeString(folder.resolve("broken.jar"), "no zip");

    assertUnreadable("absent", "there is no such file");
    assertUnreadable("empty", "no .java or .class file is in it");
    assertUnreadable("notes.txt", "it is neither a folder nor a .java, .class or .jar file");
    assertUnreadable("broken.jar", "");
  }

  @Test
  void needsAJdkForSources() {
    assertThatThrownBy(() -> new JavaSources(null))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage("this Java has no compiler, so sources cannot be compiled");
  }

  @Test
  void tellsThatJavacGaveUp() throws Exception {
    SourceFiles sources = new SourceFiles(List.of(source("A.java", "class A {}")));
    JavaSources javac =
        new JavaSources(givingUp("A bug.\njava.lang.Error: why\n\tat A.b(C.java)\n"));

    assertThatThrownBy(() -> javac.compile(sources, List.of(), InputPaths.DEFAULT_RELEASE))
        .isInstanceOf(InputException.class)
        .hasMessage("javac: it gave up: java.lang.Error: why");
  }

  /** A compiler that fails on all tasks, and prints this. */
  private static JavaCompiler givingUp(String printed) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    return proxy(
        JavaCompiler.class,
        (method, arguments) -> {
          if (!method.getName().equals("getTask")) {
            return method.invoke(javac, arguments);
          }
          ((Writer) arguments[0]).write(printed);
          return proxy(JavaCompiler.CompilationTask.class, (call, none) -> false);
        });
  }

  private interface Answer {
    Object to(Method method, Object... arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            InputTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method, arguments)));
  }

  @Test
  void refusesAReleaseThatTheJdkDoesNotKnow() throws Exception {
    Path source = source("A.java", "class A {}");

    assertThatThrownBy(() -> Input.open(new InputPaths(List.of(source), List.of(), 99)))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage("this Java cannot compile for release 99");
  }

  private void assertUnreadable(String name, String reason) {
    assertThatThrownBy(() -> open(name))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.resolve(name) + " cannot be read: " + reason);
  }

  private Input open(String... roots) throws InputException {
    List<Path> paths = List.of(roots).stream().map(folder::resolve).toList();
    return Input.open(new InputPaths(paths, List.of(), InputPaths.DEFAULT_RELEASE));
  }

  private Path source(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Class files in a folder, from pairs of a file name and its text. */
  private void classes(String target, String... sources) throws Exception {
    for (int i = 0; i < sources.length; i += 2) {
      source("of-" + target + "/" + sources[i], sources[i + 1]);
    }
    try (Input compiled = open("of-" + target)) {
      for (String name : compiled.roots()) {
        Path file = folder.resolve(target).resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, compiled.find(name));
      }
    }
  }

  /** A jar whose entries all hold {@code classes/p/A.class}. */
  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(Files.readAllBytes(folder.resolve("classes/p/A.class")));
      }
    }
    return jar;
  }
}
