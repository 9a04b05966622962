package dev.demitasse.compiler.diag;

import static dev.demitasse.compiler.diag.Severity.ERROR;
import static dev.demitasse.compiler.diag.Severity.WARNING;

/**
 * The catalogue: one row a diagnostic. {@code {}} in the sentence stands for the arguments in
 * order, and then in the remedy, which says what to write instead. D01: what is read, D02: the
 * language, D03: the library, D04: filters, D05: static initialisers, D06: what is written, D07:
 * what is hardly meant.
 *
 * <p>Why it is so, and an example of the mistake and its mending: the resource {@code NAME.md}
 * beside this class.
 */
public enum Code {
  D0101(
      ERROR,
      "{} is not a class file that can be read: {}",
      "Compile the source again; if the file came in a jar, replace the jar."),
  D0102(
      ERROR,
      "{} was compiled for Java {}, newer than the class files that this version reads (up to Java {})",
      "Compile with --release 17 (or up to the newest readable one), or use a newer Demitasse."),
  D0103(
      ERROR,
      "class {} is not there",
      "Put the classes or the jar that hold it on the class path of the compiler."),
  D0104(
      ERROR,
      "the method's bytecode is not valid: {}",
      "Compile the source again with an unmodified compiler."),
  D0105(
      ERROR,
      "{} was compiled with preview features of Java {}",
      "Compile it without --enable-preview."),
  D0106(ERROR, "javac: {}", "Mend the source."),
  D0107(ERROR, "{} cannot be read: {}", "{}"),

  D0201(ERROR, "{} is not supported in a filter", "{}"),
  D0202(
      ERROR,
      "a serializable lambda or method reference is not supported in a filter",
      "Let its interface not extend java.io.Serializable: a module has nowhere to write objects."),
  D0203(
      ERROR,
      "throw is not supported in a filter",
      "Return a value that says what went wrong; exceptions come in a later version."),
  D0204(
      ERROR,
      "try is not supported in a filter",
      "Test for the failure before it happens; exceptions come in a later version."),
  D0205(
      ERROR,
      "a new array is not supported in a filter",
      "Use separate variables, or a Bytes.Builder; arrays come in a later version."),
  D0206(
      ERROR,
      "making an array of arrays at once is not supported in a filter",
      "In a static initialiser, make the outer array, then each inner one in a loop; elsewhere, use separate variables."),
  D0207(
      ERROR,
      "the remainder of a floating point division is not supported in a filter",
      "Compute it on int or long, or as a - b * (long) (a / b) if the quotient fits."),
  D0208(
      ERROR,
      "the static field {} is written when the module runs",
      "Static fields are evaluated at compile time: keep state in a field of the plugin, or in SharedData."),
  D0209(
      ERROR,
      "the field {} outlives its callback and holds texts as well as other objects",
      "Texts have no class at run time: use one field for texts and another one for objects."),
  D0210(
      ERROR,
      "{} are compared with ==",
      "Compare what is in them; texts and records have equals for that."),
  D0212(
      ERROR,
      "this depends on whether something is a String, a Bytes or an array",
      "None of them has a class at run time: keep each in variables, fields and classes of its own."),
  D0213(
      ERROR,
      "the field {} of an enum constant is written",
      "Enum constants are made at compile time: keep state in a field of the plugin or the stream."),
  D0214(
      ERROR,
      "a reference is stored in the field {} of an object that a static field leads to",
      "It is gone when the callback ends: keep numbers there, or read the value again in each callback."),
  D0215(ERROR, "a record with {} is compared", "{}"),
  D0216(ERROR, "an array is turned into text", "Concatenate its elements."),
  D0217(
      ERROR,
      "lambdas are compared with ==",
      "Compare enum constants: whether two lambdas are one object is up to the JVM."),
  D0218(
      ERROR,
      "the field {} outlives its callback and holds a Bytes.Builder or an array",
      "Keep the Bytes that build() gives, or one field for each element."),
  D0220(
      ERROR,
      "a variable number of arguments, as {} takes, is not supported in a filter",
      "Give the method a fixed number of parameters; arrays come in a later version."),

  D0301(
      ERROR,
      "{} does not exist inside a module",
      "Write it with the methods of the JDK that docs/java.md lists.{}"),
  D0302(
      ERROR,
      "the result of {} is dropped",
      "Return it or look at it: dropping it changes what the host does."),
  D0303(
      ERROR,
      "the template of {} is no string literal, although there are arguments",
      "Write the template as a literal, or concatenate the text."),
  D0304(
      ERROR,
      "the character U+{} is not ASCII, and a text in a module is bytes",
      "Keep literals in the range U+0000 to U+007F."),
  D0305(ERROR, "the arguments of {} are given as an array", "Write the arguments one by one."),
  D0307(
      ERROR,
      "{} does not exist inside a module, which has one thread",
      "The host calls the module: do the work in a callback.{}"),
  D0308(
      ERROR,
      "{} does not exist inside a module, which has no reflection",
      "Name the class and the method in the source.{}"),
  D0309(
      ERROR,
      "{} does not exist inside a module, which has no clock of its own",
      "Time comes from the host, so that tests can set it; it is not part of this version's DSL yet.{}"),
  D0310(
      ERROR,
      "{} does not exist inside a module, which has no randomness of its own",
      "Randomness comes from the host, so that tests can set it; it is not part of this version's DSL yet.{}"),
  D0311(
      ERROR,
      "{} does not exist inside a module, which has no files, sockets or processes",
      "Give data in the plugin configuration, or keep it in SharedData.{}"),
  D0312(
      ERROR,
      "{} does not exist inside a module, which has no standard streams",
      "Write to the host's log with Log.info.{}"),
  D0313(
      ERROR,
      "{} does not exist inside a module, where a floating-point number has no text",
      "Scale it to a long and print that.{}"),
  D0314(
      ERROR,
      "{} does not exist inside a module, where objects have no identity",
      "Write the method in the class, or make it a record.{}"),
  D0315(
      ERROR,
      "{} does not exist inside a module, which has no collections yet",
      "Keep a fixed number of fields, or use SharedData.{}"),
  D0316(
      ERROR,
      "{} does not exist inside a module, where a text is bytes without a locale",
      "Header names reach a filter in lower case; compare a value with each spelling. Case mapping comes in a later version.{}"),
  D0317(
      ERROR,
      "{} does not exist inside a module, where texts are put together by concatenation",
      "Concatenate with +, or collect bytes in a Bytes.Builder.{}"),
  D0318(
      ERROR,
      "{} does not exist inside a module, which has no boxes yet",
      "Keep the number itself: an int, a long or a boolean.{}"),

  D0401(
      ERROR,
      "no class is annotated with @Filter",
      "Annotate a class that extends Plugin or HttpFilter with @Filter(\"name\")."),
  D0402(
      ERROR,
      "@Filter stands on {}, which extends neither Plugin nor HttpFilter",
      "Let the class extend HttpFilter, or Plugin if it keeps state between streams."),
  D0403(
      ERROR,
      "two filters are named \"{}\": {} and {}",
      "Give each filter a name of its own: it names the module's files."),
  D0404(
      ERROR,
      "filter {} overrides no callback and its constructor calls no host function, so its module would do nothing",
      "Override a callback, such as onRequestHeaders."),
  D0405(
      ERROR,
      "\"{}\" is not a module name",
      "Use 1 to 64 lower case letters, digits and hyphens, beginning with a letter."),
  D0406(
      ERROR,
      "filter {} cannot be made: it is abstract or has no constructor without parameters",
      "Make the class concrete, with a constructor that takes nothing."),
  D0407(
      ERROR,
      "the plugin {} is made by a filter",
      "Use the plugin that the host has made: newHttpFilter can hand this to the stream."),
  D0408(
      ERROR,
      "newHttpFilter gives an object that a static field leads to",
      "Return a new object: each stream has its own. What streams share are the fields of their plugin."),

  D0501(
      ERROR,
      "the static initialiser of {} cannot be evaluated at compile time: {}",
      "Compute the value in a callback, or initialise the field with constants."),

  D0601(
      ERROR, "{} cannot be written: {}", "Choose another output folder, or mend its permissions."),
  D0604(
      ERROR,
      "module {} has {} bytes, {} more than its budget of {}",
      "Make the filter do less, or raise the budget."),
  D0605(
      ERROR,
      "there is a budget for {}, but no filter of that name: there are {}",
      "Mend the name in the budget, or remove it."),
  D0606(ERROR, "the annotation processor has not made the module of filter {}: {}", "{}"),
  D0607(
      ERROR,
      "META-INF/wasm still holds module {} of {}, which is no filter of that name now",
      "Delete it, as a clean build does."),

  D0701(
      WARNING,
      "the remainder of a hash code may be negative",
      "Use Integer.remainderUnsigned(hash, n), or a hash code & (n - 1) for a power of two."),
  D0702(
      WARNING,
      "a key of shared data comes from a request: keys are never freed",
      "Choose among a fixed number of keys: SharedData.slot."),
  D0703(
      WARNING,
      "the loop never ends once it has begun: nothing in it changes what it waits for",
      "Change the condition in the loop: the host calls nothing else before the callback returns."),
  D0704(
      WARNING,
      "{} needs a value, but {} may give null, and nothing has asked whether it did",
      "Test it for null first, or say what to take instead: get(name, ifAbsent)."),
  D0705(
      WARNING,
      "of several headers of one name, set in forEach leaves one",
      "Change values with replaceAll: it keeps repeated headers, such as set-cookie, apart."),
  D0706(
      WARNING,
      "{} is given {}, but its template has {}",
      "Give one argument for each pair of braces in the template: {}.");

  private final Severity severity;
  private final String sentence;
  private final String remedy;

  Code(Severity severity, String sentence, String remedy) {
    this.severity = severity;
    this.sentence = sentence;
    this.remedy = remedy;
  }

  /** What it does to the compilation. */
  public Severity severity() {
    return severity;
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
