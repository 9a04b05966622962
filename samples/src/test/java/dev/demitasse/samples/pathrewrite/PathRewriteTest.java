package dev.demitasse.samples.pathrewrite;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Status;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class PathRewriteTest {
  @FilterTest(PathRewrite.class)
  void theStartIsRewrittenOnceAndAllTheRestStays(TestHost host) {
    assertThat(pathOf(host, "/v1/")).isEqualTo("/v2/");
    assertThat(pathOf(host, "/v1/users?id=7&v=/v1/")).isEqualTo("/v2/users?id=7&v=/v1/");
    assertThat(pathOf(host, "/v1//v1/")).isEqualTo("/v2//v1/");
  }

  @FilterTest(PathRewrite.class)
  void otherPathsStay(TestHost host) {
    for (String path :
        new String[] {
          "/v1", "/v", "/", "/v2/", "/V1/x", "/v11/x", "/x/v1/", "/v1%2f", "/v1?x=/v1/"
        }) {
      assertThat(pathOf(host, path)).isEqualTo(path);
      assertThat(pathOf(host, "/v1/" + path)).isEqualTo("/v2/" + path);
      assertThat(pathOf(host, path)).isEqualTo(path);
    }
  }

  @FilterTest(PathRewrite.class)
  void aLongPathToo(TestHost host) {
    String rest = "x".repeat(50_000);

    assertThat(pathOf(host, "/v1/" + rest)).isEqualTo("/v2/" + rest);
  }

  @FilterTest(
      value = PathRewrite.class,
      on = {JVM, WASM})
  void aHostThatRefusesChangesNothing(TestHost host) {
    for (String call :
        new String[] {"proxy_get_header_map_value", "proxy_replace_header_map_value"}) {
      host.on(call).nth(1, Status.INTERNAL_FAILURE);
      assertThat(pathOf(host, "/v1/a")).isEqualTo("/v1/a");
      assertThat(pathOf(host, "/v1/a")).isEqualTo("/v2/a");
    }
  }

  private static String pathOf(TestHost host, String path) {
    return host.request("GET", path).send().upstreamHeader(":path");
  }
}
