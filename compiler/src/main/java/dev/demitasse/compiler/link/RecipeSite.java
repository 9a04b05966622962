package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A string concatenation as javac would write it as an invokedynamic. */
final class RecipeSite {
  static final String FACTORY = "java/lang/invoke/StringConcatFactory";
  static final String NAME = "makeConcatWithConstants";

  private RecipeSite() {}

  /** Is it {@code makeConcat}, which shows its arguments one behind the other? */
  static boolean isWithoutRecipe(DynamicSite site) {
    return site.bootstrap().name().equals("makeConcat");
  }

  /** What the site puts together. */
  static Recipe recipe(DynamicSite site) {
    List<Object> constants = site.constants();
    if (isWithoutRecipe(site)) {
      int arguments = new MethodRef("", "", site.descriptor()).parameters().size();
      return new Recipe(Collections.nCopies(arguments, null));
    }
    return Recipe.ofJavac(String.valueOf(constants.get(0)), constants.subList(1, constants.size()));
  }

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
