package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.List;

/** A method, named by the internal name of a class, its name and its JVM descriptor. */
public record MethodRef(String owner, String name, String descriptor) {
  /** The name of constructors. */
  public static final String INIT = "<init>";

  /** The name of static initialisers. */
  public static final String CLINIT = "<clinit>";

  /** The same method looked up in another class. */
  public MethodRef in(String otherOwner) {
    return new MethodRef(otherOwner, name, descriptor);
  }

  /** Is this a constructor? */
  public boolean isConstructor() {
    return name.equals(INIT);
  }

  /** The descriptors of the parameters, without the receiver. */
  public List<String> parameters() {
    List<String> list = new ArrayList<>();
    for (int i = 1; descriptor.charAt(i) != ')'; ) {
      int end = endOfType(i);
      list.add(descriptor.substring(i, end));
      i = end;
    }
    return list;
  }

  private int endOfType(int start) {
    int i = start;
    while (descriptor.charAt(i) == '[') {
      i++;
    }
    return descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
  }

  /** The descriptor of the result, {@code V} if there is none. */
  public String resultDescriptor() {
    return descriptor.substring(descriptor.indexOf(')') + 1);
  }

  /** The type of the result. */
  public Type result() {
    return Type.ofDescriptor(resultDescriptor());
  }

  // Functions are looked up by it all the time; what a record has by itself takes several times as
  // long until the JVM has seen it a hundred thousand times.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof MethodRef method
            && name.equals(method.name)
            && owner.equals(method.owner)
            && descriptor.equals(method.descriptor);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  @Override
  public String toString() {
    return owner + "." + name + descriptor;
  }
}
