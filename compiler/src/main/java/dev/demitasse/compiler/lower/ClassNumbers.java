package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.link.ClosedWorld;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of classes at run time, in the order in which linking found them: -1 and down, which
 * neither the address that a text begins with nor the length of an array is. Where an object has
 * the number of its class, these two have something else.
 */
final class ClassNumbers {
  private final ClosedWorld world;
  private final List<String> classes;

  ClassNumbers(ClosedWorld world) {
    this.world = world;
    this.classes = world.instantiated();
  }

  /** The number of a class of which objects are made. */
  int of(String className) {
    return ~classes.indexOf(className);
  }

  /** The numbers of a class and of those below it. */
  List<Integer> below(String className) {
    List<Integer> numbers = new ArrayList<>();
    for (String each : classes) {
      if (world.isSubclass(each, className) && !world.isEnum(each) && !Octets.isOctets(each)) {
        numbers.add(of(each));
      }
    }
    return numbers;
  }
}
