package dev.demitasse.compiler.init;

import dev.demitasse.compiler.link.FindFilters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The names in a new project, all from that of its filter.
 *
 * <pre>
 * my-filter     ⇒  module my-filter, class MyFilter, package org.example.myfilter
 * request-log   ⇒  module request-log, class RequestLogFilter, package org.example.requestlog
 * </pre>
 *
 * @param group the groupId, and the package that the filter's is in
 */
record ProjectName(String module, String group) {
  private static final String SUFFIX = "Filter";

  /** What the template imports cannot be the name of the class, too. */
  private static final Set<String> TAKEN = Set.of(SUFFIX, "HttpFilter", "TcpFilter");

  /**
   * Checked names.
   *
   * @throws IllegalArgumentException if a module or package cannot be called so
   */
  static ProjectName of(String module, String group) {
    if (!FindFilters.isModuleName(module)) {
      throw new IllegalArgumentException(
          module
              + " is no module name: it starts with a letter, and holds a-z, 0-9 and -, at most 64");
    }
    if (!SourceVersion.isName(group)) {
      throw new IllegalArgumentException("--group: " + group + " is no name of a package");
    }
    return new ProjectName(module, group);
  }

  String className() {
    String camel =
        Arrays.stream(module.split("-+"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return camel.endsWith(SUFFIX) && !TAKEN.contains(camel) ? camel : camel + SUFFIX;
  }

  String packageName() {
    String last = module.replace("-", "");
    return group + "." + (SourceVersion.isKeyword(last) ? last + "_" : last);
  }
}
