package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The closed world of one filter.
 *
 * @param program every reachable function, and what is exported
 * @param closedWorld what is known of its classes
 * @param contextClasses the classes of plugins and streams
 * @param keeping what their objects keep between callbacks
 * @param initialisers the {@code <clinit>} methods of the classes that are initialised
 * @param allocating the host functions that may call the allocator
 * @param unbounded those of them that may give more bytes than headers have
 * @param dispatchers of each function that chooses a method by the class of its receiver the method
 *     by that class
 * @param openCalls the calls that the program's possible objects have yet to decide
 */
public record Linked(
    Program program,
    ClosedWorld closedWorld,
    List<String> contextClasses,
    Keeping keeping,
    Set<MethodRef> initialisers,
    Set<String> allocating,
    Set<String> unbounded,
    Map<MethodRef, Map<String, MethodRef>> dispatchers,
    List<OpenCall> openCalls) {
  /** Are the objects of plugins and streams kept between callbacks? */
  public boolean stateful() {
    return keeping != Keeping.NOTHING;
  }

  /** May their fields lead to any objects? */
  public boolean references() {
    return keeping == Keeping.OBJECTS;
  }

  /** Is this a field of a plugin whose text outlives its callback in a place of its own? */
  public boolean keepsText(FieldRef field) {
    return keepsTexts(field.owner()) && KeptObjects.isText(field);
  }

  /** Is this a class of plugins some of whose texts have such places? */
  public boolean keepsTexts(String className) {
    return keeping == Keeping.TEXTS && isPlugin(className);
  }

  /** Is this a class of plugins whose blocks are used again when no context holds them? */
  public boolean reusesBlocks(String className) {
    return isPlugin(className) && keeping.reusesPlugins(hasFields(className));
  }

  /** Is this a class of plugins that keep nothing, while streams do? */
  public boolean isWithoutFields(String className) {
    return isPlugin(className) && keeping == Keeping.NUMBERS && !hasFields(className);
  }

  private boolean hasFields(String className) {
    return !closedWorld.instanceFields(className).isEmpty();
  }

  /** Is this a class of plugins rather than of streams, or of anything else? */
  public boolean isPlugin(String className) {
    return closedWorld.isSubclass(className, Names.PLUGIN);
  }

  /** The class of plugins, where there is just one. */
  public String pluginClass() {
    return contextClasses.stream().filter(this::isPlugin).findFirst().orElseThrow();
  }
}
