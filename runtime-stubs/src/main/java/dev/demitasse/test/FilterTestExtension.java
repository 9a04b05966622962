package dev.demitasse.test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a {@link FilterTest} once on each of its hosts. */
final class FilterTestExtension implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    FilterTest test = context.getRequiredTestMethod().getAnnotation(FilterTest.class);
    List<FilterUnderTest> chain =
        Arrays.stream(test.value()).<FilterUnderTest>map(FilterUnderTest::new).toList();
    return Arrays.stream(test.on()).map(host -> new HostRun(host, chain));
  }
}
