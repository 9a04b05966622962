package dev.demitasse.compiler.ssa.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.DiagnosticException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes of the running JDK: valid code of all shapes. */
class JdkCorpusTest {
  private static final Path JDK =
      FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");

  @ParameterizedTest
  @ValueSource(strings = {"java/lang", "java/util", "java/util/concurrent", "java/util/stream"})
  void everyMethodIsBuiltOrBeyondWhatFiltersCanDo(String folder) throws IOException {
    int built = 0;
    int beyond = 0;
    for (Path file : classesIn(folder)) {
      ClassDef def = ClassFileReader.read(Files.readAllBytes(file), file.toString());
      for (MethodDef method : def.methods()) {
        if (method.code() != null && isBuilt(def, method)) {
          built++;
        } else {
          beyond++;
        }
      }
    }
    assertThat(built).isGreaterThan(500).isGreaterThan(beyond);
  }

  private static List<Path> classesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(JDK.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static boolean isBuilt(ClassDef def, MethodDef method) {
    try {
      Built.verified(def, method);
      return true;
    } catch (DiagnosticException e) {
      assertThat(e.diagnostic().code()).as("%s", method).isEqualTo(Code.D0201);
      return false;
    }
  }
}
