/** Where interfaces give several bodies, the one that overrides the others counts, in any order. */
final class MostSpecific {
  interface Named {
    default String name() {
      return "named";
    }
  }

  interface Titled extends Named {
    @Override
    default String name() {
      return "titled " + Named.super.name();
    }
  }

  interface Plain extends Named {}

  interface Either extends Plain, Titled {}

  static class First implements Plain, Titled {}

  static class Second implements Titled, Plain {}

  static class Above implements Titled {}

  static final class Below extends Above implements Named {}

  static final class Both implements Either {}

  // run: name(0) = "titled named"
  // run: name(1) = "titled named"
  // run: name(2) = "titled named"
  // run: name(3) = "titled named"
  // run: name(4) = "named"
  static String name(int n) {
    Named named =
        switch (n) {
          case 0 -> new First();
          case 1 -> new Second();
          case 2 -> new Below();
          case 3 -> new Both();
          default -> new Plain() {};
        };
    return named.name();
  }

  // run: direct(0) = "titled namedtitled named0"
  static String direct(int n) {
    return new First().name() + new Below().name() + n;
  }
}
