package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.diag.DiagnosticException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each number of a class file in turn is 0, which is no constant, no length and no place. */
class NoIndexTest {
  private int refused;

  @Test
  void everyZeroIsReadOrRefused() {
    for (Map.Entry<String, byte[]> each : Corpus.classes().entrySet()) {
      List<Spot> spots = Layout.of(each.getValue()).spots();
      spots.stream().filter(s -> s.width() > 1).forEach(s -> read(each, s));
    }
    assertTrue(refused > 1000, () -> refused + " refused");
  }

  private void read(Map.Entry<String, byte[]> file, Spot spot) {
    byte[] bytes = file.getValue().clone();
    spot.write(bytes, 0);
    try {
      ClassFileReader.readNamed(bytes, file.getKey());
    } catch (DiagnosticException e) {
      refused++;
    }
  }
}
