package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of each module as somebody has read it and found it good: {@code NAME.wat} in the test
 * resources of its package. {@code -Dbless} writes it anew.
 */
class GoldenTextTest {
  private static final Pattern COMMENT = Pattern.compile("(\\s*;; )(.*)");

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void theTextIsTheOneThatWasRead(Sample sample) throws IOException {
    String text = golden(sample, Files.readAllLines(sample.file(".wat")));
    Path golden = sample.resource(sample.name() + ".wat");
    if (System.getProperty("bless") != null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(golden).as("write it with -Dbless").exists();
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  /**
   * Of the places in comments only those in the sample's own package stay: the others change with
   * every edit of the library.
   */
  private static String golden(Sample sample, List<String> lines) {
    List<String> kept = new ArrayList<>();
    String last = "";
    for (String line : lines) {
      Matcher comment = COMMENT.matcher(line);
      if (!comment.matches()) {
        kept.add(line);
      } else {
        String place = ownPlace(sample, comment.group(2));
        if (!place.isEmpty() && !place.equals(last)) {
          kept.add(comment.group(1) + place);
          last = place;
        }
      }
    }
    return String.join("\n", kept) + "\n";
  }

  private static String ownPlace(Sample sample, String chain) {
    for (String place : chain.split(" in ", -1)) {
      Path source =
          Project.HOME
              .resolve("src/main/java")
              .resolve(sample.type().getPackageName().replace('.', '/'))
              .resolve(place.replaceAll(":.*", ""));
      if (Files.isRegularFile(source)) {
        return place.replaceAll(" .*", ""); // its method stands in the source
      }
    }
    return "";
  }
}
