package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.SharedData;
import dev.demitasse.Status;
import dev.demitasse.host.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedDataTest {
  private final OneVm vm = new OneVm();
  private final Host.Binding binding = Host.bind(vm.host.calls());

  @AfterEach
  void unbind() {
    binding.close();
  }

  private static SharedData.Value append(String text, int attempts) {
    return SharedData.update(
        "k", attempts, old -> Bytes.of(old == null ? text : old.text() + text));
  }

  @Test
  void whatIsMadeOfTheOldBytesIsWritten() {
    assertThat(append("a", 1).ok()).isTrue();
    assertThat(append("b", 1).bytes()).isEqualTo(Bytes.of("ab"));
    assertThat(SharedData.get("k").bytes()).isEqualTo(Bytes.of("ab"));
  }

  @Test
  void nullLeavesTheValueAsItIs() {
    assertThat(SharedData.update("k", 3, old -> null).status()).isEqualTo(Status.NOT_FOUND);
    SharedData.set("k", Bytes.of("x"));
    assertThat(SharedData.update("k", 3, old -> null).bytes()).isEqualTo(Bytes.of("x"));
    assertThat(SharedData.get("k").bytes()).isEqualTo(Bytes.of("x"));
  }

  @Test
  void aLostAttemptIsMadeAgainButNotForEver() {
    vm.faults.add("proxy_set_shared_data", 1, 3, Status.CAS_MISMATCH);
    assertThat(append("a", 2).status()).isEqualTo(Status.CAS_MISMATCH);
    assertThat(append("a", 2).status()).isEqualTo(Status.OK);
  }

  @Test
  void anotherStatusEndsIt() {
    vm.faults.add("proxy_set_shared_data", 1, 1, Status.INTERNAL_FAILURE);
    assertThat(append("a", 9).status()).isEqualTo(Status.INTERNAL_FAILURE);
    vm.faults.add("proxy_get_shared_data", 1, 1, Status.BAD_ARGUMENT);
    assertThat(append("a", 9).status()).isEqualTo(Status.BAD_ARGUMENT);
    assertThat(SharedData.get("k").absent()).isTrue();
  }
}
