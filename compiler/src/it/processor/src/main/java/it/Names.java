package it;

final class Names {
  private Names() {}

  static String name() {
    return "demitasse";
  }
}
