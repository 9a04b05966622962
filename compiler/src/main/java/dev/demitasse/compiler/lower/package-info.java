/**
 * From Java notions to Wasm ones: objects become addresses, fields offsets, enum constants small
 * numbers, checks branches, exceptions a pending one that callers look at. What comes out is {@code
 * LOWERED} IR (see the {@code ssa} package).
 */
package dev.demitasse.compiler.lower;
