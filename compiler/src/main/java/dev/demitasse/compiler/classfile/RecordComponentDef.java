package dev.demitasse.compiler.classfile;

/** A component of a record. */
public record RecordComponentDef(String name, String descriptor) {}
