package dev.demitasse.guest;

/** java.util.function.ObjIntConsumer. */
@Replaces("java.util.function.ObjIntConsumer")
interface GuestObjIntConsumer<T> {
  void accept(T t, int value);
}
