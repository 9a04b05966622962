package dev.demitasse.samples.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What could be seen of one host. */
final class Transcript {
  /** Facts of one kind; where nobody promises their order, they are put into one. */
  private record Group(String kind, boolean isOrdered, List<String> facts) {}

  private final List<Group> groups = new ArrayList<>();

  void add(String kind, boolean isOrdered, List<String> facts) {
    groups.add(new Group(kind, isOrdered, facts));
  }

  /** A line a fact, each rewritten. */
  List<String> lines(UnaryOperator<String> rewrite) {
    List<String> lines = new ArrayList<>();
    for (Group group : groups) {
      List<String> own =
          new ArrayList<>(group.facts.stream().map(f -> rewrite.apply(group.kind + f)).toList());
      if (!group.isOrdered) {
        own.sort(null);
      }
      own.forEach(fact -> fact.lines().forEach(lines::add));
    }
    return lines;
  }
}
