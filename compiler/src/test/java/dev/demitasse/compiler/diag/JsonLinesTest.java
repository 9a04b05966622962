package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonLinesTest {
  private static final Position PLACE = new Position("org/example/A", "A.java", 2, null);

  @TempDir private Path folder;

  @Test
  void saysAllInOneLine() {
    Diagnostic diagnostic =
        Diagnostic.at(PLACE.at(2, 3, 8), Code.D0302, "A.f")
            .because(List.of(Label.call("called from A.g", PLACE, "")))
            .also(Label.ofClass("the class B", new Position("B", "B.java", 0, null)));

    assertThat(new JsonLines(Sources.NONE).render(List.of(diagnostic)))
        .isEqualTo(
            ("{'code':'D0302','severity':'error','file':'org/example/A.java',"
                    + "'range':{'start':{'line':2,'column':3},'end':{'line':2,'column':8}},"
                    + "'message':'the result of A.f is dropped',"
                    + "'also':[{'message':'the class B','file':'B.java'}],"
                    + "'because':[{'message':'called from A.g','file':'org/example/A.java','range':{'start':{'line':2}}}],"
                    + "'remedy':'Return it or look at it: dropping it changes what the host does.'}\n")
                .replace('\'', '"'));
  }

  @Test
  void leavesOutWhatIsNotKnown() throws IOException {
    JsonNode line = json(Sources.NONE, Diagnostic.at(Position.NONE, Code.D0401));

    assertThat(line.has("file")).isFalse();
    assertThat(line.has("range")).isFalse();
  }

  @Test
  void countsATabAsOneCharacter() throws IOException {
    Path source = Files.writeString(folder.resolve("A.java"), "class A {\n\tint a\t= \"b\";\n}\n");
    JsonNode range =
        json(position -> source, Diagnostic.at(PLACE.at(2, 19, 22), Code.D0302, "b")).get("range");

    assertThat(range.at("/start/column").asInt()).isEqualTo(10);
    assertThat(range.at("/end/column").asInt()).isEqualTo(13);
  }

  private static JsonNode json(Sources sources, Diagnostic diagnostic) throws IOException {
    String text = new JsonLines(sources).render(List.of(diagnostic));
    assertThat(text).endsWith("}\n");
    return new ObjectMapper().readTree(text);
  }
}
