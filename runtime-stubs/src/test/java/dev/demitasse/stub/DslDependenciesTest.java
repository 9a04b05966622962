package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Filter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * The DSL depends on nothing: its classes name the JDK's language packages, its functional
 * interfaces and their own.
 */
class DslDependenciesTest {
  private static final Pattern DEPENDENCY = Pattern.compile("-> ([\\w.]+)\\s");

  @Test
  void itNamesOnlyTheLanguageAndItself() throws Exception {
    assertThat(dependencies())
        .contains("java.lang", "dev.demitasse.host")
        .isSubsetOf(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.util.function",
            "dev.demitasse",
            "dev.demitasse.host",
            "java.base");
  }

  private static Set<String> dependencies() throws Exception {
    Path dsl = Path.of(Filter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    assertThat(jdeps.run(writer, writer, "-verbose:package", dsl.toString())).isZero();
    Set<String> packages = new TreeSet<>();
    Matcher found = DEPENDENCY.matcher(out.toString());
    while (found.find()) {
      packages.add(found.group(1));
    }
    return packages;
  }
}
