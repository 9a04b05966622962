import dev.demitasse.*;

/** A filter makes objects of its own class, without fields, that are not itself. */
@Filter("other-without-fields")
final class OtherWithoutFields extends HttpFilter {
  // host: create 1; create 2 of 1; request 2; request 2 x=a; create 3 of 1; response 3; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = headers.path().length();
    OtherWithoutFields other = new OtherWithoutFields();
    OtherWithoutFields either = headers.contains("x") ? this : other;
    Log.info("{} {} {}", compare(this, n + 1), compare(other, n + 2), other.compare(this, n + 3));
    Log.info("{} {}", compare(either, n + 4), other.compare(either, n + 5));
    Log.info("{}", new OtherWithoutFields().compare(new OtherWithoutFields(), n + 6));
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    OtherWithoutFields last = this;
    for (int n = 0; n < 3; n++) {
      OtherWithoutFields next = new OtherWithoutFields();
      Log.info("{} {}", last.compare(next, n + 7), last.compare(last, n + 8));
      last = next;
    }
    return CONTINUE;
  }

  /** Written so that its calls stay. */
  private int compare(OtherWithoutFields other, int n) {
    int result = n * 7;
    if (other == this) result += 1000000;
    if ((result & 4) == 0) result = (result >>> 3) * n + 31;
    if ((result & 8) != 3 && n > 100) result = result * (result + 3) - n * 37;
    if ((result & 16) != 5 && n > 200) result = result * (result + 5) - n * 39;
    return result;
  }
}
