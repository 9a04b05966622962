package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Library;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.Set;

/** The internal names of the classes that linking treats specially. */
final class Names {
  static final String DSL = "dev/demitasse/";
  static final String GUEST = DSL + "guest/";
  static final String HOST = DSL + "host/";

  static final String FILTER = "Ldev/demitasse/Filter;";
  static final String NULLABLE = "Ldev/demitasse/Nullable;";
  static final String MUST_USE = "Ldev/demitasse/MustUse;";
  static final String REPLACES = "Ldev/demitasse/guest/Replaces;";
  static final String INSTRUCTION = "Ldev/demitasse/guest/Instruction;";
  static final String EXPORT = "Ldev/demitasse/guest/Export;";
  static final String IMPORT = "Ldev/demitasse/host/Import;";

  static final String PLUGIN = DSL + "Plugin";
  static final String HTTP_FILTER = DSL + "HttpFilter";
  static final String ACTION = DSL + "Action";
  static final String LOG = DSL + "Log";

  static final String HOST_ACCESS = HOST + "Host";
  static final String HOST_CALLS = HOST + "HostCalls";
  static final String OUT_BYTES = HOST + "OutBytes";
  static final String OUT_INT = HOST + "OutInt";
  static final String OUT_LONG = HOST + "OutLong";

  static final String OBJECT = "java/lang/Object";
  static final String ENUM = "java/lang/Enum";
  static final String RECORD = "java/lang/Record";
  static final String STRING = "java/lang/String";

  /** Those that have methods in a module, but no objects; of the others there is not even that. */
  static final Set<String> BOXES = Set.of("java/lang/Integer", "java/lang/Long");

  static final String OCTETS = GUEST + "Octets";
  static final String GUEST_ENUM = GUEST + "GuestEnum";
  static final String GUEST_STRING = GUEST + "GuestString";
  static final String GUEST_BYTES = GUEST + "GuestBytes";
  static final String HEAP = GUEST + "Heap";
  static final String CALLBACKS = GUEST + "Callbacks";
  static final String CONTEXTS = GUEST + "Contexts";
  static final String CLASSES = GUEST + "Classes";

  static final MethodRef TO_STRING = new MethodRef(OBJECT, "toString", "()Ljava/lang/String;");

  private Names() {}

  /** Is this a class of the library rather than of a filter? */
  static boolean isLibrary(String className) {
    return Library.contains(className);
  }

  /**
   * Is this a class of the JDK, which exists in a module only as far as a guest class stands for
   * it?
   */
  static boolean isJdk(String className) {
    return className.startsWith("java/")
        || className.startsWith("javax/")
        || className.startsWith("jdk/");
  }

  /** As Java source writes it. */
  static String readable(String className) {
    return className.replace('/', '.').replace('$', '.');
  }

  /** As an author knows it: the name of the method that javac makes of a lambda says nothing. */
  static String readable(MethodRef method) {
    String owner = readable(method.owner());
    return method.name().startsWith("lambda$")
        ? "a lambda in " + owner
        : owner + "." + method.name();
  }
}
