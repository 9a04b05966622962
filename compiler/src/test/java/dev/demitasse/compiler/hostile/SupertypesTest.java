package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.engines.FilterClasses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Classes that are below what they cannot be below. */
class SupertypesTest {
  private static final Map<String, byte[]> CLASSES =
      JavaText.compile(
          "User.java",
          """
          import dev.demitasse.*;
          @Filter("user") final class User extends HttpFilter {
            interface Upper {}
            interface Lower extends Upper {}
            static class Above implements Lower {}
            static class Below extends Above {}
            @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
              Log.info(new Below() == null ? "no" : headers.path());
              return CONTINUE;
            }
          }
          """);

  private final Map<String, byte[]> classes = new TreeMap<>(CLASSES);

  @Test
  void theClassesFitTogether() {
    assertEquals(List.of(), messages());
  }

  @Test
  void aFilterAboveItself() {
    extend("User", "User");
    assertEquals(List.of("D0101 [User, it is above itself]"), messages());
  }

  @Test
  void aClassAboveItself() {
    extend("User$Above", "User$Below");
    assertEquals(List.of("D0101 [User$Below, it is above itself]"), messages());
  }

  @Test
  void anInterfaceAboveItself() {
    implement("User$Upper", "User$Lower");
    assertEquals(List.of("D0101 [User$Lower, it is above itself]"), messages());
  }

  @Test
  void aMissingSuperclass() {
    extend("User$Above", "no/Such");
    assertEquals(List.of("D0103 [no.Such]"), messages());
  }

  @Test
  void aMissingInterface() {
    classes.remove("User$Lower");
    assertEquals(List.of("D0103 [User.Lower]"), messages());
  }

  @Test
  void aFinalClassOfTheJdk() {
    extend("User$Above", "java/lang/String");
    assertEquals(
        List.of("D0101 [User$Above, it extends java.lang.String, which is final]"), messages());
  }

  @Test
  void aCallbackThatIsNone() {
    flags("onRequestHeaders", "+STATIC");
    assertEquals(
        List.of("D0101 [User, it hides dev.demitasse.HttpFilter.onRequestHeaders]"), messages());
  }

  @Test
  void aConstructorThatIsNone() {
    flags("<init>", "+STATIC");
    assertEquals(
        List.of("D0101 [User, it has a method <init> that initialises nothing]"), messages());
  }

  private void flags(String member, String flags) {
    classes.computeIfPresent("User", (n, file) -> ClassEdit.flags(file, member, flags));
  }

  @Test
  void aFileOfAnotherClass() {
    classes.put("User$Above", CLASSES.get("User$Lower"));
    assertEquals(List.of("D0101 [User$Above, it holds the class User$Lower]"), messages());
  }

  private void extend(String name, String superclass) {
    classes.computeIfPresent(name, (n, file) -> ClassEdit.below(file, superclass, true));
  }

  private void implement(String name, String superinterface) {
    classes.computeIfPresent(name, (n, file) -> ClassEdit.below(file, superinterface, false));
  }

  private List<String> messages() {
    return Compiler.compile(new FilterClasses(classes).source(), Options.DEFAULT)
        .diagnostics()
        .stream()
        .map(d -> d.code() + " " + d.args())
        .distinct()
        .toList();
  }
}
