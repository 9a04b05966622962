import dev.demitasse.*;
import dev.demitasse.host.Host;

/** A module has the one host that runs it: a filter does not choose it. */
@Filter("host-of-filter")
final class HostOfFilter extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Host.Binding binding = Host.bind(Host.calls()); // error: D0301
    Log.info("bound");
    binding.close();
    return CONTINUE;
  }
}
