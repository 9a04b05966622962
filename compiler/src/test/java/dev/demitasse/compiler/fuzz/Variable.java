package dev.demitasse.compiler.fuzz;

/**
 * What a name in generated code stands for.
 *
 * @param name as it is written: a local variable, a field, a constant
 * @param writable may statements change it? Loops count on some that they do not
 * @param constant does it stay as it was when the module was made?
 */
record Variable(String name, JavaType type, boolean writable, boolean constant) {
  static Variable local(String name, JavaType type) {
    return new Variable(name, type, true, false);
  }

  static Variable readOnly(String name, JavaType type) {
    return new Variable(name, type, false, false);
  }

  static Variable constant(String name, JavaType type) {
    return new Variable(name, type, false, true);
  }
}
