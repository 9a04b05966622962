package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.DynamicConstant;
import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.classfile.TypeConstant;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.DynamicSite;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** Constants and what bootstrap methods compute. */
final class Constants {
  private static final MethodRef CLASS_LITERAL = SsaBuilder.CLASS_LITERAL;

  private final Machine machine;

  Constants(Machine machine) {
    this.machine = machine;
  }

  /** Pushes a constant of the class file; null is the null reference. */
  void push(@Nullable Object constant) {
    if (constant == null) {
      machine.push(Slot.nullReference(machine.nullReference()));
    } else if (constant instanceof String text) {
      pushText(text);
    } else if (constant instanceof TypeConstant type && !type.isMethod()) {
      pushClass(type);
    } else if (constant instanceof DynamicConstant dynamic) {
      pushDynamic(dynamic, "()" + dynamic.descriptor(), List.of());
    } else if (constant instanceof Number number) {
      machine.push(machine.emit(number(number)));
    } else {
      throw machine.diagnostic(
          Code.D0201, "a method handle as a constant", "Call the method, or use a lambda.");
    }
  }

  /** Pushes what a bootstrap method makes of the arguments. */
  void pushDynamic(DynamicConstant constant, String descriptor, List<Value> args) {
    HandleConstant handle = constant.bootstrap();
    MethodRef bootstrap = new MethodRef(handle.owner(), handle.name(), handle.descriptor());
    DynamicSite site =
        new DynamicSite(bootstrap, constant.name(), descriptor, constant.arguments());
    machine.push(bootstrapResult(descriptor), new Insn.Dynamic(site, args));
  }

  private static String bootstrapResult(String descriptor) {
    return descriptor.substring(descriptor.indexOf(')') + 1);
  }

  private void pushText(String text) {
    String name = "java/lang/String";
    machine.push(Slot.reference(name, true, machine.emit(new Insn.Text(text), name)));
  }

  private void pushClass(TypeConstant type) {
    DynamicSite site =
        new DynamicSite(
            CLASS_LITERAL, CLASS_LITERAL.name(), CLASS_LITERAL.descriptor(), List.of(type));
    String name = CLASS_LITERAL.owner();
    Value literal = machine.emit(new Insn.Dynamic(site, List.of()), name);
    machine.push(Slot.reference(name, true, literal));
  }

  private static Insn.Const number(Number number) {
    if (number instanceof Long value) {
      return Insn.Const.ofLong(value);
    }
    if (number instanceof Float value) {
      return new Insn.Const(Type.F32, Float.floatToRawIntBits(value));
    }
    if (number instanceof Double value) {
      return new Insn.Const(Type.F64, Double.doubleToRawLongBits(value));
    }
    return Insn.Const.ofInt(number.intValue());
  }
}
