package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import org.junit.jupiter.api.Test;

/** The measured table of proxy-wasm-cpp-host's shared data. */
class SharedStoreTest {
  private static final Bytes KEY = Bytes.of("key");
  private static final Bytes A = Bytes.of("a");
  private static final Bytes B = Bytes.of("b");
  private static final int OK = 0;
  private static final int CAS_MISMATCH = 8;

  private final SharedStore store = new SharedStore();
  private final SharedStore.Lease data = store.open("vm");

  @Test
  void anAbsentKeyIsNothing() {
    assertThat(data.get(KEY)).isNull();
  }

  @Test
  void anAbsentKeyIsCreatedWhateverCasIsNamed() {
    assertThat(data.set(KEY, A, 77)).isEqualTo(OK);
    assertThat(data.get(KEY)).isEqualTo(new SharedStore.Entry(A, 1));
    assertThat(data.set(B, A, -1)).isEqualTo(OK);
    assertThat(data.get(B)).isEqualTo(new SharedStore.Entry(A, 2));
  }

  @Test
  void casZeroOverwrites() {
    data.set(KEY, A, 77);
    assertThat(data.set(KEY, B, 0)).isEqualTo(OK);
    assertThat(data.get(KEY)).isEqualTo(new SharedStore.Entry(B, 2));
  }

  @Test
  void aStaleCasIsRefusedAndChangesNothing() {
    data.set(KEY, A, 0);
    data.set(KEY, B, 1);
    assertThat(data.set(KEY, A, 1)).isEqualTo(CAS_MISMATCH);
    assertThat(data.set(KEY, A, -1)).isEqualTo(CAS_MISMATCH);
    assertThat(data.get(KEY)).isEqualTo(new SharedStore.Entry(B, 2));
  }

  @Test
  void anEmptyValueIsAValue() {
    assertThat(data.set(KEY, Bytes.EMPTY, 0)).isEqualTo(OK);
    assertThat(data.get(KEY)).isEqualTo(new SharedStore.Entry(Bytes.EMPTY, 1));
  }

  @Test
  void oneCounterServesAllKeysAndAllVmIds() {
    SharedStore.Lease other = store.open("other");
    data.set(KEY, A, 0);
    other.set(KEY, A, 0);
    data.set(B, A, 0);
    assertThat(other.get(KEY).cas()).isEqualTo(2);
    assertThat(data.get(B).cas()).isEqualTo(3);
  }

  @Test
  void vmIdsAreApart() {
    data.set(KEY, A, 0);
    assertThat(store.open("other").get(KEY)).isNull();
    assertThat(store.open("vm").get(KEY).value()).isEqualTo(A);
  }

  @Test
  void theLastVmErasesTheData() {
    SharedStore.Lease second = store.open("vm");
    data.set(KEY, A, 0);
    data.close();
    data.close();
    assertThat(second.get(KEY)).isNotNull();
    second.close();
    assertThat(store.open("vm").get(KEY)).isNull();
  }
}
