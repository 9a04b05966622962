package dev.demitasse.stub;

import java.util.function.Predicate;

/**
 * The log line of an exception that reaches a callback's boundary, the same as in a module: its
 * class, its message where the language itself defines it, and the innermost place in the filter's
 * code.
 */
final class FailureLine {
  private static final String DIVISION = "/ by zero";

  private FailureLine() {}

  static String of(Throwable failure, Predicate<String> isFilterClass) {
    return failure.getClass().getName() + message(failure) + place(failure, isFilterClass);
  }

  private static String message(Throwable failure) {
    return DIVISION.equals(failure.getMessage()) ? ": " + DIVISION : "";
  }

  private static String place(Throwable failure, Predicate<String> isFilterClass) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (isFilterClass.test(frame.getClassName())) {
        return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
      }
    }
    return "";
  }
}
