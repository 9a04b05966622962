package dev.demitasse.guest;

/** java.util.function.ObjLongConsumer. */
@Replaces("java.util.function.ObjLongConsumer")
interface GuestObjLongConsumer<T> {
  void accept(T t, long value);
}
