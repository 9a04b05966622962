package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@link HostCallCase} in the embedded host. */
class HostCallTest {
  static List<HostCallCase> cases() {
    return HostCallCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesWhatEnvoyGives(HostCallCase each) {
    List<LogLine> lines = new ArrayList<>();
    WasmVm vm = WasmVm.load(each.wasm(), Hosts.logging(lines));
    try (HttpHost host = new HttpHost(List.of(new FilterSlot(vm, HostCallCase.CONFIGURATION)))) {
      assertThat(host.start()).isTrue();
    }

    assertThat(lines).extracting(line -> HostCallCase.decode(line.text())).isEqualTo(each.shown());
  }
}
