package dev.demitasse.compiler.link;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.FieldRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which objects a later callback may find: those of plugins and streams, and what their fields lead
 * to, as far as a callback makes it. What exists before the module runs never moves.
 *
 * @param classes their classes, in the order in which they are found; texts apart
 * @param fields what their fields of reference types lead to, where that is anything
 */
public record KeptObjects(Set<String> classes, Map<FieldRef, Content> fields) {
  /** What a field leads to. */
  public enum Content {
    TEXTS,
    OBJECTS,
    /** Both, and they cannot be told apart. */
    MIXED,
    /** Something that cannot be kept. */
    UNKNOWN
  }

  /** Of a module in which no field leads to anything. */
  static final KeptObjects NONE = new KeptObjects(Set.of(), Map.of());

  // It writes to its memory after it has been kept, which a copy would not see.
  private static final String BUILDER = Names.GUEST + "GuestBytes$Builder";

  static KeptObjects of(ClosedWorld world, List<String> contextClasses, PossibleObjects objects) {
    KeptObjects kept = new KeptObjects(new LinkedHashSet<>(), new LinkedHashMap<>());
    Set<Origin> owners = objects.ledToByContexts();
    Deque<String> pending = new ArrayDeque<>(contextClasses);
    while (!pending.isEmpty()) {
      String next = pending.remove();
      if (kept.classes.add(next)) {
        for (FieldRef field : world.instanceFields(next)) {
          kept.follow(field, objects.in(field, owners), pending);
        }
      }
    }
    return kept;
  }

  /** Of a module that keeps texts of its plugin only. */
  static KeptObjects ofTexts(ClosedWorld world, String pluginClass) {
    Map<FieldRef, Content> fields = new LinkedHashMap<>();
    world.instanceFields(pluginClass).stream()
        .filter(KeptObjects::isText)
        .forEach(field -> fields.put(field, Content.TEXTS));
    return new KeptObjects(Set.of(pluginClass), fields);
  }

  /** Does javac let the field lead to nothing but texts? */
  static boolean isText(FieldRef field) {
    String className = FuncWriter.className(field.descriptor());
    return Names.GUEST_STRING.equals(className) || Names.GUEST_BYTES.equals(className);
  }

  private void follow(FieldRef field, Set<PossibleObjects.Kind> held, Deque<String> pending) {
    List<PossibleObjects.Kind> kinds = new ArrayList<>(held);
    kinds.removeIf(PossibleObjects.Kind::fixed);
    if (field.type() != Type.REF || kinds.isEmpty()) {
      return;
    }
    fields.put(field, content(kinds));
    kinds.stream()
        .filter(kind -> !kind.isText())
        .map(PossibleObjects.Kind::className)
        .sorted()
        .forEach(pending::add);
  }

  private static Content content(List<PossibleObjects.Kind> kinds) {
    boolean unknown =
        kinds.stream()
            .anyMatch(k -> k.className().startsWith("[") || k.className().equals(BUILDER));
    long texts = kinds.stream().filter(PossibleObjects.Kind::isText).count();
    return unknown
        ? Content.UNKNOWN
        : texts == 0 ? Content.OBJECTS : texts == kinds.size() ? Content.TEXTS : Content.MIXED;
  }
}
