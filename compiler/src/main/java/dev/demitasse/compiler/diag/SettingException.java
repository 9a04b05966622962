package dev.demitasse.compiler.diag;

/** Ends a run because the value of a setting is not understood, before anything is done. */
public final class SettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String setting;

  /**
   * Says what is wrong.
   *
   * @param setting its name without the dashes of the command line or the prefix of the Maven goals
   * @param sentence without a full stop
   */
  public SettingException(String setting, String sentence) {
    super(sentence);
    this.setting = setting;
  }

  /** The name of the setting. */
  public String setting() {
    return setting;
  }
}
