package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Compiles each {@code @Filter} class to {@code META-INF/wasm/NAME.wasm} and {@code NAME.wat} of
 * the class output, in the run of javac that compiles the class. Mistakes are javac's errors.
 *
 * <p>Options: {@code -Ademitasse.host=envoy|any}; {@code -Ademitasse.names=true}, which puts the
 * names of functions and locals into the modules; {@code -Ademitasse.reports=DIR}, which gets the
 * source maps and size tables; {@code -Ademitasse.debug}, with which an internal error shows its
 * stack trace. Where the compiler does not let its class files be seen – Eclipse's, one without a
 * class output, one behind a wrapper – only the declarations of filters are checked.
 */
public final class FilterProcessor extends AbstractProcessor {
  /** The compiler; tests replace it by one that fails. */
  interface Compilation {
    Result compile(ClassPath classPath, Options options);
  }

  private final Compilation compilation;
  private Messages messages;
  private AnnotatedClasses annotated;
  private @Nullable CheckAnnotations check;
  private boolean isNoted;

  /** For javac. */
  public FilterProcessor() {
    this(Compiler::compile);
  }

  FilterProcessor(Compilation compilation) {
    this.compilation = compilation;
  }

  /** All annotations: a class without any may be part of a filter that was compiled earlier. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Settings.ALL;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    messages = new Messages(environment);
    annotated = new AnnotatedClasses(environment.getElementUtils());
    messages.guard(() -> prepare(environment));
  }

  private void prepare(ProcessingEnvironment environment) {
    Settings settings = Settings.of(environment.getOptions());
    if (!compilesAfterGeneration(environment, settings)) {
      check = new CheckAnnotations(environment);
    }
  }

  private boolean compilesAfterGeneration(ProcessingEnvironment environment, Settings settings) {
    ClassOutput output = ClassOutput.of(environment.getFiler());
    try {
      Javac javac = Javac.of(environment);
      if (javac != null && output == null) {
        javac.task().addTaskListener(new CheckMustUse(javac, messages));
      } else if (javac != null) {
        javac
            .task()
            .addTaskListener(
                new CompileAfterGeneration(
                    javac,
                    output,
                    new JavacClassPath(environment.getFiler(), environment.getElementUtils()),
                    settings,
                    compilation,
                    annotated,
                    messages));
        return true;
      }
      return false;
    } catch (LinkageError e) {
      return false; // another compiler, in a Java without javac
    }
  }

  /** Claims no annotation. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    messages.guard(() -> look(round));
    return false;
  }

  private void look(RoundEnvironment round) {
    List<TypeElement> filters = annotated.add(round);
    if (check == null || filters.isEmpty()) {
      return;
    }
    filters.forEach(check::check);
    if (!isNoted) {
      isNoted = true;
      messages.note(
          "this compiler does not let its class files be read, so only declarations were checked");
    }
  }
}
