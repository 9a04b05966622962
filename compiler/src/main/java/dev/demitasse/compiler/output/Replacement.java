package dev.demitasse.compiler.output;

import dev.demitasse.Nullable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its target and then moved over it, so that nobody sees half of it,
 * and that can be taken back as long as the earlier target is kept.
 */
final class Replacement {
  private final Path target;
  private final Path fresh;
  private final Path earlier;
  private boolean hasEarlier;
  private boolean isInPlace;

  Replacement(Path target) {
    this.target = target;
    this.fresh = beside(target, "new");
    this.earlier = beside(target, "old");
  }

  private static Path beside(Path target, String kind) {
    String name = "." + target.getFileName() + "." + kind + "-" + ProcessHandle.current().pid();
    return target.resolveSibling(name);
  }

  void write(byte[] bytes) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "a folder of that name is there");
    }
    Files.write(fresh, bytes);
    if (Files.exists(target)) {
      Files.copy(target, earlier, StandardCopyOption.REPLACE_EXISTING);
      hasEarlier = true;
    }
  }

  void moveIntoPlace() throws IOException {
    move(fresh, target);
    isInPlace = true;
  }

  /** Ends the replacement: removes what was put beside the target, as far as the system lets it. */
  void tidy() {
    fresh.toFile().delete();
    earlier.toFile().delete();
  }

  /** Takes it back; null if that worked. */
  @Nullable
  IOException undo() {
    try {
      if (isInPlace && hasEarlier) {
        move(earlier, target);
      } else if (isInPlace) {
        Files.deleteIfExists(target);
      }
      return null;
    } catch (IOException e) {
      return e;
    } finally {
      tidy();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
