package dev.demitasse.guest;

import dev.demitasse.Nullable;

/** java.util.Objects, as far as javac itself needs it. */
@Replaces("java.util.Objects")
final class GuestObjects {
  private GuestObjects() {}

  public static Object requireNonNull(@Nullable Object object) {
    Checks.notNull(object);
    return object;
  }
}
