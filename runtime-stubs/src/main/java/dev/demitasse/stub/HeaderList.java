package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A header map of the host, in order and with repeated headers, as Envoy keeps it ({@code
 * source/common/http/header_map_impl.cc}): names in lower case, pseudo headers before all others,
 * values of some well-known headers joined instead of repeated.
 */
public final class HeaderList {
  private final List<Header> headers = new ArrayList<>();
  private final Predicate<String> isJoined;
  private int pseudoHeaders;

  private HeaderList(Predicate<String> isJoined) {
    this.isJoined = isJoined;
  }

  /** No headers yet, of a request. */
  public static HeaderList ofRequest() {
    return new HeaderList(JoinedHeaders.OF_REQUEST::contains);
  }

  /** No headers yet, of a response. */
  public static HeaderList ofResponse() {
    return new HeaderList(JoinedHeaders.OF_RESPONSE::contains);
  }

  /** The headers, as they are now and will be. */
  public List<Header> headers() {
    return Collections.unmodifiableList(headers);
  }

  /** How many headers there are. */
  public int size() {
    return headers.size();
  }

  /** The first value of a header, null if there is none. */
  public @Nullable String first(String name) {
    int index = indexOf(lower(name));
    return index < 0 ? null : headers.get(index).value();
  }

  /** Appends a header, or joins its value to the one there is. */
  public HeaderList add(String name, String value) {
    String lower = lower(name);
    int present = isJoined.test(lower) ? indexOf(lower) : -1;
    if (present >= 0) {
      headers.set(present, new Header(lower, joined(headers.get(present).value(), value)));
    } else if (lower.startsWith(":")) {
      headers.add(pseudoHeaders++, new Header(lower, value));
    } else {
      headers.add(new Header(lower, value));
    }
    return this;
  }

  // As HeaderMapImpl::appendToHeader does.
  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "," + second;
  }

  /** Removes all headers of the name and appends this one. */
  public HeaderList set(String name, String value) {
    remove(name);
    return add(name, value);
  }

  /**
   * Gives the first header of the name this value where it stands, or appends it: so Envoy itself
   * sets headers that it joins.
   */
  public HeaderList put(String name, String value) {
    int index = indexOf(lower(name));
    if (index < 0) {
      return add(name, value);
    }
    headers.set(index, new Header(lower(name), value));
    return this;
  }

  /** Removes all headers and adds these. */
  void setAll(List<Header> others) {
    headers.clear();
    pseudoHeaders = 0;
    others.forEach(header -> add(header.name(), header.value()));
  }

  /** Removes all headers of the name. */
  public void remove(String name) {
    String lower = lower(name);
    int before = headers.size();
    headers.removeIf(header -> header.name().equals(lower));
    if (lower.startsWith(":")) {
      pseudoHeaders -= before - headers.size();
    }
  }

  /**
   * The encoding for a module (see {@code HostCalls.getHeaderMapPairs}); no bytes for no header.
   */
  Bytes encoded() {
    if (headers.isEmpty()) {
      return Bytes.EMPTY;
    }
    Bytes.Builder pairs = Bytes.builder(64 * headers.size()).addIntLE(headers.size());
    for (Header header : headers) {
      pairs.addIntLE(header.name().length()).addIntLE(header.value().length());
    }
    for (Header header : headers) {
      pairs.add(header.name()).add("\0").add(header.value()).add("\0");
    }
    return pairs.build();
  }

  private int indexOf(String lower) {
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).name().equals(lower)) {
        return i;
      }
    }
    return -1;
  }

  // ASCII only: the other bytes of a name are no letters of any alphabet.
  private static String lower(String name) {
    StringBuilder lower = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }
}
