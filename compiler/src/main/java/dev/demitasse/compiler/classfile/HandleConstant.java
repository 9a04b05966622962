package dev.demitasse.compiler.classfile;

/**
 * A method handle in a constant.
 *
 * @param kind the reference kind of JVMS table 5.4.3.5-A: 1 to 4 for fields, 5 virtual, 6 static, 7
 *     special, 8 constructor, 9 interface
 */
public record HandleConstant(
    int kind, String owner, String name, String descriptor, boolean ownerIsInterface) {}
