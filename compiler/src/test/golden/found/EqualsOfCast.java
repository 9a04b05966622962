import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What has been cast to a text is one for equals, and what has not may be one. */
final class EqualsOfCast {
  // run: ofLambda("a") = true
  // run: ofLambda("b") = false
  static boolean ofLambda(String s) {
    UnaryOperator<String> same = x -> x;
    return "a".equals((String) same.apply(s));
  }

  // run: ofVariable("a", true) = true
  // run: ofVariable("a", false) = false
  static boolean ofVariable(String s, boolean asIs) {
    Supplier<String> given = () -> s;
    String text = given.get();
    if (asIs) {
      return "a".equals(text);
    }
    return text.equals("b");
  }

  // run: castElsewhere("a", true) = false
  // run: castElsewhere("a", false) = true
  static boolean castElsewhere(String s, boolean cast) {
    Supplier<Object> given = () -> s;
    Object object = given.get();
    if (cast) {
      return ((String) object).isEmpty();
    }
    return s.equals(object);
  }
}
