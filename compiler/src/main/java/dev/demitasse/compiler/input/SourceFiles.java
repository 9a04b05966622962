package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Source files, with the folders that their packages begin in: there javac finds the classes that
 * they use, and messages find the lines that they speak of.
 */
final class SourceFiles implements Sources {
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*(?:@\\w+\\s+)*package\\s+([\\w.]+)\\s*;");

  private final List<Path> files;
  private final Set<Path> roots = new LinkedHashSet<>();

  SourceFiles(List<Path> files) throws InputException {
    this.files = List.copyOf(files);
    for (Path file : files) {
      Path root = root(file);
      if (root != null) {
        roots.add(root);
      }
    }
  }

  List<Path> files() {
    return files;
  }

  Set<Path> roots() {
    return roots;
  }

  @Override
  public @Nullable Path find(Position position) {
    if (position.file().isEmpty()) {
      return null;
    }
    try {
      return find(Path.of(position.sourcePath()));
    } catch (InvalidPathException e) {
      return null; // a class file may hold any name
    }
  }

  private @Nullable Path find(Path inPackage) {
    for (Path file : files) {
      if (file.endsWith(inPackage)) {
        return file;
      }
    }
    return roots.stream()
        .map(root -> root.resolve(inPackage))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  // A file that does not lie where its package says has no root; javac takes it all the same.
  private static @Nullable Path root(Path file) throws InputException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    String packageName = packageName(file);
    if (packageName.isEmpty()) {
      return folder;
    }
    Path packageFolder = Path.of(packageName.replace('.', '/'));
    if (!folder.endsWith(packageFolder)) {
      return null;
    }
    for (int i = 0; i < packageFolder.getNameCount(); i++) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static String packageName(Path file) throws InputException {
    try {
      // One byte a char: whether it is right UTF-8 is for javac to say.
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Matcher matcher = PACKAGE.matcher(COMMENT.matcher(text).replaceAll(" "));
      return matcher.find() ? matcher.group(1) : "";
    } catch (IOException e) {
      throw InputException.unreadable(file, e);
    }
  }
}
