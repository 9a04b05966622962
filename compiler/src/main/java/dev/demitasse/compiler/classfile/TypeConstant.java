package dev.demitasse.compiler.classfile;

/** A class or method type in a constant: {@code Ljava/lang/String;}, {@code [I} or {@code (I)V}. */
public record TypeConstant(String descriptor) {
  /** Is it the type of a method? */
  public boolean isMethod() {
    return descriptor.startsWith("(");
  }

  /** The internal name of the class, or the descriptor if it is of another type. */
  public String className() {
    return descriptor.startsWith("L")
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
