package dev.demitasse.compiler.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

final class ProcessorSetupTest {
  private static final String OURS =
      "<annotationProcessorPaths><path><artifactId>demitasse-maven-plugin</artifactId></path>"
          + "</annotationProcessorPaths>";

  @Test
  void newerJdksIgnoreWhatIsOnlyOnTheClassPath() throws Exception {
    assertThat(why(23, "", true))
        .isEqualTo("Java 23 ignores annotation processors that are only on the class path");
    assertThat(why(22, "", true)).startsWith("javac has not been run since");
    assertThat(why(25, "<proc>full</proc>", true)).startsWith("javac has not been run since");
    assertThat(why(25, OURS, false)).startsWith("javac has not been run since");
  }

  @Test
  void aProcessorPathMustNameIt() throws Exception {
    assertThat(why(17, OURS.replace("demitasse-maven-plugin", "error_prone_core"), true))
        .endsWith("does not name this artefact");
  }

  @Test
  void withoutPathAndDependencyJavacKnowsNothing() throws Exception {
    assertThat(why(17, "", false)).isEqualTo("javac is not told of the processor");
  }

  @Test
  void processorsMayBeSwitchedOff() throws Exception {
    assertThat(why(17, "<proc>none</proc>" + OURS, true)).contains("<proc>none</proc>");
    assertThat(ProcessorSetup.of(project("", true), "none").whyIgnored(17).sentence())
        .contains("<proc>none</proc>");
  }

  private static String why(int javaVersion, String configuration, boolean onClassPath)
      throws Exception {
    return ProcessorSetup.of(project(configuration, onClassPath), "")
        .whyIgnored(javaVersion)
        .sentence();
  }

  private static MavenProject project(String configuration, boolean onClassPath) throws Exception {
    Plugin plugin = new Plugin();
    plugin.setArtifactId("maven-compiler-plugin");
    plugin.setConfiguration(
        Xpp3DomBuilder.build(
            new StringReader("<configuration>" + configuration + "</configuration>")));
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    MavenProject project = new MavenProject(model);
    if (onClassPath) {
      project.setArtifacts(
          Set.of(
              new DefaultArtifact(
                  "dev.demitasse", "demitasse-maven-plugin", "1", "provided", "jar", "", null)));
    }
    return project;
  }
}
