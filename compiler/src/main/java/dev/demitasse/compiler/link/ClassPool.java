package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassSource;
import dev.demitasse.compiler.classfile.AnnotationDef;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.FieldDef;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.build.Hierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of one program. A class of the JDK is the guest class that stands for it, or is not
 * there.
 */
final class ClassPool implements Hierarchy {
  private static final Set<String> ABOVE_ARRAYS =
      Set.of(Names.OBJECT, "java/lang/Cloneable", "java/io/Serializable");

  private final ClassSource source;
  private final Map<String, ClassDef> classes = new HashMap<>();
  private final Map<String, String> guests = new HashMap<>();

  /** By class which others are below it, as far as somebody has asked. */
  private final Map<String, Map<String, Boolean>> subclasses = new HashMap<>();

  /** The classes that are being looked at, each below the one before. */
  private final Set<String> loading = new HashSet<>();

  private final MethodResolution methods = new MethodResolution(this);

  ClassPool(ClassSource source) {
    this.source = source;
  }

  /** How methods are found among these classes. */
  MethodResolution methods() {
    return methods;
  }

  /** The class of this name; null if it is not there, as no array's is. */
  @Nullable
  ClassDef find(String name) {
    String actual = actualName(name);
    ClassDef known = classes.get(actual);
    return known != null || classes.containsKey(actual) ? known : load(actual);
  }

  private @Nullable ClassDef load(String actual) {
    boolean isRead = !Names.isJdk(actual) && !actual.startsWith("[");
    ClassDef def = isRead ? source.find(actual) : null;
    ClassDef loaded = def == null ? null : checked(def);
    classes.put(actual, loaded);
    return loaded;
  }

  /** The class, when it and all above it have been looked at. */
  private ClassDef checked(ClassDef def) {
    if (!loading.add(def.name())) {
      throw ClassFileReader.broken(def.name(), "it is above itself");
    }
    try {
      new CheckSupertypes(this, def).check();
    } finally {
      loading.remove(def.name());
    }
    return def;
  }

  /** Lets there be a class that no class file holds. */
  void define(ClassDef def) {
    classes.put(def.name(), def);
    subclasses.clear();
  }

  /** The guest class's name for a class that has one, else the name itself. */
  String actualName(String name) {
    if (!Names.isJdk(name) && !name.startsWith(Names.DSL + "Bytes")) {
      return name;
    }
    return guests.computeIfAbsent(name, this::lookUpGuest);
  }

  private String lookUpGuest(String name) {
    String guest = Names.GUEST + "Guest" + name.substring(name.lastIndexOf('/') + 1);
    ClassDef def = source.find(guest);
    if (def == null) {
      return name;
    }
    AnnotationDef replaces = def.annotation(Names.REPLACES);
    return replaces != null && name.replace('/', '.').equals(replaces.values().get("value"))
        ? guest
        : name;
  }

  /** A descriptor with the guest classes in place of those they stand for. */
  String actualDescriptor(String descriptor) {
    StringBuilder actual = new StringBuilder();
    int from = 0;
    for (int at = descriptor.indexOf('L'); at >= 0; at = descriptor.indexOf('L', from)) {
      int end = descriptor.indexOf(';', at);
      actual.append(descriptor, from, at + 1).append(actualName(descriptor.substring(at + 1, end)));
      from = end;
    }
    return actual.append(descriptor.substring(from)).toString();
  }

  /** A class, its interfaces and those above them, each once, as far as they are there. */
  Collection<ClassDef> withInterfaces(ClassDef def) {
    Map<String, ClassDef> found = new LinkedHashMap<>();
    addWithInterfaces(def, found);
    return found.values();
  }

  private void addWithInterfaces(@Nullable ClassDef def, Map<String, ClassDef> found) {
    if (def != null && found.putIfAbsent(def.name(), def) == null) {
      def.interfaces().forEach(each -> addWithInterfaces(find(each), found));
    }
  }

  /**
   * The class that declares the field: the class itself or a superclass, or an interface of one.
   */
  @Nullable
  ClassDef declaringField(FieldRef field) {
    for (ClassDef c = find(field.owner()); c != null; c = superClass(c)) {
      for (ClassDef each : withInterfaces(c)) {
        if (isField(each.field(field.name()), field)) {
          return each;
        }
      }
    }
    return null;
  }

  private boolean isField(@Nullable FieldDef def, FieldRef field) {
    return def != null
        && actualDescriptor(def.descriptor()).equals(actualDescriptor(field.descriptor()));
  }

  /** The superclass; null for Object, and where it is not there. */
  @Nullable
  ClassDef superClass(ClassDef def) {
    return def.superName() == null || isRoot(def) ? null : find(def.superName());
  }

  /** Is it what stands for Object? */
  boolean isRoot(ClassDef def) {
    return def.name().equals(actualName(Names.OBJECT));
  }

  /** May a class of a filter, or of the JDK, have objects in a module? Boxes have none. */
  boolean hasObjects(String className) {
    if (Names.BOXES.contains(className)) {
      return false;
    }
    ClassDef def = find(className);
    while (def != null && !isRoot(def) && def.superName() != null) {
      def = superClass(def);
    }
    return def != null || !Names.isJdk(className) && find(className) == null;
  }

  /** How many superclasses it has. */
  int depth(String className) {
    int depth = 0;
    for (ClassDef c = find(className); c != null; c = superClass(c)) {
      depth++;
    }
    return depth;
  }

  @Override
  public boolean isKnown(String className) {
    return find(className) != null;
  }

  @Override
  public boolean isInterface(String className) {
    return find(className).isInterface();
  }

  @Override
  public @Nullable String superclass(String className) {
    ClassDef def = find(className);
    return def == null ? null : def.superName();
  }

  /** The name that Java has for what a guest class stands for; else the name itself. */
  String javaName(String className) {
    ClassDef def = className.startsWith(Names.GUEST) ? find(className) : null;
    AnnotationDef replaces = def == null ? null : def.annotation(Names.REPLACES);
    return replaces == null
        ? className
        : ((String) replaces.values().get("value")).replace('.', '/');
  }

  /** Its interfaces, also those of the class that it stands for. */
  private static List<String> interfaces(ClassDef def) {
    AnnotationDef replaces = def.annotation(Names.REPLACES);
    if (replaces == null) {
      return def.interfaces();
    }
    List<String> names = new ArrayList<>(def.interfaces());
    List<?> more = (List<?>) replaces.value("interfaces", List.of());
    more.forEach(name -> names.add(((String) name).replace('.', '/')));
    return names;
  }

  /** Is the first class or array the second one, or below it (JLS 4.10)? */
  @Override
  public boolean isSubclass(String className, String ofClass) {
    Map<String, Boolean> below = subclasses.computeIfAbsent(ofClass, c -> new HashMap<>());
    Boolean known = below.get(className);
    if (known == null) {
      known = className.startsWith("[") ? isArray(className, ofClass) : isClass(className, ofClass);
      below.put(className, known);
    }
    return known;
  }

  private boolean isArray(String array, String of) {
    if (!of.startsWith("[")) {
      return ABOVE_ARRAYS.contains(of) || of.equals(actualName(Names.OBJECT));
    }
    String element = FuncWriter.className(array.substring(1));
    String ofElement = FuncWriter.className(of.substring(1));
    return array.equals(of)
        || element != null && ofElement != null && isSubclass(element, ofElement);
  }

  private boolean isClass(String className, String ofClass) {
    String wanted = actualName(ofClass);
    if (wanted.equals(actualName(Names.OBJECT))) {
      return true;
    }
    for (ClassDef c = find(className); c != null; c = superClass(c)) {
      if (c.name().equals(wanted) || interfaces(c).stream().anyMatch(i -> isSubclass(i, ofClass))) {
        return true;
      }
    }
    return actualName(className).equals(wanted);
  }
}
