package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderListTest {
  private final HeaderList headers = HeaderList.ofRequest();

  @Test
  void namesAreLowerCaseAndOrderIsKept() {
    headers.add("X-B", "1").add("x-A", "2");
    assertThat(headers.headers()).containsExactly(new Header("x-b", "1"), new Header("x-a", "2"));
    assertThat(headers.first("X-a")).isEqualTo("2");
    assertThat(headers.first("none")).isNull();
  }

  @Test
  void onlyAsciiLettersHaveCase() {
    headers.add("\u00c4\u0130Z", "1");
    assertThat(headers.headers().get(0).name()).isEqualTo("\u00c4\u0130z");
  }

  @Test
  void repeatedHeadersAreKept() {
    headers.add("x", "1").add("y", "2").add("x", "");
    assertThat(headers.size()).isEqualTo(3);
    assertThat(headers.first("x")).isEqualTo("1");
  }

  @Test
  void pseudoHeadersStandBeforeAllOthers() {
    headers.add("x", "1").add(":path", "/").add("y", "2").add(":method", "GET");
    headers.set(":path", "/new");
    assertThat(headers.headers())
        .extracting(Header::name)
        .containsExactly(":method", ":path", "x", "y");
    assertThat(headers.first(":path")).isEqualTo("/new");
  }

  @Test
  void aSetHeaderIsTheOnlyOneAndTheLast() {
    headers.add("x", "1").add("x", "2").add("y", "3").set("X", "4");
    assertThat(headers.headers()).containsExactly(new Header("y", "3"), new Header("x", "4"));
  }

  @Test
  void allOfTheNameAreRemoved() {
    headers.add("x", "1").add("y", "2").add("x", "3").remove("X");
    headers.remove("none");
    assertThat(headers.headers()).containsExactly(new Header("y", "2"));
  }

  @Test
  void someWellKnownHeadersAreJoined() {
    headers.add("via", "a").add("Via", "b").add("cookie", "a=1").add("cookie", "b=2");
    assertThat(headers.headers())
        .containsExactly(
            new Header("via", "a,b"), new Header("cookie", "a=1"), new Header("cookie", "b=2"));
  }

  @Test
  void nothingIsJoinedToAnEmptyValue() {
    headers.add("via", "").add("via", "a").add("via", "").add("via", "b");
    assertThat(headers.headers()).containsExactly(new Header("via", "a,b"));
  }

  @Test
  void aHeaderThatIsPutStaysWhereItIs() {
    headers.put("x", "1").add("y", "2").put("X", "3");
    assertThat(headers.headers()).containsExactly(new Header("x", "3"), new Header("y", "2"));
  }

  @Test
  void responsesJoinOthers() {
    HeaderList response = HeaderList.ofResponse();
    response.add("set-cookie", "a").add("set-cookie", "b").add("server", "x").add("server", "y");
    assertThat(response.headers()).hasSize(3);
    assertThat(response.first("server")).isEqualTo("x,y");
  }

  @Test
  void theEncodingComesBack() {
    headers.add("a", "1").add("b", "").add("a", "\u00ff\u0080");
    assertThat(EncodedHeaders.decode(headers.encoded())).isEqualTo(headers.headers());
    assertThat(HeaderList.ofRequest().encoded().length()).isZero();
  }
}
