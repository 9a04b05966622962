package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;
import java.util.List;

/** A host function with its Wasm signature. All are of module {@code env}. */
public record Import(String name, List<Type> params, Type result) {}
