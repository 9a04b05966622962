package dev.demitasse.compiler.diag;

/**
 * What parts of a message look like on a terminal (ECMA-48, "select graphic rendition"), or plain.
 */
enum Paint {
  PLAIN {
    @Override
    String with(String rendition, String text) {
      return text;
    }
  },
  COLORED {
    @Override
    String with(String rendition, String text) {
      return text.isEmpty() ? text : "\033[" + rendition + "m" + text + "\033[m";
    }
  };

  static final String STRONG = "1";
  static final String ERROR = "1;31";
  static final String WARNING = "1;33";
  static final String HINT = "36";

  abstract String with(String rendition, String text);
}
