/** Private and static methods of the same name override nothing and are nowhere inherited. */
final class SelectedBesidePrivate {
  interface Named {
    default String m() {
      return "Named";
    }
  }

  interface OfPrivate {
    private String m() {
      return "OfPrivate";
    }

    default String own() {
      return m();
    }
  }

  interface OfStatic {
    static String m() {
      return "OfStatic";
    }
  }

  static class Above {
    private String m() {
      return "Above";
    }

    String own() {
      return m();
    }
  }

  static final class PrivateFirst implements OfPrivate, Named {}

  static final class PrivateLast implements Named, OfPrivate {}

  static final class StaticFirst implements OfStatic, Named {}

  static final class StaticLast implements Named, OfStatic {}

  static class Below extends Above implements Named {}

  static final class Over extends Below {
    @Override
    public String m() {
      return "Over";
    }
  }

  // run: byInterface(0) = "Named"
  // run: byInterface(1) = "Named"
  // run: byInterface(2) = "Named"
  // run: byInterface(3) = "Named"
  // run: byInterface(4) = "Named"
  // run: byInterface(5) = "Over"
  static String byInterface(int n) {
    Named named =
        switch (n) {
          case 0 -> new PrivateFirst();
          case 1 -> new PrivateLast();
          case 2 -> new StaticFirst();
          case 3 -> new StaticLast();
          case 4 -> new Below();
          default -> new Over();
        };
    return named.m();
  }

  // run: alone() = "NamedNamed"
  static String alone() {
    Named below = new Below();
    Named first = new PrivateFirst();
    return below.m() + first.m();
  }

  // run: byClass() = "OfPrivateNamedNamedNamedNamedOfStaticAboveAbove"
  static String byClass() {
    return new PrivateFirst().own()
        + new PrivateFirst().m()
        + new PrivateLast().m()
        + new StaticFirst().m()
        + new StaticLast().m()
        + OfStatic.m()
        + new Below().own()
        + ((Above) new Below()).m();
  }
}
