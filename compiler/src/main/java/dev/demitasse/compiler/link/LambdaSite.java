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
    Further further = new Further(constants.subList(3, constants.size()));
    int flags = further.hasNext() ? further.number() : 0;
    List<String> markers = (flags & MARKERS) != 0 ? further.types() : List.of();
    List<String> bridges = (flags & BRIDGES) != 0 ? further.types() : List.of();
    String erased = ((TypeConstant) constants.get(0)).descriptor();
    return new LambdaSite(
        new MethodRef(FuncWriter.className(factory.resultDescriptor()), site.name(), erased),
        factory.parameters(),
        (HandleConstant) constants.get(1),
        ((TypeConstant) constants.get(2)).descriptor(),
        markers,
        new LinkedHashSet<>(bridges),
        (flags & SERIALIZABLE) != 0);
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
    private int next;

    Further(List<Object> constants) {
      this.constants = constants;
    }

    boolean hasNext() {
      return next < constants.size();
    }

    int number() {
      return (Integer) constants.get(next++);
    }

    List<String> types() {
      List<String> types = new ArrayList<>();
      for (int count = number(); count > 0; count--) {
        TypeConstant type = (TypeConstant) constants.get(next++);
        types.add(type.isMethod() ? type.descriptor() : type.className());
      }
      return types;
    }
  }
}
