package dev.demitasse.guest;

/** java.util.function.LongConsumer. */
@Replaces("java.util.function.LongConsumer")
interface GuestLongConsumer {
  void accept(long value);

  default GuestLongConsumer andThen(GuestLongConsumer after) {
    Checks.notNull(after);
    return value -> {
      accept(value);
      after.accept(value);
    };
  }
}
