package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
  /** The test vectors of draft-eastlake-fnv, appendix C. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"\"\",cbf29ce484222325", "a,af63dc4c8601ec8c", "foobar,85944171f73967e8"})
  void hashesAreFnv1a(String text, String hash) {
    assertThat(Long.toHexString(Hash.fnv1a64(Bytes.of(text)))).isEqualTo(hash);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1000, Integer.MAX_VALUE})
  void bucketsAreTheUnsignedRemainder(int buckets) {
    for (int i = 0; i < 1000; i++) {
      String text = "key-" + i;
      long expected = Long.remainderUnsigned(Hash.fnv1a64(Bytes.of(text)), buckets);
      assertThat(Hash.bucket(text, buckets)).isEqualTo((int) expected);
    }
  }

  @Test
  void fewerThanOneBucketCountAsOne() {
    assertThat(Hash.bucket("a", 0)).isZero();
    assertThat(Hash.bucket("a", Integer.MIN_VALUE)).isZero();
  }

  @Test
  void aSlotIsThePrefixAndANumber() {
    assertThat(SharedData.slot("hits-", "foobar", 10))
        .isEqualTo("hits-" + Hash.bucket("foobar", 10));
  }
}
