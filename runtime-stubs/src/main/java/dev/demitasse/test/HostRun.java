package dev.demitasse.test;

import dev.demitasse.Log;
import dev.demitasse.Nullable;
import dev.demitasse.test.HostBackend.RunningHost;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of a {@link FilterTest}: it opens the host, hands it in, and closes it. */
final class HostRun
    implements TestTemplateInvocationContext,
        ExecutionCondition,
        ParameterResolver,
        TestExecutionExceptionHandler,
        AfterEachCallback {
  private final Host host;
  private final List<FilterUnderTest> chain;
  private @Nullable RunningHost running;

  HostRun(Host host, List<FilterUnderTest> chain) {
    this.host = host;
    this.chain = chain;
  }

  @Override
  public String getDisplayName(int invocationIndex) {
    return host.name();
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String missing = Backends.of(host).missing();
    if (missing == null) {
      return ConditionEvaluationResult.enabled(host + " is there");
    }
    SkippedRuns.tell(host, missing, context);
    return ConditionEvaluationResult.disabled(missing);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestHost.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    running = Backends.of(host).open(chain);
    return running;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    if (failure instanceof NotOnThisHost) {
      SkippedRuns.tell(host, failure.getMessage(), context);
      Assumptions.abort(failure.getMessage());
    }
    failure.addSuppressed(new WhereItFailed(host, logs()));
    throw failure;
  }

  private List<String> logs() {
    if (running == null) {
      return List.of();
    }
    try {
      return Arrays.stream(Log.Level.values())
          .flatMap(level -> running.logs(level).stream().map(line -> "[" + level + "] " + line))
          .toList();
    } catch (RuntimeException e) {
      return List.of("not to be had: " + e.getMessage());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (running != null) {
      running.close();
    }
  }
}
