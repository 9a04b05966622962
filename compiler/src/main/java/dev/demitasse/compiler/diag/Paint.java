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

  abstract String with(String rendition, String text);

  String strong(String text) {
    return with("1", text);
  }

  String error(String text) {
    return with("1;31", text);
  }

  String warning(String text) {
    return with("1;33", text);
  }

  String hint(String text) {
    return with("36", text);
  }
}
