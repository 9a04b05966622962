package dev.demitasse.samples.all;

import dev.demitasse.stub.HeaderList;

/** What passes through every sample in these tests. Each sample does something with one of them. */
enum Traffic {
  /** As little as there can be. */
  PLAIN,
  /** All that a sample looks at. */
  RICH;

  /** The one that says most. */
  static Traffic last() {
    return values()[values().length - 1];
  }

  /** The request. */
  HeaderList request() {
    HeaderList headers = HeaderList.ofRequest().add(":authority", "a");
    return this == PLAIN
        ? headers.add(":path", "/").add(":method", "GET")
        : headers
            .add(":path", "/v1/a?b=c")
            .add(":method", "POST")
            .add("authorization", "Bearer secret-token")
            .add("x-test", "1");
  }

  /** What the upstream answers to it. */
  HeaderList response() {
    return HeaderList.ofResponse().add(":status", this == PLAIN ? "200" : "503");
  }
}
