package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar; a folder of classes has none. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "demitasse " + (version == null ? "(built from source)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
    };
  }
}
