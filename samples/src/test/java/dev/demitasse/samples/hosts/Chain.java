package dev.demitasse.samples.hosts;

import dev.demitasse.samples.all.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The samples of one package, which belong together.
 *
 * @param hasUpstream whether an upstream is behind them, or a fixed response
 */
record Chain(List<Sample> samples, boolean hasUpstream) {
  static List<Chain> all() {
    Map<String, List<Sample>> packages = new LinkedHashMap<>();
    for (Sample sample : Sample.all()) {
      packages.computeIfAbsent(sample.type().getPackageName(), p -> new ArrayList<>()).add(sample);
    }
    return packages.values().stream()
        .flatMap(samples -> Stream.of(new Chain(samples, true), new Chain(samples, false)))
        .toList();
  }

  @Override
  public String toString() {
    String names = samples.stream().map(Sample::name).collect(Collectors.joining(", "));
    return names + (hasUpstream ? " before an upstream" : " before a fixed response");
  }
}
