package dev.demitasse.guest;

/** java.lang.Enum: its constants are made when the module is compiled. */
@Replaces("java.lang.Enum")
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
  public String toString() {
    return name;
  }
}
