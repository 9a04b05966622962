package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.diag.EnvironmentException;

/** What only {@code run} needs: optional dependencies of this jar. */
final class Servers {
  private Servers() {}

  /** Says what is missing before a class that needs it is loaded. */
  static void check() {
    check("io.netty.handler.codec.http.HttpRequestDecoder", "io.netty:netty-codec-http");
    check("run.endive.runtime.Instance", "run.endive:runtime");
  }

  private static void check(String className, String artefact) {
    try {
      Class.forName(className, false, Servers.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new EnvironmentException(
          "run needs " + artefact + ", which is not on the class path",
          "Start it with bin/demitasse, or add the jar: it is an optional dependency.");
    }
  }
}
