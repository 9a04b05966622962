package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An object, as far as it matters where it goes.
 *
 * @param site what tells it from others of its class; null if nothing has to
 */
record Origin(PossibleObjects.Kind kind, @Nullable Object site) {
  static Origin of(String className, boolean fixed) {
    return new Origin(new PossibleObjects.Kind(className, fixed), null);
  }

  /** A constant has no class: where the static one does not say it, a text may be of either. */
  static Set<Origin> ofText(@Nullable String staticClass, ClosedWorld world) {
    return Stream.of(Names.GUEST_STRING, Names.GUEST_BYTES)
        .filter(each -> world.mayHold(staticClass, each))
        .map(each -> of(each, true))
        .collect(Collectors.toSet());
  }

  String className() {
    return kind.className();
  }
}
