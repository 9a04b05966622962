package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;

/**
 * Answers what filters have let pass, but Envoy has no route for: without a path, with one that
 * does not begin with a slash, or with an empty {@code x-forwarded-proto} ({@code
 * source/common/router/config_impl.cc}). The answer passes the filters.
 */
enum NoRoute implements Upstream {
  INSTANCE;

  static boolean isFor(HeaderList request) {
    String forwarded = request.first("x-forwarded-proto");
    return !hasAbsolutePath(request) || forwarded == null || forwarded.isEmpty();
  }

  static boolean hasAbsolutePath(HeaderList request) {
    String path = request.first(":path");
    return path != null && path.startsWith("/");
  }

  static HeaderList answer() {
    return HeaderList.ofResponse().add(":status", "404");
  }

  @Override
  public RequestBody send(
      HeaderList request, boolean endsHere, @Nullable String length, Response response) {
    response.head(answer(), true);
    return DirectResponse.Unread.INSTANCE;
  }
}
