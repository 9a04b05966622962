/**
 * Executes IR, high-level and lowered: for static initialisers, and as the measure of what passes
 * may do.
 *
 * <p>A value is an Integer, Long, Float, Double, a text (String, one char a byte), a {@link
 * dev.demitasse.compiler.ssa.HeapObject} or null. Memory is bytes below {@link
 * dev.demitasse.compiler.ssa.interp.ByteMemory#CONSTANTS} that grow page by page, and the constants
 * from there on; a text has an address once somebody asks for it.
 */
package dev.demitasse.compiler.ssa.interp;
