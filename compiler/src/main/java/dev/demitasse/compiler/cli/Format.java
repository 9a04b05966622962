package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.diag.GithubCommands;
import dev.demitasse.compiler.diag.JsonLines;
import dev.demitasse.compiler.diag.Renderer;
import dev.demitasse.compiler.diag.Report;
import dev.demitasse.compiler.diag.Sarif;
import dev.demitasse.compiler.diag.Sources;
import java.util.Locale;

/** Who reads the diagnostics. */
enum Format {
  HUMAN {
    @Override
    Report report(Sources sources, boolean isColored) {
      return new Renderer(sources, isColored);
    }
  },
  JSON {
    @Override
    Report report(Sources sources, boolean isColored) {
      return new JsonLines(sources);
    }
  },
  SARIF {
    @Override
    Report report(Sources sources, boolean isColored) {
      return new Sarif(sources);
    }
  },
  GITHUB {
    @Override
    Report report(Sources sources, boolean isColored) {
      return new GithubCommands(sources);
    }
  };

  abstract Report report(Sources sources, boolean isColored);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
