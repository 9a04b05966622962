package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.classfile.TypeConstant;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a lambda or method reference is: the arguments of {@code
 * java.lang.invoke.LambdaMetafactory}.
 *
 * @param method the interface's method, with its erased types
 * @param captured the descriptors of the values that it carries
 * @param target what it calls
 * @param instantiated the descriptor of the method as it is used here, between the erased one and
 *     the target's
 * @param markers further interfaces that the object has
 * @param bridges further erased descriptors of the method
 * @param serializable can it be written to a stream?
 */
record LambdaSite(
    MethodRef method,
    List<String> captured,
    HandleConstant target,
    String instantiated,
    List<String> markers,
    Set<String> bridges,
    boolean serializable) {
  static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  // Bits of altMetafactory's flags, each followed by a count and as many further arguments but for
  // the first.
  private static final int SERIALIZABLE = 1;
  private static final int MARKERS = 2;
  private static final int BRIDGES = 4;

  /**
   * What a call site of the factory says.
   *
   * @throws DiagnosticException D0104 if the arguments are not those of the factory
   */
  static LambdaSite of(DynamicSite site) {
    try {
      return read(site);
    } catch (ClassCastException | IndexOutOfBoundsException e) {
      throw new DiagnosticException(
          Diagnostic.at(Position.NONE, Code.D0104, "a lambda has arguments that none can have"));
    }
  }

  private static LambdaSite read(DynamicSite site) {
    MethodRef factory = new MethodRef("", site.name(), site.descriptor());
    List<Object> constants = site.constants();
    Further further = new Further(constants);
    int flags = further.hasNext() ? further.number() : 0;
    List<String> markers = (flags & MARKERS) != 0 ? further.classes() : List.of();
    List<String> bridges = (flags & BRIDGES) != 0 ? further.methodTypes() : List.of();
    return new LambdaSite(
        new MethodRef(interfaceOf(factory), site.name(), methodType(constants.get(0))),
        factory.parameters(),
        (HandleConstant) constants.get(1),
        methodType(constants.get(2)),
        markers,
        new LinkedHashSet<>(bridges),
        (flags & SERIALIZABLE) != 0);
  }

  private static String interfaceOf(MethodRef factory) {
    return new TypeConstant(factory.resultDescriptor()).className();
  }

  private static String methodType(Object constant) {
    TypeConstant type = (TypeConstant) constant;
    if (!type.isMethod()) {
      throw new ClassCastException("no type of a method: " + type.descriptor());
    }
    return type.descriptor();
  }

  /** The interfaces that the object has. */
  List<String> interfaces() {
    List<String> all = new ArrayList<>(List.of(method.owner()));
    all.addAll(markers);
    return all;
  }

  /** The erased descriptors that the method is called with. */
  Set<String> descriptors() {
    Set<String> all = new LinkedHashSet<>(Set.of(method.descriptor()));
    all.addAll(bridges);
    return all;
  }

  /** The arguments behind those that every lambda has, one after the other. */
  private static final class Further {
    private final List<Object> constants;
    private int next = 3;

    Further(List<Object> constants) {
      this.constants = constants;
    }

    boolean hasNext() {
      return next < constants.size();
    }

    int number() {
      return (Integer) constants.get(next++);
    }

    List<String> classes() {
      return all(constant -> ((TypeConstant) constant).className());
    }

    List<String> methodTypes() {
      return all(LambdaSite::methodType);
    }

    private List<String> all(Function<Object, String> read) {
      List<String> types = new ArrayList<>();
      for (int count = number(); count > 0; count--) {
        types.add(read.apply(constants.get(next++)));
      }
      return types;
    }
  }
}
