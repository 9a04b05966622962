package dev.demitasse.compiler;

import dev.demitasse.Nullable;
import java.util.List;

/** Where the compiler finds class files: the user's, and the library's behind them. */
public interface ClassPath {
  /** The internal names of the classes that are searched for {@code @Filter}, in a fixed order. */
  List<String> roots();

  /** The class file of this internal name; null if there is none. */
  @Nullable
  byte[] find(String internalName);
}
