package dev.demitasse.wasmhost.envoy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.wasmhost.HostCallCase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@link HostCallCase} in a real Envoy: what the embedded host is held against is true. */
class EnvoyHostCallTest {
  static List<HostCallCase> cases() {
    return HostCallCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesWhatIsWritten(HostCallCase each) {
    EnvoyConfig config =
        EnvoyConfig.of(
            List.of(new EnvoyConfig.Module(each.wasm(), HostCallCase.CONFIGURATION)),
            "vm",
            new EnvoyConfig.DirectResponse("hello"));

    try (EnvoyServer envoy = EnvoyServer.start(NeedsEnvoy.binary(), config)) {
      // the first of several VMs: the others start where it has left the shared data
      assertThat(envoy.startLines())
          .hasSizeGreaterThanOrEqualTo(4 * each.shown().size())
          .extracting(line -> HostCallCase.decode(line.text()))
          .startsWith(each.shown().toArray(new String[0]));
    }
  }
}
