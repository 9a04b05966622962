package dev.demitasse.compiler.classfile;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Reads class files. */
public final class ClassFileReader {
  /** The newest version that the parser knows; a test compares it with the parser. */
  static final int NEWEST = Opcodes.V28;

  private static final int OLDEST = 45;

  /** Class files of Java 1.1 have version 45, those of Java 17 have 61. */
  private static final int VERSION_OF_JAVA_0 = 44;

  /** The minor version of a class file that uses preview features (JVM Specification 4.1). */
  private static final int PREVIEW = 0xFFFF;

  private static final int HEADER_LENGTH = 10;

  private ClassFileReader() {}

  /**
   * Reads a class file.
   *
   * @param origin what to call the file in a diagnostic
   * @throws DiagnosticException D0101 if it is broken, D0102 if it is too new, D0105 if it uses
   *     preview features
   */
  public static ClassDef read(byte[] bytes, String origin) {
    try {
      checkHeader(bytes, origin);
      return NodeReader.read(parse(bytes));
    } catch (Malformed e) {
      throw broken(origin, e.getMessage());
    }
  }

  /**
   * Reads the class file of a class.
   *
   * @throws DiagnosticException as {@link #read}; also D0101 if it holds another class
   */
  public static ClassDef readNamed(byte[] bytes, String internalName) {
    ClassDef def = read(bytes, internalName);
    if (!def.name().equals(internalName)) {
      throw broken(internalName, "it holds the class " + def.name());
    }
    return def;
  }

  /** The parser checks little: broken bytes show as whatever fails first. */
  private static ClassNode parse(byte[] bytes) {
    try {
      ClassNode node = new ClassNode();
      new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
      return node;
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new Malformed("its bytes are damaged");
    }
  }

  private static void checkHeader(byte[] bytes, String origin) {
    if (bytes.length < HEADER_LENGTH || at(bytes, 0) != 0xCAFE || at(bytes, 2) != 0xBABE) {
      throw new Malformed("it does not begin like one");
    }
    int version = at(bytes, 6);
    if (at(bytes, 4) == PREVIEW && version <= NEWEST) {
      throw diagnostic(Code.D0105, origin, version - VERSION_OF_JAVA_0);
    }
    if (version < OLDEST) {
      throw new Malformed("it has the version " + version);
    }
    if (version > NEWEST) {
      throw diagnostic(Code.D0102, origin, version - VERSION_OF_JAVA_0, NEWEST - VERSION_OF_JAVA_0);
    }
  }

  private static int at(byte[] bytes, int offset) {
    return (bytes[offset] & 0xFF) << 8 | bytes[offset + 1] & 0xFF;
  }

  /** D0101 for a class file that cannot be what it says. */
  public static DiagnosticException broken(String origin, String reason) {
    return diagnostic(Code.D0101, origin, reason);
  }

  private static DiagnosticException diagnostic(Code code, Object... args) {
    return new DiagnosticException(Diagnostic.at(Position.NONE, code, args));
  }
}
