package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayList;
import java.util.List;

/** A string concatenation as javac would write it as an invokedynamic. */
final class RecipeSite {
  static final String FACTORY = "java/lang/invoke/StringConcatFactory";
  static final String NAME = "makeConcatWithConstants";

  private RecipeSite() {}

  /** The site of a recipe; the method gives the types of the arguments. */
  static DynamicSite of(MethodRef method, Recipe recipe) {
    StringBuilder text = new StringBuilder();
    List<Object> constants = new ArrayList<>();
    for (String part : recipe.parts()) {
      text.append(part == null ? '\1' : '\2');
      if (part != null) {
        constants.add(part);
      }
    }
    constants.add(0, text.toString());
    MethodRef bootstrap = new MethodRef(FACTORY, NAME, "()V");
    return new DynamicSite(bootstrap, NAME, method.descriptor(), constants);
  }
}
