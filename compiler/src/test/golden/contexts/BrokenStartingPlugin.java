import dev.demitasse.*;

/** The same where only the VM's start is a callback. */
@Filter("broken-starting-plugin")
final class BrokenStartingPlugin extends Plugin {
  // host: create 1; vm_start 1; configure 1; create 2 of 1; request 2
  BrokenStartingPlugin() {
    Log.info("{}", 30 / (SharedData.get("key").status().ordinal() - 1));
  }

  @Override
  public boolean onVmStart() {
    Log.info("start");
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("request");
      return CONTINUE;
    }
  }
}
