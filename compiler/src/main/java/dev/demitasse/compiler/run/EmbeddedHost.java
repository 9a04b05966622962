package dev.demitasse.compiler.run;

import dev.demitasse.compiler.diag.EnvironmentException;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.StartException;
import java.util.List;
import java.util.function.Consumer;

/** The host inside this program. It needs optional dependencies of this jar. */
record EmbeddedHost(Consumer<String> out, Consumer<String> err) implements RunHost {
  /** Says what is missing before a class that needs it is loaded. */
  @Override
  public void check() {
    check("io.netty.handler.codec.http.HttpRequestDecoder", "io.netty:netty-codec-http");
    check("run.endive.runtime.Instance", "run.endive:runtime");
  }

  private static void check(String className, String artefact) {
    try {
      Class.forName(className, false, EmbeddedHost.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new EnvironmentException(
          "run needs " + artefact + ", which is not on the class path",
          "Start it with bin/demitasse, or add the jar: it is an optional dependency.");
    }
  }

  @Override
  public void serve(List<ServedFilter> filters, RunSettings settings) throws StartException {
    new Serving(out, err).serve(filters, settings);
  }
}
