/**
 * From lowered IR to a module.
 *
 * <pre>
 * Program ─DataLayout▶ addresses
 * Func    ─Clone, ExpandSwitches, DuplicateTails▶ Func ─Restructure (with SelectTrees for each block)▶ Node
 *         ─Flatten▶ Code (virtual locals, label numbers) ─SimplifyCode, AllocateLocals▶ Code ─ResolveLabels▶ Function
 * Program ─AssembleModule▶ WasmModule ─Validator▶ the same
 *
 * Node = Leaf(instr, operands) | Get(value) | Set(value, node) | Tee(value, node) | Assign(values, nodes)
 *      | Block(label, body) | Loop(label, body) | If(condition, then, otherwise)
 *      | Br(label) | BrIf(label, condition) | BrTable(labels, otherwise, selector) | Return(node?) | Sequence(nodes)
 * </pre>
 *
 * <p>Each function is translated in several ways (see {@link
 * dev.demitasse.compiler.wasm.Strategy}); the shortest is kept, the first of equal ones.
 */
package dev.demitasse.compiler.wasm;
