package dev.demitasse.guest;

import dev.demitasse.Nullable;

/** java.lang.Enum: its constants are made when the module is compiled. */
@Replaces(
    value = "java.lang.Enum",
    interfaces = {"java.lang.constant.Constable", "java.lang.Comparable", "java.io.Serializable"})
@SuppressWarnings({
  "EqualsHashCode",
  "overrides"
}) // the hash code differs from run to run: a module has none
class GuestEnum {
  private final String name;
  private final int ordinal;

  GuestEnum(String name, int ordinal) {
    this.name = name;
    this.ordinal = ordinal;
  }

  public final String name() {
    return name;
  }

  public final int ordinal() {
    return ordinal;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  public final int compareTo(GuestEnum other) {
    return ordinal - other.ordinal;
  }

  @Override
  public String toString() {
    return name;
  }
}
