package dev.demitasse.compiler.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A kind of damage: the table of all of them. */
record Damage(String name, Change change) {
  static final List<Damage> ALL = all();

  private static List<Damage> all() {
    List<Damage> all = new ArrayList<>();
    Arrays.stream(Role.values())
        .map(role -> ofFile(role.name().toLowerCase(Locale.ROOT), new ChangeNumber(role)))
        .forEach(all::add);
    all.add(ofFile("byte", ChangeBytes::one));
    all.add(ofFile("truncate", ChangeBytes::truncate));
    all.add(ofFile("cut", ChangeBytes::cut));
    all.add(ofFile("repeat", ChangeBytes::repeat));
    all.add(ofFile("text", ChangeText::apply));
    all.add(ofFile("attribute", ChangeAttribute::replace));
    all.add(ofFile("long_code", ChangeAttribute::longCode));
    all.add(ofFile("member", ChangeTree::member));
    all.add(ofFile("instruction", ChangeTree::code));
    all.add(new Damage("supertype_of_class", ChangeTree::supertype));
    all.add(new Damage("missing_class", ChangeTree::remove));
    return List.copyOf(all);
  }

  private static Damage ofFile(String name, Change.OfFile change) {
    return new Damage(name, change);
  }
}
