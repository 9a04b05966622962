/**
 * Class files as plain data; the only package that knows the library that parses them.
 *
 * <pre>
 * ClassDef  = name, superName?, interfaces, flags, sourceFile, FieldDef*, MethodDef*,
 *             AnnotationDef*, RecordComponentDef*, permittedSubclasses, InnerClassDef*
 * MethodDef = owner, name, descriptor, flags, Code?, AnnotationDef*
 * Code      = maxStack, maxLocals, (Bytecode, line)*, TryRange*, LocalVariable*
 * Bytecode  = Constant(value) | Load(type, slot) | Store(type, slot) | Increment(slot, amount)
 *           | Simple(opcode) | Branch(condition, target) | Goto(target)
 *           | Switch(keys, cases, otherwise)
 *           | FieldAccess(action, field) | Invoke(kind, method) | InvokeDynamic(constant)
 *           | NewObject(class) | NewArray(element) | NewMultiArray(class, dimensions)
 *           | CheckCast(class) | InstanceOf(class)
 * </pre>
 *
 * <p>Jump targets and try ranges count instructions, not bytes. What is read is well formed: every
 * descriptor, class name and jump target is checked here; whether the code is type-correct is found
 * out where it is executed abstractly.
 */
package dev.demitasse.compiler.classfile;
