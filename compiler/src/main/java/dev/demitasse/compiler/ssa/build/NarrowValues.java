package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts ints down to the {@code boolean}, {@code byte}, {@code char} or {@code short} that they are
 * stored or given back as, as the JVM does (JVMS §6.5: putfield, putstatic, bastore, castore,
 * sastore, ireturn), and what is given to a parameter too, so that a descriptor says between which
 * numbers a value lies. Code of compilers for Java cuts by itself, or cannot exceed; it gets
 * nothing more:
 *
 * <pre>
 * put A.b:B v1 v2   =>   v3 = i32.extend8_s v2; put A.b:B v1 v3
 * </pre>
 */
final class NarrowValues {
  private static final int CHAR_MASK = Character.MAX_VALUE;

  private final Func func;

  /** What each block parameter may get; null until somebody asks. */
  private @Nullable Map<Value, List<Value>> arguments;

  private List<Value> body = List.of();

  private NarrowValues(Func func) {
    this.func = func;
  }

  static void narrow(Func func) {
    NarrowValues pass = new NarrowValues(func);
    func.blocks().forEach(pass::narrow);
  }

  private void narrow(Block block) {
    body = new ArrayList<>();
    for (Value value : block.body()) {
      value.redefine(narrowed(value.insn(), value));
      body.add(value);
    }
    if (block.jump() instanceof Jump.Return end && end.value() != null) {
      Value result = narrowed(end.value(), func.method().resultDescriptor(), end.value());
      if (result != end.value()) {
        block.end(new Jump.Return(result));
      }
    }
    if (body.size() != block.body().size()) {
      block.body().clear();
      block.body().addAll(body);
    }
  }

  private Insn narrowed(Insn insn, Value at) {
    if (insn instanceof Insn.PutField put) {
      Value value = narrowed(put.value(), put.field().descriptor(), at);
      return value == put.value() ? put : new Insn.PutField(put.field(), put.object(), value);
    } else if (insn instanceof Insn.PutStatic put) {
      Value value = narrowed(put.value(), put.field().descriptor(), at);
      return value == put.value() ? put : new Insn.PutStatic(put.field(), value);
    } else if (insn instanceof Insn.ArrayStore put) {
      Value value = narrowed(put.value(), put.element(), at);
      return value == put.value()
          ? put
          : new Insn.ArrayStore(put.element(), put.array(), put.index(), value);
    }
    return insn instanceof Insn.Call call ? narrowed(call, at) : insn;
  }

  private Insn.Call narrowed(Insn.Call call, Value at) {
    List<String> parameters = call.method().parameters();
    List<Value> operands = new ArrayList<>(call.operands());
    int first = operands.size() - parameters.size();
    for (int i = first; i < operands.size(); i++) {
      operands.set(i, narrowed(operands.get(i), parameters.get(i - first), at));
    }
    return operands.equals(call.operands())
        ? call
        : new Insn.Call(call.method(), call.dispatch(), List.copyOf(operands));
  }

  /** The value as what the descriptor describes; made before what is at that place. */
  private Value narrowed(Value value, String descriptor, Value at) {
    if (!isNarrow(descriptor) || fits(value, descriptor)) {
      return value;
    }
    return switch (descriptor) {
      case "B" -> emit(Arith.of(Op.I32_EXTEND8_S, value), at);
      case "S" -> emit(Arith.of(Op.I32_EXTEND16_S, value), at);
      default -> {
        Value mask = emit(Const.ofInt(descriptor.equals("Z") ? 1 : CHAR_MASK), at);
        yield emit(Arith.of(Op.I32_AND, value, mask), at);
      }
    };
  }

  private Value emit(Insn insn, Value at) {
    Value value = func.newValue(insn, null, at.position());
    body.add(value);
    return value;
  }

  private static boolean isNarrow(String descriptor) {
    return switch (descriptor) {
      case "Z", "B", "C", "S" -> true;
      default -> false;
    };
  }

  /** Does everything that the value may be lie between the numbers of that type? */
  private boolean fits(Value value, String type) {
    Set<Value> seen = new HashSet<>();
    Deque<Value> pending = new ArrayDeque<>(List.of(value));
    while (!pending.isEmpty()) {
      Value next = pending.pop();
      if (seen.add(next)) {
        List<Value> premises = premises(next, type);
        if (premises == null) {
          return false;
        }
        pending.addAll(premises);
      }
    }
    return true;
  }

  /** The values that have to fit so that this one fits; null if it may not fit all the same. */
  private @Nullable List<Value> premises(Value value, String type) {
    Insn insn = value.insn();
    if (insn == null) {
      int param = func.params().indexOf(value);
      return param < 0 ? argumentsOf(value) : ifWithin(descriptorOf(param), type);
    } else if (insn instanceof Arith arith) {
      return premises(arith, type);
    }
    return switch (insn.kind()) {
      case CONST -> ifHolds(holds(type, ((Const) insn).asInt()));
      case INSTANCE_OF -> List.of();
      case GET_FIELD -> ifWithin(((Insn.GetField) insn).field().descriptor(), type);
      case GET_STATIC -> ifWithin(((Insn.GetStatic) insn).field().descriptor(), type);
      case ARRAY_LOAD -> ifWithin(((Insn.ArrayLoad) insn).element(), type);
      case CALL -> ifWithin(((Insn.Call) insn).method().resultDescriptor(), type);
      default -> null;
    };
  }

  private static @Nullable List<Value> premises(Arith arith, String type) {
    return switch (arith.op()) {
      case I32_EXTEND8_S -> ifWithin("B", type);
      case I32_EXTEND16_S -> ifWithin("S", type);
      case I32_AND -> isMask(arith.operands().get(1), type) ? List.of() : arith.operands();
      case I32_OR, I32_XOR -> arith.operands();
      default -> null;
    };
  }

  private static boolean isMask(Value value, String type) {
    return value.insn() instanceof Const mask && mask.asInt() >= 0 && holds(type, mask.asInt());
  }

  private String descriptorOf(int param) {
    List<String> parameters = func.method().parameters();
    int receiver = func.params().size() - parameters.size();
    return param < receiver ? "L" : parameters.get(param - receiver);
  }

  private @Nullable List<Value> argumentsOf(Value param) {
    if (arguments == null) {
      arguments = new HashMap<>();
      for (Block block : func.blocks()) {
        block.jump().targets().forEach(this::collect);
      }
    }
    return arguments.get(param);
  }

  private void collect(Target target) {
    for (int i = 0; i < target.args().size(); i++) {
      arguments
          .computeIfAbsent(target.block().params().get(i), param -> new ArrayList<>())
          .add(target.args().get(i));
    }
  }

  private static @Nullable List<Value> ifWithin(String descriptor, String type) {
    boolean isWithin =
        isNarrow(descriptor) && holds(type, least(descriptor)) && holds(type, most(descriptor));
    return ifHolds(isWithin);
  }

  private static @Nullable List<Value> ifHolds(boolean condition) {
    return condition ? List.of() : null;
  }

  private static boolean holds(String type, int number) {
    return least(type) <= number && number <= most(type);
  }

  private static int least(String type) {
    return switch (type) {
      case "B" -> Byte.MIN_VALUE;
      case "S" -> Short.MIN_VALUE;
      default -> 0;
    };
  }

  private static int most(String type) {
    return switch (type) {
      case "Z" -> 1;
      case "B" -> Byte.MAX_VALUE;
      case "S" -> Short.MAX_VALUE;
      default -> Character.MAX_VALUE;
    };
  }
}
