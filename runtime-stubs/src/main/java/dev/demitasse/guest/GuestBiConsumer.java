package dev.demitasse.guest;

/** java.util.function.BiConsumer. */
@Replaces("java.util.function.BiConsumer")
interface GuestBiConsumer<T, U> {
  void accept(T t, U u);

  default GuestBiConsumer<T, U> andThen(GuestBiConsumer<T, U> after) {
    Checks.notNull(after);
    return (t, u) -> {
      accept(t, u);
      after.accept(t, u);
    };
  }
}
