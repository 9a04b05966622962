package dev.demitasse.compiler.diag;

/**
 * The catalogue: one row a diagnostic. {@code {}} in the sentence stands for the arguments in
 * order; the remedy says what to write instead. D01: class files, D02: the language, D03: the
 * library, D04: filters, D05: static initialisers, D06: output and environment.
 */
public enum Code {
  D0101(
      "{} is not a class file that can be read: {}",
      "Compile the source again; if the file came in a jar, replace the jar."),
  D0102(
      "{} was compiled for Java {}, newer than the class files that this version reads (up to Java {})",
      "Compile with --release 17 (or up to the newest readable one), or use a newer Demitasse."),
  D0103(
      "class {} is not there",
      "Put the classes or the jar that hold it on the class path of the compiler."),
  D0104(
      "the method's bytecode is not valid: {}",
      "Compile the source again with an unmodified compiler."),
  D0201("{} is not supported in a filter", "{}"),
  D0301("{} does not exist inside a module", "{}"),
  D0302(
      "the result of {} is dropped",
      "Return it or look at it: dropping it changes what the host does."),
  D0303(
      "a log template with {} must be a string literal",
      "Write the template as a literal, or concatenate the text."),
  D0304(
      "the character U+{} does not fit into a byte",
      "Strings are bytes in a module: keep literals in the range U+0000 to U+007F."),
  D0401(
      "no class is annotated with @Filter",
      "Annotate a class that extends Plugin or HttpFilter with @Filter(\"name\")."),
  D0402(
      "@Filter stands on {}, which extends neither Plugin nor HttpFilter",
      "Let the class extend HttpFilter, or Plugin if it keeps state between streams."),
  D0403(
      "two filters are named \"{}\": {} and {}",
      "Give each filter a name of its own: it names the module's files."),
  D0404(
      "filter {} overrides no callback and its constructor calls no host function, so its module would do nothing",
      "Override a callback, such as onRequestHeaders."),
  D0405(
      "\"{}\" is not a module name",
      "Use 1 to 64 lower case letters, digits and hyphens, beginning with a letter."),
  D0406(
      "filter {} cannot be made: it is abstract or has no constructor without parameters",
      "Make the class concrete, with a constructor that takes nothing."),
  D0501(
      "the static initialiser of {} cannot be evaluated at compile time: {}",
      "Compute the value in a callback, or initialise the field with constants."),
  D0601("{} cannot be written: {}", "Choose another output folder, or mend its permissions."),
  D0602("{}", "Mend the source; javac reported it."),
  D0603("{} cannot be read: {}", "{}"),
  D0604(
      "module {} has {} bytes, {} more than its budget of {}",
      "Make the filter do less, or raise the budget."),
  D0605(
      "there is a budget for {}, but no filter of that name: there are {}",
      "Mend the name in the budget, or remove it.");

  private final String sentence;
  private final String remedy;

  Code(String sentence, String remedy) {
    this.sentence = sentence;
    this.remedy = remedy;
  }

  /** What is wrong, with {@code {}} for the arguments. */
  public String sentence() {
    return sentence;
  }

  /** What to do about it; may hold {@code {}} for the arguments that the sentence leaves over. */
  public String remedy() {
    return remedy;
  }
}
