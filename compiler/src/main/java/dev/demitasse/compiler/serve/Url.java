package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole URL, as Envoy takes one apart ({@code source/common/http/utility.cc}, {@code
 * Utility::Url::initialize}, over {@code http_parser_parse_url} of nodejs/http-parser, strict).
 *
 * @param authority without the user's name
 * @param path what stands behind the authority, even if that is only a query; a slash if nothing
 *     does
 */
record Url(String scheme, boolean hasUser, String authority, String path) {
  private static final String SCHEME = "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://";
  private static final String USER = "(?<user>[A-Za-z0-9_.!~*'()%;:&=+$,-]*@)?";
  private static final String HOST = "(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])";
  private static final String PORT = ":(?<port>[0-9]{1,9})";
  private static final Pattern HOST_AND_PORT = Pattern.compile(HOST + PORT);
  private static final Pattern WHOLE =
      Pattern.compile(
          (SCHEME + USER)
              + ("(?<authority>" + HOST + "(?:" + PORT + ")?)")
              + "(?<path>[/?][!-~]*)?");
  private static final int LAST_PORT = 65_535;

  /** Null if it is none. */
  static @Nullable Url of(String text) {
    Matcher url = WHOLE.matcher(text);
    if (!url.matches() || !isPort(url.group("port"))) {
      return null;
    }
    String path = url.group("path");
    return new Url(
        url.group("scheme"),
        url.group("user") != null,
        url.group("authority"),
        path == null ? "/" : path);
  }

  boolean hasFragment() {
    int hash = path.indexOf('#');
    return hash >= 0 && hash < path.length() - 1;
  }

  /** Whether a text names a host and a port, as that of CONNECT must. */
  static boolean isHostAndPort(String text) {
    Matcher matcher = HOST_AND_PORT.matcher(text);
    return matcher.matches() && isPort(matcher.group("port"));
  }

  /** Whether a text is of ASCII chars that one sees, and of none of the others. */
  static boolean isVisibleWithout(String others, String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7f && others.indexOf(c) < 0);
  }

  private static boolean isPort(@Nullable String digits) {
    return digits == null || Integer.parseInt(digits) <= LAST_PORT;
  }
}
