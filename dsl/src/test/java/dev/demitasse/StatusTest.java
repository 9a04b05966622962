package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
  @Test
  void theNumbersOfTheAbiAreTheOrdinals() {
    for (int raw = 0; raw <= 12; raw++) {
      assertThat(Status.of(raw).ordinal()).isEqualTo(raw);
    }
    assertThat(Status.of(8)).isEqualTo(Status.CAS_MISMATCH);
    assertThat(Status.of(12)).isEqualTo(Status.UNIMPLEMENTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 99, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void allOthersAreUnknown(int raw) {
    assertThat(Status.of(raw)).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void onlyOkIsOk() {
    for (Status status : Status.values()) {
      assertThat(status.ok()).isEqualTo(status == Status.OK);
    }
  }
}
