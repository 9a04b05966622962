package dev.demitasse.compiler.cli;

import java.nio.file.Path;

final class WasmFile {
  static String text(Path path) { throw new UnsupportedOperationException(); }
}
