package dev.demitasse.guest;

/** java.util.function.Consumer. */
@Replaces("java.util.function.Consumer")
interface GuestConsumer<T> {
  void accept(T t);

  default GuestConsumer<T> andThen(GuestConsumer<T> after) {
    Checks.notNull(after);
    return t -> {
      accept(t);
      after.accept(t);
    };
  }
}
