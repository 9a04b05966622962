package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.Bytes;
import dev.demitasse.Status;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final Bytes KEY = Bytes.of("key");

  private final OneVm vm = new OneVm();

  private List<Integer> sets(int calls) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      statuses.add(vm.host.calls().setSharedData(KEY, Bytes.ofLongLE(i), 0));
    }
    return statuses;
  }

  @Test
  void theNamedCallsFail() {
    vm.faults.add("proxy_set_shared_data", 2, 3, Status.EMPTY);
    assertThat(sets(5)).containsExactly(0, 7, 7, 0, 0);
  }

  @Test
  void callsAreCountedFromTheMakingOfTheRule() {
    assertThat(sets(1)).containsExactly(0);
    vm.faults.add("proxy_set_shared_data", 2, 2, Status.EMPTY);
    assertThat(sets(3)).containsExactly(0, 7, 0);
  }

  @Test
  void everyRuleCountsAndTheFirstAnswers() {
    vm.faults.add("proxy_set_shared_data", 2, 2, Status.EMPTY);
    vm.faults.add("proxy_set_shared_data", 1, 3, Status.INTERNAL_FAILURE);
    assertThat(sets(4)).containsExactly(10, 7, 10, 0);
  }

  @Test
  void otherCallsAreNotTouched() {
    vm.faults.add("proxy_log", 1, Long.MAX_VALUE, Status.BAD_ARGUMENT);
    assertThat(sets(1)).containsExactly(0);
    assertThat(vm.host.calls().log(2, KEY)).isEqualTo(2);
    assertThat(vm.lines).isEmpty();
  }

  @Test
  void aFailedCallIsNotPerformed() {
    vm.faults.add("proxy_set_shared_data", 1, 1, Status.OK);
    assertThat(sets(1)).containsExactly(0);
    OutBytes value = new OutBytes();
    assertThat(vm.host.calls().getSharedData(KEY, value, new OutInt())).isEqualTo(1);
  }

  @Test
  void unknownIsANumberOutsideTheAbi() {
    vm.faults.add("proxy_set_shared_data", 1, 1, Status.UNKNOWN);
    assertThat(sets(1)).containsExactly(13);
  }

  @Test
  void anyNumberCanBeAnswered() {
    vm.faults.add("proxy_set_shared_data", 1, 1, -1);
    assertThat(sets(2)).containsExactly(-1, 0);
  }

  @Test
  void aValueIsGivenWithoutTheHost() {
    vm.faults.give("proxy_get_shared_data", 1, 1, Bytes.of("given"));
    OutBytes value = new OutBytes();
    OutInt cas = new OutInt();
    assertThat(vm.host.calls().getSharedData(KEY, value, cas)).isEqualTo(0);
    assertThat(value.value).isEqualTo(Bytes.of("given"));
    assertThat(cas.value).isEqualTo(1);
    assertThat(vm.host.calls().getSharedData(KEY, value, cas)).isEqualTo(1);
  }

  @Test
  void clearedRulesAreForgotten() {
    vm.faults.add("proxy_set_shared_data", 1, 3, Status.EMPTY);
    assertThat(sets(1)).containsExactly(7);
    vm.faults.clear();
    assertThat(sets(1)).containsExactly(0);
  }

  @Test
  void theWatcherSeesTheInputsOfAllCalls() {
    List<String> seen = new ArrayList<>();
    vm.faults.watch((hostCall, inputs) -> seen.add(hostCall + inputs));
    vm.faults.add("proxy_set_shared_data", 1, 1, Status.EMPTY);
    sets(1);
    assertThat(vm.host.calls().getSharedData(KEY, new OutBytes(), new OutInt())).isEqualTo(1);
    assertThat(seen)
        .containsExactly(
            "proxy_set_shared_data" + List.of(KEY, Bytes.ofLongLE(0), 0),
            "proxy_get_shared_data" + List.of(KEY));
  }

  @Test
  void aWrongNameIsToldTheRightOnes() {
    assertThatThrownBy(() -> vm.faults.add("setSharedData", 1, 1, Status.OK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("setSharedData")
        .hasMessageContaining("proxy_set_shared_data");
  }
}
