package it.lib;

public final class Names {
  private Names() {}

  public static String header() {
    return "x-filter";
  }
}
