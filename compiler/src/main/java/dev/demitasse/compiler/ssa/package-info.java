/**
 * One method as SSA over an explicit control-flow graph with block parameters.
 *
 * <pre>
 * Func   = entry Block, result Type
 * Block  = params Value*, body Value* (each computed by an Insn), Jump
 * Value  = identity, Type, position; a parameter, or what an Insn computes (VOID: an Insn without a result)
 * Insn   = Const(type, bits) | Text(latin1) | ObjectRef(object) | Address(datum, offset)
 *        | Arith(op, args) | Check(guard, args)
 *        | New(class) | GetField(field, object) | PutField(field, object, value)
 *        | GetStatic(field) | PutStatic(field, value)
 *        | NewArray(element, length) | ArrayLength(array) | ArrayLoad(element, array, index)
 *        | ArrayStore(element, array, index, value) | InstanceOf(class, object)
 *        | Call(method, dispatch, args) | Dynamic(site, args) | HostCall(import, args)
 *        | Memory(op, offset, args) | Global(op, name, args)
 * Jump   = Goto(target) | If(condition, then, otherwise) | Switch(selector, keys, targets, otherwise)
 *        | Return(value?) | Throw(exception) | Try(exception, normal, handler) | Unreachable
 * Target = Block, args Value* (one for each of its params)
 * </pre>
 *
 * <p>What may throw ({@link dev.demitasse.compiler.ssa.Insn#canThrow}) leaves the function, unless
 * it is the last of a block that ends in {@code Try}: then the handler runs, with the exception as
 * {@code Try.exception}.
 *
 * <p>After {@code lower} only Const, Address, Arith without {@code java.} operations, Memory,
 * Global, Call (STATIC) and HostCall are left, and neither Throw nor Try.
 */
package dev.demitasse.compiler.ssa;
