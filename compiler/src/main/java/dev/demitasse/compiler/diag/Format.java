package dev.demitasse.compiler.diag;

import java.util.Locale;

/** Who reads the diagnostics. */
public enum Format {
  /** People. */
  HUMAN {
    @Override
    public Report report(Sources sources, boolean isColored) {
      return new Renderer(sources, isColored);
    }
  },
  JSON {
    @Override
    public Report report(Sources sources, boolean isColored) {
      return new JsonLines(sources);
    }
  },
  SARIF {
    @Override
    public Report report(Sources sources, boolean isColored) {
      return new Sarif(sources);
    }
  },
  GITHUB {
    @Override
    public Report report(Sources sources, boolean isColored) {
      return new GithubCommands(sources);
    }
  };

  /** How it is told to them; only people see colours. */
  public abstract Report report(Sources sources, boolean isColored);

  /**
   * The format of this name.
   *
   * @throws SettingException for {@code format}, if there is none
   */
  public static Format of(String text) {
    for (Format each : values()) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw new SettingException("format", "it is human, json, sarif or github, not " + text);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
