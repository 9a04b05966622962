package dev.demitasse.samples.all;

import dev.demitasse.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;

/**
 * What a sample's size is measured by.
 *
 * @param bytes the size of the smallest module of the same behaviour that was written by hand
 * @param most how large the sample's module may be
 */
record Floor(int bytes, int most) {
  private static final double MOST = 1.5;

  /** The sample's row in floors.properties; null where nobody has written it by hand. */
  static @Nullable Floor of(Sample sample) throws IOException {
    Properties rows = new Properties();
    try (InputStream file = Floor.class.getResourceAsStream("floors.properties")) {
      rows.load(file);
    }
    String bytes = rows.getProperty(sample.name());
    if (bytes == null) {
      return null;
    }
    int floor = Integer.parseInt(bytes);
    String most = rows.getProperty(sample.name() + ".most");
    return new Floor(floor, most == null ? (int) (floor * MOST) : Integer.parseInt(most));
  }

  /** How many times as large a module of this size is. */
  String ratio(int size) {
    return String.format(Locale.ROOT, "%.2f", (double) size / bytes);
  }
}
