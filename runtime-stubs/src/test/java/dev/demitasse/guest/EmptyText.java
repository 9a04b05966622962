package dev.demitasse.guest;

import dev.demitasse.HttpFilter;
import dev.demitasse.Nullable;
import dev.demitasse.Plugin;

/**
 * A filter of which only the constant empty text is asked for.
 *
 * @param address where it is
 */
record EmptyText(int address) implements FakeClasses {
  @Override
  public int address(@Nullable Object object) {
    if ("".equals(object)) {
      return address;
    }
    throw notThere();
  }

  @Override
  public Plugin newPlugin() {
    throw notThere();
  }

  @Override
  public Plugin plugin(int at) {
    throw notThere();
  }

  @Override
  public HttpFilter filter(int at) {
    throw notThere();
  }

  @Override
  public int size(int classNumber) {
    throw notThere();
  }

  @Override
  public int trace(int object) {
    throw notThere();
  }

  private static AssertionError notThere() {
    return new AssertionError("there is nothing but a text");
  }
}
