package dev.demitasse.compiler.classfile;

/** The access flags of a class, field or method (JVMS tables 4.1-B, 4.5-A, 4.6-A). */
public interface Flags {
  /** The flags as the class file has them. */
  int access();

  /** Is it public? */
  default boolean isPublic() {
    return has(0x0001);
  }

  /** Is it private? */
  default boolean isPrivate() {
    return has(0x0002);
  }

  /** Is it protected? */
  default boolean isProtected() {
    return has(0x0004);
  }

  /** Is it static? For a nested class only its {@link InnerClassDef} says so. */
  default boolean isStatic() {
    return has(0x0008);
  }

  /** Is it final? */
  default boolean isFinal() {
    return has(0x0010);
  }

  /** Is it a method with a variable number of arguments? */
  default boolean isVarargs() {
    return has(0x0080);
  }

  /** Is it a native method? */
  default boolean isNative() {
    return has(0x0100);
  }

  /** Is it an interface? */
  default boolean isInterface() {
    return has(0x0200);
  }

  /** Is it abstract? */
  default boolean isAbstract() {
    return has(0x0400);
  }

  /** Did the Java compiler make it up? */
  default boolean isSynthetic() {
    return has(0x1000);
  }

  /** Is it an annotation interface? */
  default boolean isAnnotation() {
    return has(0x2000);
  }

  /** Is it an enum, or the field of an enum constant? */
  default boolean isEnum() {
    return has(0x4000);
  }

  private boolean has(int flag) {
    return (access() & flag) != 0;
  }
}
