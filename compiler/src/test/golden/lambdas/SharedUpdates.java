import dev.demitasse.*;

/** Lambdas in the loops of the library. */
@Filter("shared-updates")
final class SharedUpdates extends HttpFilter {
  private static final SharedLong HIGHEST = SharedLong.of("highest");

  // host: create 1; create 2 of 1; request 2 n=5 t=a; request 2 n=3 t=b; request 2 n=7 t=
  // host: fault proxy_set_shared_data 1 CAS_MISMATCH; request 2 n=8 t=c
  // host: fault proxy_set_shared_data * CAS_MISMATCH; request 2 n=9 t=d
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    long n = headers.getLong("n", 0);
    String text = headers.get("t", "");
    SharedLong.Read highest = HIGHEST.updateAndGet(old -> Math.max(old, n));
    SharedData.Value all =
        SharedData.update(
            "all",
            3,
            old -> text.isEmpty() ? null : Bytes.of((old == null ? "" : old.text()) + text));
    Log.info("{} {}", highest.status(), highest.value());
    Log.info("{} {}", all.status(), all.bytes().text());
    return CONTINUE;
  }
}
