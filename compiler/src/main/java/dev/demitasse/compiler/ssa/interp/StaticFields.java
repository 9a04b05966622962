package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Slots;
import java.util.HashMap;
import java.util.Map;

/** Static fields without initialisers: 0 or null until somebody sets them. */
public final class StaticFields implements Statics {
  private final Map<FieldRef, Object> values = new HashMap<>();

  @Override
  public @Nullable Object get(FieldRef field) {
    return values.containsKey(field) ? values.get(field) : Slots.zero(field.descriptor());
  }

  @Override
  public void put(FieldRef field, @Nullable Object value) {
    values.put(field, value);
  }
}
