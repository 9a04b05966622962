package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is written is valid by the standard's own schema, as an artefact on Maven Central has it.
 */
final class SarifTest {
  private static final Position PLACE =
      new Position("org/example/Slow", "Slow.java", 12, null).at(12, 5, 15);
  private static final Diagnostic THREAD =
      Diagnostic.at(PLACE, Code.D0307, "java.lang.Thread", "")
          .because(
              List.of(
                  Label.call("called from Slow.run", new Position("A", "A.java", 3, null), ""),
                  Label.of("25 bytes are text")))
          .also(Label.ofClass("the class B", new Position("B", "B.java", 7, null).at(7, 2, 9)));

  @Test
  void saysWhatAndWhere() throws IOException {
    JsonNode result = sarif(Sources.NONE, THREAD).at("/runs/0/results/0");

    assertThat(result.at("/ruleId").asText()).isEqualTo("D0307");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText())
        .startsWith("java.lang.Thread does not exist inside a module, which has one thread\nThe ");
    assertThat(result.at("/locations/0/physicalLocation").toString())
        .isEqualTo(
            "{'artifactLocation':{'uri':'org/example/Slow.java'},'region':{'startLine':12,'startColumn':5,'endColumn':15}}"
                .replace('\'', '"'));
    assertThat(result.at("/relatedLocations")).hasSize(2);
    assertThat(result.at("/relatedLocations/0").toString())
        .isEqualTo(
            ("{'physicalLocation':{'artifactLocation':{'uri':'B.java'},"
                    + "'region':{'startLine':7,'startColumn':2,'endColumn':9}},"
                    + "'message':{'text':'the class B'}}")
                .replace('\'', '"'));
    assertThat(result.at("/relatedLocations/1/message/text").asText())
        .isEqualTo("called from Slow.run");
  }

  @Test
  void namesTheRuleOfTheCatalogue() throws IOException {
    JsonNode run = sarif(Sources.NONE, THREAD).at("/runs/0");
    JsonNode rule = run.at("/tool/driver/rules").get(run.at("/results/0/ruleIndex").asInt());

    assertThat(run.at("/tool/driver/rules")).hasSize(Code.values().length);
    assertThat(rule.at("/id").asText()).isEqualTo("D0307");
    assertThat(rule.at("/help/markdown").asText()).contains("## Wrong");
  }

  @Test
  void writesPathsAsUris() throws IOException {
    Path outside = Path.of("/a b/Slow.java").toAbsolutePath();
    Path below = Path.of("a b/Slow.java");

    assertThat(uri(sarif(position -> outside, THREAD))).matches("file:///.*a%20b/Slow.java");
    assertThat(uri(sarif(position -> below, THREAD))).isEqualTo("a%20b/Slow.java");
  }

  @Test
  void isValidWithoutAPlaceAndWithoutAResult() throws IOException {
    assertThat(sarif(Sources.NONE).at("/runs/0/results")).isEmpty();
    Diagnostic nowhere = Diagnostic.at(Position.NONE, Code.D0401);
    assertThat(sarif(Sources.NONE, nowhere).at("/runs/0/results/0/locations")).isEmpty();
    Diagnostic file = Diagnostic.at(new Position("A", "A.java", 0, null), Code.D0404, "a");
    assertThat(uri(sarif(Sources.NONE, file))).isEqualTo("A.java");
  }

  private static String uri(JsonNode sarif) {
    return sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asText();
  }

  private static JsonNode sarif(Sources sources, Diagnostic... diagnostics) throws IOException {
    JsonNode sarif = new ObjectMapper().readTree(new Sarif(sources).render(List.of(diagnostics)));
    assertThat(schema().validate(sarif)).isEmpty();
    return sarif;
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }
}
