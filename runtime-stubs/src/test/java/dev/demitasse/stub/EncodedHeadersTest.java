package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodedHeadersTest {
  private static final Bytes ONE = HeaderList.ofRequest().add("a", "bc").encoded();

  @Test
  void exactBytesAreRead() {
    assertThat(EncodedHeaders.decode(ONE)).containsExactly(new Header("a", "bc"));
  }

  @Test
  void otherSizesAreNoHeaders() {
    Bytes longer = Bytes.builder(32).add(ONE).add("\0").build();
    assertThat(EncodedHeaders.decode(longer)).isEmpty();
    for (int size = 0; size < ONE.length(); size++) {
      assertThat(EncodedHeaders.decode(ONE.slice(0, size))).isEmpty();
    }
  }

  @Test
  void moreThan1024AreNone() {
    HeaderList many = HeaderList.ofRequest();
    for (int i = 0; i < 1024; i++) {
      many.add("x", "");
    }
    assertThat(EncodedHeaders.decode(many.encoded())).hasSize(1024);
    assertThat(EncodedHeaders.decode(many.add("x", "").encoded())).isEmpty();
  }

  @Test
  void nothingThatAModuleGivesThrows() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      char[] bad = ONE.text().toCharArray();
      bad[random.nextInt(bad.length)] = (char) random.nextInt(256);
      bad[random.nextInt(bad.length)] = (char) random.nextInt(256);
      EncodedHeaders.decode(Bytes.of(new String(bad)));
    }
  }
}
