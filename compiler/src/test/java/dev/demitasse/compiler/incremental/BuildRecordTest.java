package dev.demitasse.compiler.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildRecordTest {
  @TempDir private Path folder;
  private final Map<String, byte[]> classFiles = new TreeMap<>(Map.of("A", new byte[] {1}));
  private OutputFolder outputs;
  private BuildRecord record;

  private record Classes(Map<String, byte[]> classFiles) implements ClassPath {
    @Override
    public List<String> roots() {
      return List.of("A");
    }

    @Override
    public @Nullable byte[] find(String internalName) {
      return classFiles.get(internalName);
    }
  }

  @BeforeEach
  void build() throws IOException {
    outputs = new OutputFolder(folder);
    ReadClasses read = new ReadClasses(new Classes(classFiles));
    read.find("A");
    read.find("a b");
    Files.write(folder.resolve("a.wasm"), new byte[] {2});
    record = BuildRecord.of("settings", read, outputs);
  }

  private boolean holds(BuildRecord each) throws IOException {
    return each.holds("settings", new Classes(classFiles), outputs);
  }

  @Test
  void holdsWhileAllIsAsItWas() throws IOException {
    classFiles.put("NeverLookedFor", new byte[] {3});

    assertThat(holds(record)).isTrue();
  }

  @Test
  void doesNotHoldWhenAClassAppearsThatWasLookedForInVain() throws IOException {
    classFiles.put("a b", new byte[] {3});

    assertThat(holds(record)).isFalse();
  }

  @Test
  void doesNotHoldForAnotherCompiler() throws IOException {
    String other = record.text().replaceFirst("tool [0-9a-f]{4}", "tool 0000");

    assertThat(holds(new BuildRecord(other))).isFalse();
  }

  @Test
  void isKeptInAFileWhichMayBeAbsentOrDamaged() throws IOException {
    Path file = folder.resolve("deep/er/a.record");
    assertThat(BuildRecord.read(file).isEmpty()).isTrue();

    record.write(file);
    assertThat(holds(BuildRecord.read(file))).isTrue();

    Files.write(file, new byte[] {(byte) 0xff, '\n', 'c', 'l', 'a', 's', 's', ' '});
    assertThat(holds(BuildRecord.read(file))).isFalse();
  }
}
