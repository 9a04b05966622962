/**
 * The passes that make a program smaller: whole program in, whole program out, one file a pass.
 *
 * <p>{@link dev.demitasse.compiler.opt.Passes} holds their order. Each pass is right on the IR
 * before and after {@code lower}. What all of them keep:
 *
 * <ul>
 *   <li>no rewrite without {@link dev.demitasse.compiler.opt.Fuel#spend}: with no fuel left nothing
 *       changes;
 *   <li>the same rewrites in the same order for the same program: nothing walks a hash table;
 *   <li>only the last instruction of a block may be caught by its {@code Try}, so whoever removes
 *       it ends the {@code Try} too ({@code Settling}).
 * </ul>
 */
package dev.demitasse.compiler.opt;
