package dev.demitasse.wasmhost.envoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpReaderTest {
  @Test
  void keepsHeadersAsTheyAre() throws IOException {
    HttpMessage read =
        reader("GET /a b HTTP/1.1\r\nX-A: 1\r\nx-a:2 \r\nx-b:\u00e9:\r\n\r\n").request();

    assertThat(read.firstLine()).isEqualTo("GET /a b HTTP/1.1");
    assertThat(read.headers())
        .containsExactly(
            new Header("X-A", "1"), new Header("x-a", "2"), new Header("x-b", "\u00e9:"));
    assertThat(read.values("x-A")).containsExactly("1", "2");
  }

  @Test
  void readsBodiesByTheirFraming() throws IOException {
    String length = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc";
    assertThat(reader(length + "HTTP").response("GET").body()).isEqualTo("abc");
    assertThat(reader(length).response("HEAD").body()).isEmpty();
    assertThat(reader("HTTP/1.1 304 Not\r\ncontent-length: 3\r\n\r\n").response("GET").status())
        .isEqualTo(304);
    String chunked = "transfer-encoding: chunked\r\n\r\n2\r\nab\r\na\r\n0123456789\r\n0\r\n\r\n";
    HttpReader two = reader("POST / HTTP/1.1\r\n" + chunked + "GET /2 HTTP/1.1\r\n\r\n");
    assertThat(two.request().body()).isEqualTo("ab0123456789");
    assertThat(two.request().path()).isEqualTo("/2");
    assertThat(two.request()).isNull();
    assertThat(reader("HTTP/1.1 200 OK\r\n\r\nall").response("GET").body()).isEqualTo("all");
  }

  @Test
  void skipsInterimResponses() throws IOException {
    HttpReader in =
        reader("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n");

    assertThat(in.response("GET").status()).isEqualTo(404);
  }

  @Test
  void aBrokenConnectionIsAnError() {
    assertThatThrownBy(() -> reader("").response("GET")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> reader("GET / HTTP/1.1\r\nx").request())
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(
            () -> reader("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nab").response("GET"))
        .isInstanceOf(EOFException.class);
  }

  private static HttpReader reader(String bytes) {
    return new HttpReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
