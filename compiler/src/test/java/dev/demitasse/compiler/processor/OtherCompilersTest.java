package dev.demitasse.compiler.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler, and javac behind the wrappers of build tools. */
final class OtherCompilersTest {
  private static final String NOTE =
      "note Demitasse: this compiler does not let its class files be read, so only declarations were"
          + " checked; the Maven goal demitasse:compile makes the modules";
  private static final String FILTER =
      """
      import dev.demitasse.*;
      @Filter("%s")
      final class %s extends HttpFilter {
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
          return PAUSE;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void eclipseGetsOneNote() throws IOException {
    Processed processed = eclipse(source("One", FILTER.formatted("one", "One")));

    assertThat(processed).isEqualTo(new Processed(true, List.of(NOTE)));
    assertThat(folder.resolve("classes/One.class")).exists();
    assertThat(folder.resolve("classes/META-INF")).doesNotExist();
  }

  @Test
  void eclipseGetsNoNoteWithoutFilters() throws IOException {
    assertThat(eclipse(source("Plain", "class Plain {}")))
        .isEqualTo(new Processed(true, List.of()));
  }

  @Test
  void eclipseIsToldWhatIsWrongWithADeclaration() throws IOException {
    Processed processed =
        eclipse(
            source("One", FILTER.formatted("twin", "One")),
            source("Two", FILTER.formatted("twin", "Two")),
            source("Name", FILTER.formatted("", "Name")),
            source("Abstract", FILTER.formatted("a", "Abstract").replace("final", "abstract")),
            source(
                "Args",
                FILTER
                    .formatted("b", "Args")
                    .replace("HttpFilter {", "HttpFilter { Args(int i) {}")),
            source("Plain", "@dev.demitasse.Filter(\"plain\") class Plain {}"));

    assertThat(processed.succeeded()).isFalse();
    assertThat(processed.messages())
        .hasSize(6)
        .contains(NOTE)
        .anyMatch(
            each -> each.startsWith("error Two.java:2:9 [D0403] two filters are named \"twin\": "))
        .anyMatch(each -> each.startsWith("error Name.java:2:9 [D0405] \"\" is not a "))
        .anyMatch(each -> each.startsWith("error Abstract.java:3:16 [D0406] filter Abstract "))
        .anyMatch(each -> each.startsWith("error Args.java:3:13 [D0406] filter Args "))
        .anyMatch(each -> each.startsWith("error Plain.java:1:38 [D0402] @Filter stands on Plain"));
  }

  @Test
  void anUnknownWrapperIsLikeAnotherCompiler() throws IOException {
    Processed processed =
        wrapped(real -> proxy((object, method, args) -> call(real, method, args)));

    assertThat(processed).isEqualTo(new Processed(true, List.of(NOTE)));
    assertThat(folder.resolve("classes/META-INF")).doesNotExist();
  }

  @Test
  void intelliJIsUnwrapped() throws IOException {
    assertMakesAModule(wrapped(real -> proxy(new IntelliJ(real))));
  }

  @Test
  void gradleIsUnwrapped() throws IOException {
    assertMakesAModule(wrapped(Gradle::new));
  }

  private void assertMakesAModule(Processed processed) {
    assertThat(processed).isEqualTo(new Processed(true, List.of()));
    assertThat(folder.resolve("classes/META-INF/wasm/one.wasm")).exists();
  }

  private Processed eclipse(Path... sources) throws IOException {
    return Processed.by(
        new EclipseCompiler(), new FilterProcessor(), List.of(sources), output("-17"));
  }

  private Processed wrapped(UnaryOperator<ProcessingEnvironment> wrapper) throws IOException {
    return Processed.by(
        ToolProvider.getSystemJavaCompiler(),
        new Wrapped(wrapper),
        List.of(source("One", FILTER.formatted("one", "One"))),
        output());
  }

  private String[] output(String... options) throws IOException {
    String classes = Files.createDirectories(folder.resolve("classes")).toString();
    return Stream.concat(Stream.of("-d", classes), Stream.of(options)).toArray(String[]::new);
  }

  private Path source(String className, String text) throws IOException {
    return Files.writeString(folder.resolve(className + ".java"), text);
  }

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            OtherCompilersTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  private static Object call(Object target, Method method, Object[] args) throws Exception {
    return method.invoke(target, args);
  }

  private record IntelliJ(ProcessingEnvironment real) implements APIWrappers.Wrapper {
    @Override
    public Object get() {
      return real;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Exception {
      return call(real, method, args);
    }
  }

  /** Gradle's wrappers keep what they wrap in a field of this name. */
  private record Gradle(ProcessingEnvironment delegate) implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  /** Hands the processor an environment that is not javac's own. */
  private static final class Wrapped extends AbstractProcessor {
    private final FilterProcessor processor = new FilterProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(wrapper.apply(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
