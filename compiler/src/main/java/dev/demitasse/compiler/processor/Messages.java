package dev.demitasse.compiler.processor;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.SettingException;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;

/** What the processor tells its compiler without a place in a source. */
final class Messages {
  private final Messager messager;
  private final boolean isDebug;

  Messages(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.isDebug = environment.getOptions().containsKey(Settings.DEBUG);
  }

  /** Takes a step; whatever it throws is a message. */
  void guard(Runnable step) {
    try {
      step.run();
    } catch (DiagnosticException e) {
      print(e.diagnostic());
    } catch (SettingException e) {
      print(Kind.ERROR, "-A" + Settings.PREFIX + e.setting() + ": " + e.getMessage());
    } catch (Throwable e) { // also what ran out of stack or memory: javac itself goes on
      internal(e);
    }
  }

  /** No module is made, and nothing is wrong. */
  void note(String reason) {
    print(
        Kind.NOTE, "Demitasse: " + reason + "; the Maven goal demitasse:compile makes the modules");
  }

  private void print(Kind kind, String text) {
    messager.printMessage(kind, text);
  }

  void print(Diagnostic diagnostic) {
    String place = diagnostic.position().file().isEmpty() ? "" : diagnostic.position() + ": ";
    print(kind(diagnostic), place + text(diagnostic));
  }

  private void internal(Throwable failure) {
    StringWriter text = new StringWriter();
    StackTraceElement[] trace = failure.getStackTrace();
    text.append("Demitasse: internal error, please report it with the input: " + failure);
    if (isDebug) {
      failure.printStackTrace(new PrintWriter(text.append('\n'), true));
    } else if (trace.length > 0) {
      text.append(" (" + trace[0] + "); -A" + Settings.DEBUG + " prints more");
    }
    print(Kind.ERROR, text.toString());
  }

  static Kind kind(Diagnostic diagnostic) {
    return diagnostic.isError() ? Kind.ERROR : Kind.WARNING;
  }

  /**
   * The message for javac, which puts the source line behind its first line, and indents the
   * others.
   */
  static String text(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    text.append('[').append(diagnostic.code()).append("] ").append(diagnostic.sentence());
    diagnostic.also().forEach(label -> text.append("\nalso: ").append(label));
    diagnostic.because().forEach(label -> text.append("\nbecause: ").append(label));
    if (!diagnostic.remedy().isEmpty()) {
      text.append("\nuse: ").append(diagnostic.remedy());
    }
    return text.toString();
  }
}
