package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ClassSource;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.classfile.AnnotationDef;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * From a filter class to its closed world: chooses what is exported and whether objects are kept
 * between callbacks.
 */
public final class LinkFilter {
  private static final String MARKER = "proxy_abi_version_0_2_0";
  private static final MethodRef CREATE =
      new MethodRef(Names.CALLBACKS, "onContextCreate", "(II)V");
  private static final MethodRef DELETE = new MethodRef(Names.CALLBACKS, "onDelete", "(I)V");
  private static final MethodRef ALLOCATE = new MethodRef(Names.HEAP, "allocate", "(I)I");
  private static final MethodRef MALLOC = new MethodRef(Names.HEAP, "malloc", "(I)I");
  private static final MethodRef NO_MALLOC = new MethodRef(Names.HEAP, "noMemory", "(I)I");

  /** The allocator and the callback that makes plugins and streams. */
  private static final int ALWAYS_EXPORTED = 2;

  private final ClassPool pool;
  private final FilterDef filter;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Linker linker;
  private final Keeping keeping;
  private final Creating creating;
  private final List<String> contextClasses = new ArrayList<>();

  private LinkFilter(ClassSource classes, FilterDef filter, Keeping keeping, Creating creating) {
    this.pool = new ClassPool(classes);
    this.filter = filter;
    this.keeping = keeping;
    this.creating = creating;
    boolean haveFields =
        !new ClosedWorld(pool, Set.of()).instanceFields(filter.className()).isEmpty();
    boolean countsPlugins = filter.isPlugin() && keeping.reusesPlugins(haveFields);
    Settings settings = new Settings(filter.failOpen(), keeping, filter.isPlugin(), countsPlugins);
    this.linker = new Linker(pool, filter, settings, diagnostics::add);
  }

  /**
   * The closed world of the filter; what is wrong is reported, and then the result is of no use.
   *
   * @param creating if it may throw, objects are kept between callbacks even if no field needs it
   */
  public static Linked link(
      ClassSource classes,
      FilterDef filter,
      HostProfile host,
      Creating creating,
      Consumer<Diagnostic> report) {
    Keeping least = creating == Creating.NEVER_THROWS ? Keeping.NOTHING : Keeping.NUMBERS;
    LinkFilter attempt = new LinkFilter(classes, filter, least, creating);
    attempt.reachAll(host);
    Keeping needed = attempt.neededKeeping(least, classes);
    if (needed != least) {
      attempt = new LinkFilter(classes, filter, needed, creating);
      attempt.reachAll(host);
    }
    if (attempt.diagnostics.isEmpty()) {
      attempt.diagnostics.addAll(attempt.linker.consequences());
    }
    List<Diagnostic> doubts = FindDoubts.in(attempt.linker);
    attempt.linker.resolveVirtualCalls();
    attempt.checkUseful(classes);
    attempt.diagnostics.forEach(report);
    doubts.forEach(report);
    return attempt.result();
  }

  private void reachAll(HostProfile host) {
    new DefineClasses(linker, filter).define();
    linker.reachFrom(CREATE);
    findContextClasses();
    List<Program.Export> callbacks = new ArrayList<>();
    for (MethodDef callback : pool.find(Names.CALLBACKS).methods()) {
      if (callback.hasAnnotation(Names.EXPORT) && isExported(callback)) {
        MethodRef method = MethodResolution.nameOf(callback);
        linker.reachFrom(method);
        callbacks.add(new Program.Export(List.of(exportName(callback)), method));
      }
    }
    Promotion.functions(keeping).forEach(linker::reachFrom);
    if (linker.settings().countsPlugins()) {
      linker.reachFrom(Promotion.ALLOCATE_PLUGIN);
    }
    linker.reachFrom(ALLOCATE); // what of it stays is known when the objects that stay are
    linker.program().exports().add(allocator(host));
    linker.program().exports().addAll(callbacks);
  }

  private void findContextClasses() {
    for (String each : linker.instantiated()) {
      if (pool.isSubclass(each, Names.PLUGIN) || pool.isSubclass(each, Names.HTTP_FILTER)) {
        contextClasses.add(each);
      }
    }
  }

  private static String exportName(MethodDef callback) {
    return (String) callback.annotation(Names.EXPORT).values().get("value");
  }

  private boolean isExported(MethodDef callback) {
    if (creating == Creating.THROWS_FOR_PLUGINS && callback.name().equals("onConfigure")) {
      return true;
    }
    String overriding = (String) callback.annotation(Names.EXPORT).value("overriding", "");
    if (!overriding.isEmpty()) {
      return contextClasses.stream().anyMatch(c -> overrides(c, overriding));
    }
    return !callback.name().equals(DELETE.name()) || keeping != Keeping.NOTHING;
  }

  private boolean overrides(String className, String method) {
    for (ClassDef c = pool.find(className);
        c != null && !Names.isLibrary(c.name());
        c = pool.superClass(c)) {
      if (c.methods().stream().anyMatch(m -> m.name().equals(method) && !m.isStatic())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The allocator, which is the ABI's marker too; one that refuses where no host call gives bytes.
   */
  private Program.Export allocator(HostProfile host) {
    MethodRef method = receivesBytes() ? MALLOC : NO_MALLOC;
    if (method.equals(NO_MALLOC)) {
      linker.synthesized().define(method, LinkFilter::noMemory);
    }
    linker.reachFrom(method);
    List<String> names = new ArrayList<>(List.of("malloc", MARKER));
    if (host == HostProfile.ANY) {
      names.add(1, "proxy_on_memory_allocate");
    }
    return new Program.Export(names, method);
  }

  private static Func noMemory(MethodRef method) {
    FuncWriter out = new FuncWriter(method);
    return out.returning(out.constant(0));
  }

  private boolean receivesBytes() {
    return hostCalls().stream().anyMatch(name -> name.contains(Names.OUT_BYTES));
  }

  /** The purposes of the reachable host call functions. */
  private List<String> hostCalls() {
    return linker.program().functions().keySet().stream()
        .map(MethodRef::descriptor)
        .filter(d -> d.startsWith("(L" + Names.HOST_CALLS + ";"))
        .toList();
  }

  /** What has to be kept, at least this. */
  private Keeping neededKeeping(Keeping least, ClassSource classes) {
    List<FieldRef> references = references();
    if (!references.isEmpty()) {
      return references.stream().allMatch(this::isTextOfPlugin) ? Keeping.TEXTS : Keeping.OBJECTS;
    }
    return needsState() || showsLateStreams(classes) ? Keeping.NUMBERS : least;
  }

  /**
   * Must a later callback see what an earlier one left in an object, or whether there is one at
   * all?
   */
  private boolean needsState() {
    boolean fields =
        linker.readFields().stream().map(FieldRef::owner).anyMatch(this::isContextClass);
    long streams =
        contextClasses.stream().filter(c -> pool.isSubclass(c, Names.HTTP_FILTER)).count();
    boolean sharedWithPlugins =
        contextClasses.stream().anyMatch(c -> overrides(c, "onDone") || overrides(c, "onLog"));
    return fields || streams > 1 || sharedWithPlugins || streams > 0 && mayRefuseStreams();
  }

  /**
   * May the host enter a callback of a stream that it has not created, and does it see when the
   * filter is made?
   */
  private boolean showsLateStreams(ClassSource classes) {
    return linker.program().exports().size() > ALWAYS_EXPORTED
        && new LinkFilter(classes, filter, Keeping.NOTHING, creating).makingStreamsCallsHost();
  }

  /** Where a later callback may follow a reference that an earlier one left, but to the plugin. */
  private List<FieldRef> references() {
    return linker.writtenFields().stream()
        .filter(linker.readFields()::contains)
        .filter(f -> f.type() == Type.REF && isContextClass(f.owner()) && !isConstant(f))
        .toList();
  }

  /** Is there one class of plugins, and is this a field of it for texts? */
  private boolean isTextOfPlugin(FieldRef field) {
    List<String> plugins =
        contextClasses.stream().filter(c -> pool.isSubclass(c, Names.PLUGIN)).toList();
    return plugins.size() == 1
        && pool.isSubclass(plugins.get(0), field.owner())
        && KeptObjects.isText(field);
  }

  private boolean isConstant(FieldRef field) {
    String className = FuncWriter.className(field.descriptor());
    return !className.startsWith("[")
        && (pool.isSubclass(className, Names.PLUGIN) || pool.isSubclass(className, Names.ENUM));
  }

  private boolean isContextClass(String owner) {
    return contextClasses.stream().anyMatch(c -> pool.isSubclass(c, owner));
  }

  /** Does the plugin's newHttpFilter give anything but a new filter? */
  private boolean mayRefuseStreams() {
    return linker.program().functions().values().stream()
        .filter(f -> f.method().name().equals("newHttpFilter"))
        .anyMatch(f -> f.blocks().stream().anyMatch(LinkFilter::returnsOld));
  }

  private static boolean returnsOld(Block block) {
    if (!(block.jump() instanceof Jump.Return r) || r.value() == null) {
      return false;
    }
    Value value = r.value();
    return !(value.insn() instanceof Insn.New);
  }

  private void checkUseful(ClassSource classes) {
    int callbacks = linker.program().exports().size() - ALWAYS_EXPORTED;
    boolean none = callbacks <= (keeping == Keeping.NOTHING ? 0 : 1);
    if (none
        && diagnostics.isEmpty()
        && !new LinkFilter(classes, filter, Keeping.NOTHING, creating).constructionCallsHost()) {
      ClassDef def = pool.find(filter.className());
      Position position = new Position(def.name(), def.sourceFile(), 0, null);
      diagnostics.add(Diagnostic.at(position, Code.D0404, filter.moduleName()));
    }
  }

  /** Do the constructors, without the callback around them, which logs what they throw? */
  private boolean constructionCallsHost() {
    boolean streams = makingStreamsCallsHost();
    if (filter.isPlugin()) {
      linker.reachFrom(new MethodRef(Names.CLASSES, "newPlugin", DefineClasses.TO_PLUGIN));
    }
    return streams || !hostCalls().isEmpty();
  }

  /** Does the constructor of the stream, or the plugin's method that makes it? */
  private boolean makingStreamsCallsHost() {
    new DefineClasses(linker, filter).define();
    if (!filter.isPlugin()) {
      linker.reachFrom(new MethodRef(Names.CLASSES, "newFilter", DefineClasses.TO_FILTER));
    } else if (overrides(filter.className(), "newHttpFilter")) {
      linker.reachFrom(new MethodRef(filter.className(), "newHttpFilter", DefineClasses.TO_FILTER));
    }
    return !hostCalls().isEmpty();
  }

  /**
   * The host functions that give bytes: they call the allocator.
   *
   * @param which of them, by the annotation of the row
   */
  private Set<String> allocating(Predicate<AnnotationDef> which) {
    Set<String> names = new TreeSet<>();
    for (MethodDef row : pool.find(Names.HOST_CALLS).methods()) {
      if (row.hasAnnotation(Names.IMPORT)
          && row.descriptor().contains(Names.OUT_BYTES)
          && which.test(row.annotation(Names.IMPORT))) {
        names.add((String) row.annotation(Names.IMPORT).values().get("value"));
      }
    }
    return names;
  }

  private Linked result() {
    ClosedWorld world = new ClosedWorld(pool, linker.instantiated());
    return new Linked(
        linker.program(),
        world,
        List.copyOf(contextClasses),
        keeping,
        linker.initialisers(),
        allocating(row -> true),
        allocating(row -> !(Boolean) row.value("givesHeaders", false)),
        linker.synthesized().dispatchers(),
        linker.openCalls());
  }
}
