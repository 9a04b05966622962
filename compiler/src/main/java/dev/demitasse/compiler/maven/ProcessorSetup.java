package dev.demitasse.compiler.maven;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.output.ProcessorOutput.Cause;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a project tells javac about annotation processors.
 *
 * @param proc the option {@code -proc}; empty if it is not given
 * @param processorPath the artefacts of the processor path; null if there is none
 * @param onClassPath is this artefact on the class path?
 */
record ProcessorSetup(String proc, @Nullable List<String> processorPath, boolean onClassPath) {
  private static final String ARTIFACT = "demitasse-maven-plugin";
  private static final String PATHS = "<annotationProcessorPaths> of the maven-compiler-plugin";
  private static final String NAME_IT = "Name dev.demitasse:" + ARTIFACT + " in " + PATHS;

  /** The first JDK that runs only processors that it is told to run (its release notes). */
  private static final int FIRST_TO_IGNORE = 23;

  /**
   * As the POM has it for {@code compiler:compile} of the main sources.
   *
   * @param procProperty what counts where the POM does not configure {@code proc}
   */
  static ProcessorSetup of(MavenProject project, String procProperty) {
    Xpp3Dom configuration =
        project.getGoalConfiguration(
            "org.apache.maven.plugins", "maven-compiler-plugin", "default-compile", "compile");
    Xpp3Dom proc = child(configuration, "proc");
    Xpp3Dom paths = child(configuration, "annotationProcessorPaths");
    return new ProcessorSetup(
        proc == null ? procProperty : String.valueOf(proc.getValue()),
        paths == null ? null : artifacts(paths),
        project.getArtifacts().stream().anyMatch(each -> each.getArtifactId().equals(ARTIFACT)));
  }

  private static List<String> artifacts(Xpp3Dom paths) {
    return Arrays.stream(paths.getChildren())
        .map(path -> child(path, "artifactId"))
        .map(artifact -> artifact == null ? "" : String.valueOf(artifact.getValue()))
        .toList();
  }

  private static @Nullable Xpp3Dom child(@Nullable Xpp3Dom configuration, String name) {
    return configuration == null ? null : configuration.getChild(name);
  }

  /** Why javac of this version most likely has not run the processor, and what to do about it. */
  Cause whyIgnored(int javaVersion) {
    if (proc.equals("none")) {
      return new Cause("the maven-compiler-plugin is told <proc>none</proc>", "Remove that.");
    } else if (processorPath != null && !processorPath.contains(ARTIFACT)) {
      return new Cause(PATHS + " does not name this artefact", NAME_IT + ", too.");
    } else if (processorPath == null && !onClassPath) {
      return new Cause(
          "javac is not told of the processor",
          NAME_IT + ", or bind the goal demitasse:compile instead.");
    } else if (processorPath == null && proc.isEmpty() && javaVersion >= FIRST_TO_IGNORE) {
      return new Cause(
          "Java " + javaVersion + " ignores annotation processors that are only on the class path",
          NAME_IT + ", or set <proc>full</proc> there.");
    }
    return new Cause(
        "javac has not been run since, or another compiler was",
        "Compile all classes again, with javac, or bind the goal demitasse:compile instead.");
  }
}
