/**
 * From bytecode to SSA, one method at a time.
 *
 * <ol>
 *   <li>{@code BasicBlocks}, {@code Liveness}, {@code Ranges}: what the code says without being
 *       executed.
 *   <li>{@code TypeFlow} executes every block abstractly until what is known at each block's entry
 *       no longer weakens. Code that is not type-correct ends here.
 *   <li>{@code Graph} executes every block once more, now for good: each live variable and stack
 *       entry is a parameter of each block.
 *   <li>{@code TrivialParams} removes the parameters that can only have one value: what stays is
 *       minimal SSA, as the graph is reducible (M. Braun et al., Simple and Efficient Construction
 *       of Static Single Assignment Form, §3).
 * </ol>
 *
 * <p>Both executions run the same {@code Execution}, so they cannot disagree about what may throw.
 * Stack maps are not read.
 */
package dev.demitasse.compiler.ssa.build;
