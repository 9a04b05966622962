package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Constants of the pool as plain data. */
final class ConstantReader {
  private static final int FIRST_METHOD_KIND = 5;
  private static final int LAST_KIND = 9;

  private ConstantReader() {}

  /** A constant as the parser hands it out: null where the pool has none. */
  static Object read(@Nullable Object constant) {
    if (constant instanceof Type type) {
      return type(type);
    }
    if (constant instanceof Handle handle) {
      return handle(handle);
    }
    if (constant instanceof ConstantDynamic dynamic) {
      return dynamic(dynamic);
    }
    if (constant instanceof Number || constant instanceof String) {
      return constant;
    }
    throw new Malformed("a constant is of no known kind");
  }

  static TypeConstant type(Type type) {
    String descriptor = type.getDescriptor();
    return new TypeConstant(
        type.getSort() == Type.METHOD
            ? Descriptors.method(descriptor)
            : Descriptors.field(descriptor));
  }

  static HandleConstant handle(Handle handle) {
    if (handle.getTag() < 1 || handle.getTag() > LAST_KIND) {
      throw new Malformed("a method handle is of the kind " + handle.getTag());
    }
    return new HandleConstant(
        handle.getTag(),
        Descriptors.reference(handle.getOwner()),
        Descriptors.member(handle.getName()),
        handle.getTag() < FIRST_METHOD_KIND
            ? Descriptors.field(handle.getDesc())
            : Descriptors.method(handle.getDesc()),
        handle.isInterface());
  }

  static DynamicConstant callSite(
      String name, String descriptor, Handle bootstrap, Object[] arguments) {
    Descriptors.method(descriptor);
    return new DynamicConstant(
        Descriptors.member(name), descriptor, handle(bootstrap), all(Arrays.asList(arguments)));
  }

  private static DynamicConstant dynamic(ConstantDynamic dynamic) {
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
      arguments.add(dynamic.getBootstrapMethodArgument(i));
    }
    return new DynamicConstant(
        Descriptors.member(dynamic.getName()),
        Descriptors.field(dynamic.getDescriptor()),
        handle(dynamic.getBootstrapMethod()),
        all(arguments));
  }

  private static List<Object> all(List<Object> constants) {
    return constants.stream().map(ConstantReader::read).toList();
  }
}
