package dev.demitasse.compiler.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment of a case says.
 *
 * @param kind what is expected
 * @param text the rest of the comment
 * @param line the line it stands on, from 1
 */
record Expectation(Kind kind, String text, int line) {
  private static final Pattern COMMENT = Pattern.compile("// ([a-z][a-z ]*): (.*)$");

  /** The words that begin such a comment. */
  enum Kind {
    /**
     * {@code f(3) = 10}: a call and its result, as Java writes it; {@code f} is a static method of
     * the file's class.
     */
    RUN("run"),
    /** {@code f(0) java.lang.ArithmeticException}: a call and the exception that leaves it. */
    THROWS("throws"),
    /** {@code f(0)}: a call that makes a method part of the module. */
    REACHES("reaches"),
    /** {@code D0201}: a message about this line. */
    ERROR("error"),
    /** Text that stands in the module's text form. */
    WAT("wat"),
    /** Text that does not stand there. */
    NO_WAT("no wat"),
    /** {@code <= 240}: the module's bytes. */
    SIZE("size"),
    /** Steps of a host, see {@link HostScript}; what happens is in the file's .txt. */
    HOST("host"),
    /** The ways of running that this case is about, instead of all. */
    ONLY_ON("only on"),
    /** So many pages of 64 KiB there are for modules. */
    MEMORY("memory");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    static Kind of(String words) {
      for (Kind kind : values()) {
        if (kind.words.equals(words)) {
          return kind;
        }
      }
      throw new AssertionError("no expectation begins with \"// " + words + ":\"");
    }
  }

  /** All of a source. */
  static List<Expectation> of(String source) {
    List<Expectation> found = new ArrayList<>();
    String[] lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      if (comment.find()) {
        found.add(new Expectation(Kind.of(comment.group(1)), comment.group(2).strip(), i + 1));
      }
    }
    return found;
  }
}
