package dev.demitasse;

import dev.demitasse.host.Host;
import dev.demitasse.host.OutBytes;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** One of the host's header maps, under all the views that a callback may have of it. */
final class HeaderMap implements RequestHeaders, ResponseHeaders {
  // Numbers of the Proxy-Wasm specification v0.2.0, "proxy_map_type_t".
  static final HeaderMap REQUEST_HEADERS = new HeaderMap(0);
  static final HeaderMap RESPONSE_HEADERS = new HeaderMap(2);
  static final HeaderMap RESPONSE_TRAILERS = new HeaderMap(3);

  private final int map;

  private HeaderMap(int map) {
    this.map = map;
  }

  @Override
  public @Nullable String get(String name) {
    OutBytes value = new OutBytes();
    return fetch(name, value) == 0 ? value.value.text() : null;
  }

  @Override
  public String get(String name, String ifAbsent) {
    OutBytes value = new OutBytes();
    return fetch(name, value) == 0 ? value.value.text() : ifAbsent;
  }

  @Override
  public boolean isRepeated(String name) {
    OutBytes pairs = new OutBytes();
    return Host.calls().getHeaderMapPairs(map, pairs) == 0
        && EncodedPairs.isRepeated(pairs.value, name);
  }

  @Override
  public long getLong(String name, long ifAbsentOrMalformed) {
    return Decimal.parse(get(name, ""), ifAbsentOrMalformed);
  }

  @Override
  public boolean contains(String name) {
    return fetch(name, new OutBytes()) == 0;
  }

  @Override
  public Result<String> read(String name) {
    OutBytes value = new OutBytes();
    int status = fetch(name, value);
    return status == 0
        ? new Result<>(Status.OK, value.value.text())
        : new Result<>(Status.of(status), null);
  }

  @Override
  public Status forEach(BiConsumer<String, String> each) {
    OutBytes pairs = new OutBytes();
    int status = Host.calls().getHeaderMapPairs(map, pairs);
    if (status == 0) {
      EncodedPairs.forEach(pairs.value, each);
    }
    return Status.of(status);
  }

  @Override
  public Status set(String name, String value) {
    return isSafe(name, value)
        ? Status.of(Host.calls().replaceHeaderMapValue(map, Bytes.of(name), Bytes.of(value)))
        : Status.BAD_ARGUMENT;
  }

  @Override
  public Status add(String name, String value) {
    return isSafe(name, value)
        ? Status.of(Host.calls().addHeaderMapValue(map, Bytes.of(name), Bytes.of(value)))
        : Status.BAD_ARGUMENT;
  }

  @Override
  public Status remove(String name) {
    return HeaderText.isSafe(name)
        ? Status.of(Host.calls().removeHeaderMapValue(map, Bytes.of(name)))
        : Status.BAD_ARGUMENT;
  }

  @Override
  public Status replaceAll(BiFunction<String, String, @Nullable String> each) {
    OutBytes pairs = new OutBytes();
    int status = Host.calls().getHeaderMapPairs(map, pairs);
    if (status != 0) {
      return Status.of(status);
    }
    ReplacedPairs replaced = new ReplacedPairs(each);
    if (!EncodedPairs.forEach(pairs.value, replaced)) {
      return Status.PARSE_FAILURE;
    } else if (!replaced.isChanged()) {
      return Status.OK;
    }
    return replaced.isAcceptable()
        ? Status.of(Host.calls().setHeaderMapPairs(map, replaced.encoded()))
        : Status.BAD_ARGUMENT;
  }

  @Override
  public String method() {
    return get(":method", "");
  }

  @Override
  public String path() {
    return get(":path", "");
  }

  @Override
  public String authority() {
    return get(":authority", "");
  }

  @Override
  public @Nullable String query(String name) {
    return Query.first(path(), name);
  }

  @Override
  public String query(String name, String ifAbsent) {
    String value = query(name);
    return value == null ? ifAbsent : value;
  }

  @Override
  public int statusCode() {
    long code = getLong(":status", 0);
    return code >= 0 && code <= Integer.MAX_VALUE ? (int) code : 0;
  }

  private int fetch(String name, OutBytes value) {
    return Host.calls().getHeaderMapValue(map, Bytes.of(name), value);
  }

  private static boolean isSafe(String name, String value) {
    return HeaderText.isSafe(name) && HeaderText.isSafe(value);
  }
}
