package dev.demitasse.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;

/** What a host does with a filter: a plugin or two, some streams, now and then a failing call. */
final class Steps {
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "5",
          "-1",
          "text",
          "abc",
          "Aa",
          "2147483648",
          "-9223372036854775808",
          "99999999999999999999",
          "\u00e9\u00ff",
          "/p?n=7&t=%41+b",
          "a=b",
          "4294967295");
  private static final List<String> CALLS =
      List.of(
          "proxy_get_shared_data",
          "proxy_set_shared_data",
          "proxy_get_header_map_value",
          "proxy_replace_header_map_value",
          "proxy_get_buffer_bytes",
          "proxy_set_buffer_bytes",
          "proxy_define_metric",
          "proxy_increment_metric");
  private static final List<String> PARTS = List.of("0", "part", "a=b", "abcdefghijk");
  private static final String DURING = "during ";
  private static final int LAST_STREAM = 5;
  private static final List<String> STATUSES =
      List.of("NOT_FOUND", "BAD_ARGUMENT", "CAS_MISMATCH", "INTERNAL_FAILURE", "UNKNOWN");

  private final Draws draws;
  private final boolean faults;
  private final List<String> steps = new ArrayList<>();
  private final List<Integer> plugins = new ArrayList<>(List.of(1));

  private Steps(Program program) {
    this.draws = program.draws();
    this.faults = program.has(Feature.FAULTS);
  }

  static List<String> of(Program program) {
    Steps steps = new Steps(program);
    steps.write();
    return List.copyOf(steps.steps);
  }

  private void write() {
    plugin(1);
    if (draws.chance(35)) {
      plugins.add(9);
      plugin(9);
    }
    for (int id = 2; id <= LAST_STREAM; id++) {
      create(id);
    }
    for (int i = draws.between(4, 8); i > 0; i--) {
      meanwhile();
      stream(draws.between(2, LAST_STREAM));
      if (draws.chance(5)) {
        plugin(draws.one(plugins));
      }
      fault();
    }
  }

  private void create(int id) {
    steps.add("create " + id + " of " + draws.one(plugins));
  }

  private void plugin(int id) {
    steps.add("create " + id);
    fault();
    steps.add("vm_start " + id);
    steps.add("configure " + id + " " + draws.one(VALUES));
  }

  private void stream(int id) {
    switch (draws.below(10)) {
      case 0 -> {
        steps.add("log " + id);
        steps.add("done " + id);
        steps.add("delete " + id);
        create(id);
      }
      case 1 -> steps.add("log " + id);
      case 2, 3 ->
          steps.add("response " + id + " :status=" + draws.one("200", "404", "x") + headers());
      case 4 -> body("request_body " + id);
      case 5 -> body("response_body " + id);
      default -> steps.add("request " + id + headers());
    }
  }

  private void body(String step) {
    steps.add(step + ' ' + draws.one(PARTS) + draws.one("", " end"));
  }

  private static String header(String name, String value) {
    return ' ' + name + '=' + value;
  }

  private String headers() {
    StringBuilder headers = new StringBuilder();
    if (draws.chance(60)) {
      headers.append(header(Inputs.NUMBER, Long.toString(Literals.number(draws))));
    }
    if (draws.chance(60)) {
      headers.append(header(Inputs.WORD, draws.one(VALUES)));
    }
    for (int i = draws.below(4); i > 0; i--) {
      headers.append(header(draws.one(Literals.HEADER_NAMES), draws.one(VALUES)));
    }
    return headers.toString();
  }

  /** Now and then another callback comes while one waits for a host call. */
  private void meanwhile() {
    if (draws.chance(5)) {
      int id = draws.between(2, LAST_STREAM);
      String step = draws.one("log " + id, "request " + id + headers());
      steps.add(DURING + draws.one(CALLS) + ' ' + step);
    }
  }

  private void fault() {
    if (faults && draws.chance(20)) {
      String which = draws.one("1", "2", "3", "*");
      steps.add("fault " + draws.one(CALLS) + " " + which + " " + draws.one(STATUSES));
    }
  }
}
