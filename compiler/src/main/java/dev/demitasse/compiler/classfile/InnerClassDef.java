package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;

/**
 * A nested class.
 *
 * @param name its internal name
 * @param outerName the class that it is a member of; null if it is local or anonymous
 * @param simpleName its name in the source; null if it is anonymous
 * @param access its flags as declared, {@code static} among them
 */
public record InnerClassDef(
    String name, @Nullable String outerName, @Nullable String simpleName, int access)
    implements Flags {}
