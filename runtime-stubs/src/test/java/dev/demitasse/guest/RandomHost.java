package dev.demitasse.guest;

import dev.demitasse.Nullable;
import dev.demitasse.guest.Model.Thing;
import dev.demitasse.guest.Twins.TextTwin;
import dev.demitasse.guest.Twins.Twin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * A host that enters callbacks at random, and a filter whose callbacks build, share, overwrite and
 * drop objects at random, and let the host enter others meanwhile. Always the same for a seed.
 */
final class RandomHost implements MadeUpFilter.Code {
  private static final int PLUGINS = 2;
  private static final int STREAMS = 30;
  private static final int DEEPEST = 2;

  private final Random random;
  private final FakeVm vm;
  private final Twins twins;
  private final KeptThings kept;
  private final Deque<Integer> creating = new ArrayDeque<>();
  private int depth;

  /** A host of a new VM, as {@link FakeVm#FakeVm}. */
  RandomHost(long seed, int free) {
    random = new Random(seed);
    vm = new FakeVm(this, free);
    twins = vm.twins;
    kept = vm.kept;
  }

  FakeVm vm() {
    return vm;
  }

  /** Lets one callback run, and those that are nested in it. */
  void step() {
    vm.enter(this::enter);
  }

  private void enter() {
    int plugin = 1 + random.nextInt(PLUGINS);
    int stream = 10 + random.nextInt(STREAMS);
    if (!kept.contexts.containsKey(plugin) || random.nextInt(40) == 0) {
      create(plugin, 0);
      return;
    }
    switch (random.nextInt(10)) {
      case 0 -> create(stream, plugin);
      case 1 -> delete(stream);
      case 2, 3 -> Callbacks.onConfigure(plugin, 0);
      case 4 -> known(stream, () -> Callbacks.onLog(stream));
      default -> known(stream, () -> Callbacks.onRequestHeaders(stream, 0, 0));
    }
  }

  private void create(int id, int parent) {
    creating.push(id);
    Callbacks.onContextCreate(id, parent);
    creating.pop();
    noteNothing(id);
  }

  private void known(int id, Runnable callback) {
    creating.push(id);
    callback.run();
    creating.pop();
    noteNothing(id);
  }

  /** A context that got no object is known all the same, and so is the plugin made for it. */
  private void noteNothing(int id) {
    for (int each : new int[] {id, Wasm.lastRoot()}) {
      if (KeptThings.isEmpty(each)) {
        kept.contexts.put(each, null);
      }
    }
  }

  private void delete(int id) {
    Callbacks.onDelete(id);
    kept.contexts.remove(id);
  }

  @Override
  public Twin newPlugin() {
    int id = Wasm.lastRoot();
    kept.contexts.put(id, null);
    Twin plugin = twins.make(Shape.PLUGIN);
    work(plugin, plugin);
    kept.contexts.put(id, plugin.model());
    return plugin;
  }

  @Override
  public @Nullable Twin newStream(Twin plugin) {
    int id = creating.element();
    kept.contexts.put(id, null);
    if (random.nextInt(10) == 0) {
      return null;
    }
    Twin stream = twins.make(Shape.STREAM);
    twins.set(stream, 0, plugin);
    work(stream, plugin);
    kept.contexts.put(id, stream.model());
    return stream;
  }

  @Override
  public void callback(Twin context) {
    work(context);
  }

  /** What a callback does, beginning with the objects that it gets. */
  private void work(Twin... given) {
    List<Twin> objects = new ArrayList<>(List.of(given));
    List<TextTwin> texts = new ArrayList<>(List.of(twins.constantText()));
    depth++;
    try {
      for (int i = random.nextInt(16); i >= 0; i--) {
        act(objects, texts);
      }
    } finally {
      depth--;
    }
  }

  private void act(List<Twin> objects, List<TextTwin> texts) {
    Twin one = any(objects);
    switch (random.nextInt(12)) {
      case 0, 1 -> objects.add(twins.make(anyOf(Shape.NODE, Shape.LEAF, Shape.BARE, Shape.NODE)));
      case 2 -> texts.add(twins.makeText(content()));
      case 3 -> texts.add(part(any(texts)));
      case 4, 5, 6 -> setObject(one, random.nextInt(6) == 0 ? null : any(objects));
      case 7 -> setText(one, random.nextInt(6) == 0 ? null : any(texts));
      case 8, 9 -> addObject(objects, one);
      case 10 -> addText(texts, one);
      default -> meanwhile(objects);
    }
  }

  private void meanwhile(List<Twin> objects) {
    if (depth < DEEPEST) {
      enter();
    } else {
      objects.add(twins.constantLeaf());
    }
  }

  private String content() {
    String text = "text " + random.nextInt(1000) + " ";
    return random.nextInt(8) == 0 ? "" : text.repeat(1 + random.nextInt(6));
  }

  private TextTwin part(TextTwin text) {
    int length = text.model().to - text.model().from;
    int from = random.nextInt(length + 1);
    return twins.slice(text, from, from + random.nextInt(length - from + 1));
  }

  private void setObject(Twin holder, @Nullable Twin value) {
    if (holder.model().shape.objects > 0) {
      twins.set(holder, random.nextInt(holder.model().shape.objects), value);
    }
  }

  private void setText(Twin holder, @Nullable TextTwin value) {
    Thing model = holder.model();
    if (model.shape.texts > 0 && model.born > 0) {
      twins.setText(holder, random.nextInt(model.shape.texts), value);
    }
  }

  private void addObject(List<Twin> objects, Twin holder) {
    int fields = holder.model().shape.objects;
    Twin value = fields == 0 ? null : twins.get(holder, random.nextInt(fields));
    if (value != null) {
      objects.add(value);
    }
  }

  private void addText(List<TextTwin> texts, Twin holder) {
    int fields = holder.model().shape.texts;
    TextTwin value = fields == 0 ? null : twins.getText(holder, random.nextInt(fields));
    if (value != null) {
      texts.add(value);
    }
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Shape anyOf(Shape... some) {
    return some[random.nextInt(some.length)];
  }
}
