package dev.demitasse.guest;

/** java.util.function.IntConsumer. */
@Replaces("java.util.function.IntConsumer")
interface GuestIntConsumer {
  void accept(int value);

  default GuestIntConsumer andThen(GuestIntConsumer after) {
    Checks.notNull(after);
    return value -> {
      accept(value);
      after.accept(value);
    };
  }
}
