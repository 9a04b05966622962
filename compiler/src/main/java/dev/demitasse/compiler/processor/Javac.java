package dev.demitasse.compiler.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.demitasse.Nullable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import javax.annotation.processing.ProcessingEnvironment;

/** The javac that runs a processor. */
record Javac(ProcessingEnvironment environment, JavacTask task, Trees trees) {
  /**
   * The javac behind an environment; null if it is none, or is wrapped in a way that is not known.
   */
  static @Nullable Javac of(ProcessingEnvironment environment) {
    Javac javac = unwrapped(environment);
    javac = javac == null ? ofIntelliJ(environment) : javac;
    return javac == null ? ofGradle(environment) : javac;
  }

  private static @Nullable Javac unwrapped(Object environment) {
    try {
      ProcessingEnvironment real = (ProcessingEnvironment) environment;
      return new Javac(real, JavacTask.instance(real), Trees.instance(real));
    } catch (IllegalArgumentException | ClassCastException e) {
      return null; // not javac's own
    }
  }

  // IntelliJ documents this method for processors that need javac itself.
  private static @Nullable Javac ofIntelliJ(ProcessingEnvironment environment) {
    try {
      Method unwrap =
          Class.forName(
                  "org.jetbrains.jps.javac.APIWrappers",
                  true,
                  environment.getClass().getClassLoader())
              .getDeclaredMethod("unwrap", Class.class, Object.class);
      return unwrapped(unwrap.invoke(null, ProcessingEnvironment.class, environment));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable Javac ofGradle(ProcessingEnvironment environment) {
    try {
      Field delegate = environment.getClass().getDeclaredField("delegate");
      delegate.setAccessible(true);
      return unwrapped(delegate.get(environment));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
