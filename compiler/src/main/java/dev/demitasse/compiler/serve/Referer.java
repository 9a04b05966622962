package dev.demitasse.compiler.serve;

/**
 * What Envoy lets stand in a {@code referer}; it drops others ({@code
 * source/common/http/utility.cc}, {@code Utility::isValidRefererValue}; the chars as seen on 1.40).
 */
final class Referer {
  private static final String NOT_IN_PATHS = "\"#<>[\\]^`{|}";

  private Referer() {}

  /** A URL without a user and a fragment, or a relative one. */
  static boolean isValid(String value) {
    Url url = Url.of(value);
    return url == null ? isRelative(value) : !url.hasUser() && !url.hasFragment();
  }

  private static boolean isRelative(String value) {
    int colon = value.indexOf(':');
    int slash = value.indexOf('/');
    boolean beginsWithPath = colon < 0 || slash >= 0 && slash < colon;
    return beginsWithPath && Url.isVisibleWithout(NOT_IN_PATHS, value);
  }
}
