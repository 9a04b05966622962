package dev.demitasse.compiler.engines;

import dev.demitasse.compiler.diag.Diagnostic;
import java.util.List;

/** Diagnostics as goldens keep them. */
public final class Messages {
  private Messages() {}

  public static String of(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic each : diagnostics) {
      text.append(each.position())
          .append(": ")
          .append(each.code())
          .append(' ')
          .append(each.sentence())
          .append('\n');
      each.also().forEach(label -> text.append("  also ").append(label).append('\n'));
      each.because().forEach(label -> text.append("  ").append(label).append('\n'));
      text.append("  → ").append(each.remedy()).append('\n');
    }
    return text.toString();
  }
}
