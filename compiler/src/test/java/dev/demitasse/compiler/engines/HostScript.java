package dev.demitasse.compiler.engines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.Status;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.LogLine;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.TestContext;
import dev.demitasse.stub.VmFailure;
import dev.demitasse.stub.VmSetup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host that does what a case says with one VM, and writes down what happens. The steps, divided
 * by semicolons:
 *
 * <pre>
 * create 1            create 2 of 1         vm_start 1         configure 1 text
 * request 2           request 2 name=value  response 2         response 2 name=value
 * request_body 2 part                       request_body 2 part end      (a part; response_body too)
 * request_body 2 part*1025                  (a part that is this text so many times)
 * log 2               done 2                delete 2
 * request 2 name*1025=value                 (a header so many times)
 * fault proxy_set_shared_data 1 NOT_FOUND   (from now on the first call answers so; * for every call)
 * give proxy_get_header_map_pairs 01000000  (from now on the first call answers 0 and these bytes)
 * times 1000 request 2     (the step so many times, written down once if it is always the same)
 * during proxy_log log 2   (the step is done when the next such host call is made, before it is answered;
 *                          not inside a callback of its own kind, which no host enters twice, and
 *                          not for a context that is just being created; plugins are started and
 *                          configured when no callback runs)
 * </pre>
 */
public final class HostScript {
  private static final Pattern HEADER = Pattern.compile("([^=]+?)(?:[*](\\d+))?=(.*)");
  private static final Pattern PART = Pattern.compile("(.*)[*](\\d+)");
  private static final Set<String> OUTERMOST = Set.of("vm_start", "configure");
  private static final int LONGEST_SHOWN = 1000;

  private final Function<StubHost, FilterVm> start;
  private final boolean logsExceptions;
  private final List<String> lines = new ArrayList<>();
  private final FaultPlan faults = new FaultPlan();
  private final Map<Integer, TestContext> contexts = new HashMap<>();
  private final Map<String, String> meanwhile = new HashMap<>();

  /** The steps that are not finished, the outermost last. */
  private final Deque<String> running = new ArrayDeque<>();

  private final StubHost host;
  private int most = Integer.MAX_VALUE;
  private FaultPlan.Watcher watcher = (call, inputs) -> {};
  private UnaryOperator<FilterVm> around = UnaryOperator.identity();
  private FilterVm vm;

  /** A host of one VM. */
  public HostScript(Engine engine, FilterClasses classes) {
    this(host -> engine.start(classes, host), engine.logsExceptions());
  }

  /**
   * A host of one VM.
   *
   * @param start makes the VM
   * @param logsExceptions does the VM log exceptions in full?
   */
  public HostScript(Function<StubHost, FilterVm> start, boolean logsExceptions) {
    this.start = start;
    this.logsExceptions = logsExceptions;
    Bytes configuration = Bytes.of("vm configuration");
    this.host =
        new StubHost(new VmSetup("vm", configuration, new SharedStore(), faults, this::write));
    faults.watch(new Interrupting());
  }

  /** Does what is to be done during a host call. */
  private final class Interrupting implements FaultPlan.Watcher {
    @Override
    public void called(String hostCall, List<Object> inputs) {
      watcher.called(hostCall, inputs);
      String step = meanwhile.get(hostCall);
      if (step != null && running.stream().noneMatch(outer -> excludes(outer, step))) {
        meanwhile.remove(hostCall);
        step(step);
      }
    }

    @Override
    public void answered(int status, List<Object> results) {
      watcher.answered(status, results);
    }
  }

  /** Lets a watcher see all host calls and their answers. */
  public HostScript watchedBy(FaultPlan.Watcher other) {
    watcher = other;
    return this;
  }

  /** Lets steps that are to be done many times be done so many times at most. */
  public HostScript repeatingAtMost(int times) {
    most = times;
    return this;
  }

  /** Puts something around the VM, such as what writes down its callbacks. */
  public HostScript around(UnaryOperator<FilterVm> other) {
    around = other;
    return this;
  }

  /** Writes down the host calls too, but for those that write log lines. */
  public HostScript tracing() {
    return watchedBy(
        (call, inputs) -> {
          if (!call.equals("proxy_log")) {
            lines.add("  " + call + inputs.stream().map(HostScript::input).toList());
          }
        });
  }

  private static String input(Object input) {
    return input instanceof Bytes bytes
        ? '"' + Visible.text(bytes.text()) + '"'
        : String.valueOf(input);
  }

  private void write(LogLine line) {
    boolean hidden = line.level() == Log.Level.CRITICAL && !logsExceptions;
    String text = hidden ? "(exception)" : withoutPlaceOfExhaustion(Visible.text(line.text()));
    lines.add("  " + line.level().name().toLowerCase(java.util.Locale.ROOT) + ": " + text);
  }

  /** Where memory runs out depends on what is inlined, so a module need not say the place. */
  private static String withoutPlaceOfExhaustion(String line) {
    return line.replaceAll("OutOfMemoryError \\(.*\\)$", "OutOfMemoryError");
  }

  /** The same as another engine would write where this one logs no exceptions. */
  public static String withoutExceptions(String transcript) {
    return transcript.replaceAll("(?m)^  critical: .*$", "  critical: (exception)");
  }

  /** Runs the steps; what happened, line by line. */
  public String run(List<String> steps) {
    try (FilterVm started = around.apply(start.apply(host))) {
      vm = started;
      for (String step : steps) {
        step(step);
      }
    } catch (VmFailure failure) {
      lines.add("  the VM has failed: " + failure.getMessage());
    }
    return String.join("\n", lines) + "\n";
  }

  private void step(String step) {
    String[] words = step.split(" ");
    if (words[0].equals("times")) {
      repeat(Math.min(most, Integer.parseInt(words[1])), step.split(" ", 3)[2]);
      return;
    }
    int at = lines.size();
    running.push(step);
    Object result = perform(words);
    running.pop();
    lines.add(at, result == null ? step : step + " = " + result);
  }

  /** Does no host do the step before the outer one is finished? */
  private static boolean excludes(String outer, String step) {
    String[] running = outer.split(" ", -1);
    String[] words = step.split(" ", -1);
    boolean isOfItsContext = running.length > 1 && words.length > 1 && running[1].equals(words[1]);
    return running[0].equals(words[0]) || running[0].equals("create") && isOfItsContext;
  }

  private void repeat(int times, String step) {
    int start = lines.size();
    List<String> first = null;
    for (int i = 0; i < times; i++) {
      step(step.replace("#", Integer.toString(i + 1)));
      List<String> now = new ArrayList<>(lines.subList(start, lines.size()));
      if (first == null) {
        first = now;
      }
      lines.subList(start, lines.size()).clear();
      if (!now.subList(1, now.size()).equals(first.subList(1, first.size()))) {
        lines.addAll(now);
        start = lines.size();
      }
    }
    lines.addAll(start, first);
    lines.add("  (" + times + " times)");
  }

  private Object perform(String[] words) {
    if (words[0].equals("during")) {
      if (OUTERMOST.contains(words[2])) {
        throw new AssertionError("no host does this inside a callback: " + words[2]);
      }
      meanwhile.put(words[1], String.join(" ", Arrays.asList(words).subList(2, words.length)));
      return null;
    }
    if (words[0].equals("fault")) {
      long first = words[2].equals("*") ? 1 : Long.parseLong(words[2]);
      long last = words[2].equals("*") ? Long.MAX_VALUE : first;
      faults.add(words[1], first, last, Status.valueOf(words[3]));
      return null;
    }
    if (words[0].equals("give")) {
      faults.give(
          words[1], 1, 1, Bytes.of(new String(HexFormat.of().parseHex(words[2]), ISO_8859_1)));
      return null;
    }
    int id = Integer.parseInt(words[1]);
    return switch (words[0]) {
      case "create" -> create(id, words.length > 3 ? Integer.parseInt(words[3]) : 0);
      case "vm_start" -> inside(id, () -> vm.vmStart(id, host.vmConfiguration().length()));
      case "configure" -> configure(id, Bytes.of(words.length > 2 ? words[2] : ""));
      case "request" -> request(id, words);
      case "response" -> response(id, words);
      case "request_body", "response_body" -> body(id, words);
      case "log" -> log(id);
      case "done" -> inside(id, () -> vm.done(id));
      case "delete" ->
          inside(
              id,
              () -> {
                vm.delete(id);
                return null;
              });
      default -> throw new AssertionError("no step " + words[0]);
    };
  }

  private Object create(int id, int parent) {
    contexts.put(id, parent == 0 ? TestContext.ofPlugin() : TestContext.ofStream());
    return inside(
        id,
        () -> {
          vm.contextCreate(id, parent);
          return null;
        });
  }

  /** Configures a plugin with these bytes. */
  Object configure(int id, Bytes configuration) {
    context(id).configuration(configuration);
    return inside(id, () -> vm.configure(id, configuration.length()));
  }

  private Object request(int id, String[] words) {
    HeaderList headers = headers(HeaderList.ofRequest(), words);
    context(id).request(headers);
    return inside(id, () -> vm.requestHeaders(id, headers.size(), true));
  }

  private Object response(int id, String[] words) {
    HeaderList headers = headers(HeaderList.ofResponse(), words);
    context(id).response(headers);
    return inside(id, () -> vm.responseHeaders(id, headers.size(), true));
  }

  /** Nothing is kept: each callback sees the part that is named. */
  private Object body(int id, String[] words) {
    boolean isLast = words.length > 3;
    boolean isRequest = words[0].startsWith("request");
    TestContext context = context(id);
    Object action =
        inside(
            id,
            () -> {
              int size = context.body(isRequest, part(words[2]));
              return isRequest
                  ? vm.requestBody(id, size, isLast)
                  : vm.responseBody(id, size, isLast);
            });
    lines.add("  body: " + shown(Visible.text(context.takeBody(isRequest).text())));
    return action;
  }

  private static Bytes part(String word) {
    Matcher repeated = PART.matcher(word);
    return Bytes.of(
        repeated.matches() ? repeated.group(1).repeat(Integer.parseInt(repeated.group(2))) : word);
  }

  private static String shown(String text) {
    int length = text.length();
    return length <= LONGEST_SHOWN
        ? text
        : text.substring(0, 10) + ".." + text.substring(length - 10) + " (" + length + ")";
  }

  private static HeaderList headers(HeaderList headers, String[] words) {
    for (int i = 2; i < words.length; i++) {
      Matcher pair = HEADER.matcher(words[i]);
      if (!pair.matches()) {
        throw new AssertionError("no header " + words[i]);
      }
      int times = pair.group(2) == null ? 1 : Integer.parseInt(pair.group(2));
      for (int n = 0; n < times; n++) {
        headers.add(pair.group(1), pair.group(3));
      }
    }
    return headers;
  }

  private Object log(int id) {
    context(id).logging();
    inside(
        id,
        () -> {
          vm.log(id);
          return null;
        });
    context(id).logged();
    return null;
  }

  private TestContext context(int id) {
    return contexts.computeIfAbsent(id, i -> TestContext.ofStream());
  }

  private Object inside(int id, Supplier<Object> callback) {
    TestContext context = context(id);
    try (StubHost.Entered entered = host.enter(context.context())) {
      Object result = callback.get();
      String reply = context.takeReply();
      if (!reply.isEmpty()) {
        lines.add("  " + Visible.text(reply));
      }
      return result;
    }
  }

  /** The lines that a probe's calls log, one each; more than one are joined. */
  public List<String> runCalls(int calls) {
    List<String> results = new ArrayList<>();
    try (FilterVm started = start.apply(host)) {
      vm = started;
      create(1, 0);
      for (int i = 0; i < calls; i++) {
        lines.clear();
        Object result = configure(1, Bytes.builder(8).addIntLE(i).addIntLE(0).build());
        results.add(
            String.join("", lines).strip() + (Boolean.TRUE.equals(result) ? "" : " (refused)"));
      }
    }
    return results;
  }
}
