package dev.demitasse;

/**
 * The headers of a request, with {@code :method}, {@code :path}, {@code :authority} and {@code
 * :scheme} among them. A change of any of them makes Envoy choose the route anew.
 */
public interface RequestHeaders extends Headers {
  /** {@code :method}, empty when absent. */
  String method();

  /** {@code :path} with the query, empty when absent. */
  String path();

  /** {@code :authority}, that is the host, empty when absent. */
  String authority();

  /**
   * The first query parameter of a name, {@code null} when absent. {@code +} is a space and {@code
   * %XX} a byte, in names and values; a {@code %} that is not followed by two hexadecimal digits
   * stands for itself. A parameter without a value is {@code ""}; what follows {@code #} is none.
   */
  @Nullable
  String query(String name);

  /** The first query parameter of a name, {@code ifAbsent} when absent. */
  String query(String name, String ifAbsent);
}
