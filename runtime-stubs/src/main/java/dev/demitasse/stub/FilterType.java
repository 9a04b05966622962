package dev.demitasse.stub;

import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Nullable;
import dev.demitasse.OnError;
import dev.demitasse.Plugin;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A class annotated with {@link Filter}, loaded for one VM. */
final class FilterType {
  private final Class<?> type;
  private final Filter filter;
  private final Constructor<?> constructor;

  private FilterType(Class<?> type, Filter filter, Constructor<?> constructor) {
    this.type = type;
    this.filter = filter;
    this.constructor = constructor;
  }

  /**
   * Reads the class.
   *
   * @throws IllegalArgumentException if it is no filter
   */
  static FilterType of(Class<?> type) {
    Filter filter = type.getAnnotation(Filter.class);
    if (filter == null) {
      throw new IllegalArgumentException(type.getName() + " is not annotated with @Filter");
    }
    if (!isPlugin(type) && !HttpFilter.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          type.getName() + " extends neither HttpFilter nor Plugin, as a @Filter must");
    }
    return new FilterType(type, filter, constructor(type));
  }

  OnError onError() {
    return filter.onError();
  }

  /** Is it a plugin, which makes the streams? */
  boolean hasPlugin() {
    return isPlugin(type);
  }

  /** Has the plugin a method of its own for this callback? */
  boolean pluginOverrides(String callback) {
    return declares(type, callback);
  }

  /** A new object for a plugin's context; null for a class that has none of its own. */
  @Nullable
  Plugin newPlugin() {
    return hasPlugin() ? (Plugin) construct() : null;
  }

  /** A new object for a stream; null if the plugin does not look at it. */
  @Nullable
  HttpFilter newStream(@Nullable Plugin plugin) {
    return plugin == null ? (HttpFilter) construct() : plugin.newHttpFilter();
  }

  /**
   * Have streams a method of their own for this callback? As far as can be seen without one: a
   * plugin's are those among its member classes; where there are none, any may be.
   */
  boolean streamsOverride(String callback) {
    if (!hasPlugin()) {
      return declares(type, callback);
    }
    List<Class<?>> streams = new ArrayList<>();
    addStreams(type, streams);
    return streams.isEmpty() || streams.stream().anyMatch(each -> declares(each, callback));
  }

  private static void addStreams(Class<?> type, List<Class<?>> found) {
    for (Class<?> member : type.getDeclaredClasses()) {
      if (HttpFilter.class.isAssignableFrom(member)) {
        found.add(member);
      }
      addStreams(member, found);
    }
  }

  private static boolean declares(Class<?> type, String callback) {
    boolean ofLibrary = type == Plugin.class || type == HttpFilter.class;
    return !ofLibrary
        && (Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals(callback))
            || declares(type.getSuperclass(), callback));
  }

  private static boolean isPlugin(Class<?> type) {
    return Plugin.class.isAssignableFrom(type);
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          type.getName() + " has no constructor without parameters, as a @Filter must", e);
    }
  }

  private Object construct() {
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw thrown(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot construct " + type.getName(), e);
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
