/**
 * Evaluates static initialisers at compile time: afterwards a module has constants and objects in
 * their place, and no code that runs before the first callback.
 */
package dev.demitasse.compiler.eval;
