package dev.demitasse.compiler.cli;

/** What the process answers. */
final class ExitStatus {
  static final int DONE = 0;

  /** The input has errors, and they were printed. */
  static final int DIAGNOSTICS = 1;

  /** The command line is not understood. */
  static final int USAGE = 2;

  /** Something outside is missing, such as a JDK or a free port. */
  static final int ENVIRONMENT = 3;

  /** A defect of this program. */
  static final int INTERNAL = 70;

  private ExitStatus() {}
}
