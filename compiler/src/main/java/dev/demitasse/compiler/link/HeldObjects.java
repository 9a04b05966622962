package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.link.PossibleObjects.Kind;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the fields of objects, the elements of arrays and the results of methods may be: one place
 * for each field, and one more for each site where objects are made in which it may be a text of
 * either class; one place for all elements of all arrays.
 */
final class HeldObjects {
  /** A field of the objects of one site. */
  private record Slot(FieldRef field, @Nullable Object site) {}

  /** What a method gives. */
  private record Result(MethodRef method) {}

  private static final String ELEMENTS = "elements";

  private final ClosedWorld world;
  private final List<String> contextClasses;
  private final Map<Object, Set<Origin>> places = new HashMap<>();
  private final Set<HeapObject> placed = new HashSet<>();
  private final Deque<HeapObject> open = new ArrayDeque<>();
  private boolean changed;

  HeldObjects(ClosedWorld world, List<String> contextClasses) {
    this.world = world;
    this.contextClasses = contextClasses;
  }

  /** Has anything been added since this was asked last? */
  boolean haveChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** What the field may be, in whatever object. */
  Set<Origin> in(FieldRef field) {
    return at(field);
  }

  /** What the field may be in these objects; nothing where there are none. */
  Set<Origin> in(FieldRef field, Set<Origin> objects) {
    if (objects.isEmpty() && isFollowed(field.owner())) {
      return Set.of();
    }
    if (!isOpen(field)) {
      return at(field);
    }
    Set<Origin> held = new HashSet<>();
    objects.forEach(object -> held.addAll(at(new Slot(field, object.site()))));
    return held;
  }

  void put(FieldRef field, Set<Origin> objects, Set<Origin> written) {
    hold(field, written);
    if (isOpen(field)) {
      objects.forEach(object -> hold(new Slot(field, object.site()), written));
    }
  }

  Set<Origin> elements() {
    return at(ELEMENTS);
  }

  void putElement(Set<Origin> written) {
    hold(ELEMENTS, written);
  }

  Set<Origin> result(MethodRef method) {
    return at(new Result(method));
  }

  void putResult(MethodRef method, Set<Origin> returned) {
    hold(new Result(method), returned);
  }

  private Set<Origin> at(Object place) {
    return places.getOrDefault(place, Set.of());
  }

  private void hold(Object place, Set<Origin> more) {
    changed |= !more.isEmpty() && places.computeIfAbsent(place, p -> new HashSet<>()).addAll(more);
  }

  /**
   * An object that code makes.
   *
   * @param site where it does
   */
  Origin made(String className, Object site) {
    return new Origin(new Kind(className, false), hasOpenFields(className) ? site : null);
  }

  /** An object of the heap image; all that it leads to is placed. */
  Origin fixed(HeapObject object) {
    Origin origin = origin(object);
    while (!open.isEmpty()) {
      placeParts(open.pop());
    }
    return origin;
  }

  private Origin origin(HeapObject object) {
    if (placed.add(object)) {
      open.push(object);
    }
    Object site = hasOpenFields(object.className()) ? object : null;
    return new Origin(new Kind(object.className(), true), site);
  }

  private void placeParts(HeapObject object) {
    Set<Origin> owner = Set.of(origin(object));
    object
        .fields()
        .forEach(
            (field, part) ->
                put(field, owner, part(part, FuncWriter.className(field.descriptor()))));
    for (Object element : object.elements()) {
      putElement(part(element, FuncWriter.className(object.className().substring(1))));
    }
  }

  private Set<Origin> part(@Nullable Object part, @Nullable String staticClass) {
    if (part instanceof HeapObject object) {
      return Set.of(origin(object));
    }
    return part instanceof String ? Origin.ofText(staticClass, world) : Set.of();
  }

  private boolean hasOpenFields(String className) {
    return !className.startsWith("[")
        && world.instanceFields(className).stream().anyMatch(this::isOpen);
  }

  /**
   * May it hold texts of either class, as the field of a generic class may, in an object that is
   * followed everywhere?
   */
  private boolean isOpen(FieldRef field) {
    String className = FuncWriter.className(field.descriptor());
    return className != null
        && world.isSubclass(Names.GUEST_STRING, className)
        && world.isSubclass(Names.GUEST_BYTES, className)
        && isFollowed(field.owner());
  }

  /**
   * Are its objects followed everywhere? Contexts, which come back in later callbacks, and
   * exceptions are not.
   */
  private boolean isFollowed(String className) {
    return contextClasses.stream().noneMatch(c -> world.isSubclass(c, className))
        && !world.isSubclass(className, "java/lang/Throwable");
  }
}
