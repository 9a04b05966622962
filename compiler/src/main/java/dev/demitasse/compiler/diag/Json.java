package dev.demitasse.compiler.diag;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.demitasse.Nullable;
import java.util.List;

/** Makes JSON values in one expression. */
final class Json {
  private Json() {}

  /** An object, given by a name and a value in turn; what is null is left out. */
  static JsonObject object(@Nullable Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
      }
    }
    return object;
  }

  private static JsonElement value(Object value) {
    if (value instanceof JsonElement element) {
      return element;
    } else if (value instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(each -> array.add(value(each)));
      return array;
    }
    return value instanceof Integer number
        ? new JsonPrimitive(number)
        : new JsonPrimitive((String) value);
  }
}
