package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.hostile.JvmVerifier.Without;
import dev.demitasse.compiler.ssa.build.SsaBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the building of SSA form accepts, the JVM's verifier accepts too. {@code -Dmutate.mutants}
 * says how many damaged classes are tried, {@code -Dmutate.seed} where they begin.
 */
class SameAsVerifierTest {
  private static final int MUTANTS = Integer.getInteger("mutate.mutants", 2000);
  private static final long FIRST_SEED = Long.getLong("mutate.seed", 1);

  /**
   * What the verifier refuses though SSA building does not: what has to be left out for it to be
   * content, and why there may be a difference.
   */
  private static final Map<Without, String> EXPLAINED =
      Map.of(
          Without.HANDLERS,
          "The verifier lets every instruction that a handler covers throw; SSA building knows which"
              + " ones can, and only those lead to the handler.");

  private static Map<String, Map<String, byte[]>> corpus;

  @BeforeAll
  static void compile() throws IOException {
    corpus = new TreeMap<>();
    corpus.put("Corpus", Corpus.classes());
    corpus.putAll(Bases.samples());
  }

  private final Map<Code, Integer> refused = new EnumMap<>(Code.class);
  private int accepted;

  @Test
  void whatIsBuiltIsVerified() {
    List<String> differences = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MUTANTS; seed++) {
      Mutant mutant = Mutant.of(seed, corpus);
      for (String difference : differences(changed(mutant), mutant.classes(corpus))) {
        differences.add("seed " + seed + " " + mutant.kinds() + " " + difference);
      }
    }
    System.out.println("methods accepted: " + accepted + ", refused: " + refused);
    assertEquals("", String.join("\n", differences));
    assertTrue(refused.get(Code.D0104) > MUTANTS / 100, refused::toString);
  }

  private static Map<String, byte[]> changed(Mutant mutant) {
    Map<String, byte[]> changed = mutant.classes(corpus);
    changed.values().removeAll(corpus.get(mutant.base()).values()); // the very arrays
    return changed;
  }

  /** None if a class cannot be read: that is reported, and of the others it is not known then. */
  private List<String> differences(Map<String, byte[]> changed, Map<String, byte[]> classes) {
    List<String> differences = new ArrayList<>();
    try {
      for (ClassDef def : read(changed)) {
        Set<String> built = build(def, classes);
        String complaint = JvmVerifier.complaint(classes, def.name(), built, Without.NOTHING);
        if (complaint != null && !isExplained(classes, def.name(), built)) {
          differences.add(def.name() + ": " + complaint);
        }
      }
    } catch (DiagnosticException e) {
      refused.merge(e.diagnostic().code(), 1, Integer::sum);
    }
    return differences;
  }

  private static List<ClassDef> read(Map<String, byte[]> files) {
    List<ClassDef> defs = new ArrayList<>();
    files.forEach((name, file) -> defs.add(ClassFileReader.readNamed(file, name)));
    return defs;
  }

  private static boolean isExplained(
      Map<String, byte[]> classes, String name, Set<String> methods) {
    return EXPLAINED.keySet().stream()
        .anyMatch(without -> JvmVerifier.complaint(classes, name, methods, without) == null);
  }

  /** The methods that can be built. */
  private Set<String> build(ClassDef def, Map<String, byte[]> classes) {
    ClassFileHierarchy hierarchy = new ClassFileHierarchy(classes);
    Set<String> built = new HashSet<>();
    for (MethodDef method : def.methods()) {
      try {
        if (method.code() != null) {
          SsaBuilder.build(def, method, hierarchy);
          accepted++;
        }
        built.add(method.name() + method.descriptor());
      } catch (DiagnosticException e) {
        refused.merge(e.diagnostic().code(), 1, Integer::sum);
      }
    }
    return built;
  }

  @Test
  void theVerifierIsAsked() {
    Map<String, byte[]> classes = new TreeMap<>(corpus.get("Corpus"));
    classes.computeIfPresent("Corpus$Base", (n, file) -> ClassEdit.returningNothing(file));
    Set<String> methods = Set.of("self()LCorpus$Base;");
    assertNotNull(JvmVerifier.complaint(classes, "Corpus$Base", methods, Without.NOTHING));
  }
}
