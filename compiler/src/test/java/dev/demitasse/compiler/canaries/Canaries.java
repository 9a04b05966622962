package dev.demitasse.compiler.canaries;

import static dev.demitasse.compiler.canaries.Mistake.answers;
import static dev.demitasse.compiler.canaries.Mistake.counts;
import static dev.demitasse.compiler.canaries.Mistake.does;
import static dev.demitasse.compiler.canaries.Mistake.forgets;
import static dev.demitasse.compiler.canaries.Mistake.overlooks;
import static dev.demitasse.compiler.canaries.Mistake.takes;

import java.util.List;
import org.objectweb.asm.Opcodes;

/** The canaries, in the order of the stages. */
final class Canaries {
  private Canaries() {}

  static final List<Canary> ALL =
      List.of(
          new Canary(
              "≤ where Java says <",
              "compiler.ssa.build.Conditions",
              "test",
              takes("I32_LE_S", "I32_LT_S")),
          new Canary(
              "what is to be subtracted is added",
              "compiler.ssa.build.SimpleInstructions",
              "<clinit>",
              takes("I32_ADD", "I32_SUB")),
          new Canary(
              "the operands of - and << change places",
              "compiler.ssa.build.SimpleInstructions",
              "compute",
              forgets("reverse")),
          new Canary(
              ">> shifts zeros in",
              "compiler.ssa.build.SimpleInstructions",
              "<clinit>",
              takes("I32_SHR_U", "I32_SHR_S")),
          new Canary(
              "an int becomes a long without its sign",
              "compiler.ssa.build.SimpleInstructions",
              "<clinit>",
              takes("I64_EXTEND_I32_U", "I64_EXTEND_I32_S")),
          new Canary(
              "sums of constants are differences",
              "compiler.ssa.IntArithmetic",
              "apply",
              does(Opcodes.ISUB, Opcodes.IADD)),
          new Canary(
              "ints in texts lose their sign",
              "compiler.link.MakeConcatenation",
              "argument",
              takes("I64_EXTEND_I32_U", "I64_EXTEND_I32_S")),
          new Canary(
              "the host's number is read where it has not been put",
              "compiler.link.MakeHostCall",
              "marshal",
              counts(12, 8)),
          new Canary(
              "a read does not see the write before it",
              "compiler.opt.Aliasing",
              "mayChange",
              answers(false)),
          new Canary(
              "a store is dropped though it is read in between",
              "compiler.opt.DropStores",
              "mayLook",
              answers(false)),
          new Canary(
              "all references pass for not null", "compiler.opt.Facts", "isNonNull", answers(true)),
          new Canary(
              "all conditions pass for not zero", "compiler.opt.Facts", "isNotZero", answers(true)),
          new Canary(
              "objects that others have become scalars",
              "compiler.opt.Scalars",
              "isOwn",
              answers(true)),
          new Canary(
              "signed comparisons narrow as unsigned ones",
              "compiler.opt.Comparisons",
              "isSigned",
              answers(false)),
          new Canary(
              "what may trap is done ahead of its test",
              "compiler.opt.Speculation",
              "isSafe",
              answers(true)),
          new Canary(
              "the negation of < is >",
              "compiler.opt.IntegerOp",
              "<clinit>",
              takes("I32_GT_S", "I32_GE_S")),
          new Canary(
              "nobody asks whether a call has thrown",
              "compiler.lower.Failing",
              "mayFail",
              answers(false)),
          new Canary(
              "the first enum constant is null", "compiler.lower.EnumTags", "<init>", counts(0, 1)),
          new Canary(
              "a local carried on the stack is overwritten meanwhile",
              "compiler.wasm.CarryOnStack",
              "writes",
              answers(false)),
          new Canary(
              "all locals share one", "compiler.wasm.Interference", "between", answers(false)),
          new Canary(
              "blocks that differ in constants are joined",
              "compiler.wasm.MergeTwins",
              "areSameConstants",
              answers(true)),
          new Canary(
              "the opposite of >= is <=",
              "compiler.wasm.Operators",
              "<clinit>",
              takes("I32_LE_S", "I32_LT_S")),
          new Canary(
              "offsets are subtracted from addresses",
              "compiler.wasm.DataLayout",
              "address",
              does(Opcodes.ISUB, Opcodes.IADD)),
          new Canary(
              "a number's sign bit is lost in LEB128",
              "compiler.emit.ByteWriter",
              "signed",
              counts(128, 64)),
          new Canary(
              "numbers of more than 7 bits end early in LEB128",
              "compiler.emit.ByteWriter",
              "unsigned",
              counts(0, 128)),
          new Canary("a block of memory is given twice", "guest.Heap", "allocate", forgets("heap")),
          new Canary(
              "the nursery is reset before what fields lead to is copied",
              "guest.Heap",
              "keep",
              answers(true)),
          new Canary(
              "what plugins and streams keep is freed when the callback ends",
              "guest.Heap",
              "keepAll",
              forgets("kept")),
          new Canary(
              "an absent header has the value that was received last",
              "HeaderMap",
              "get",
              overlooks(Opcodes.IFNE)),
          new Canary("all failures of the host are one", "Status", "of", counts(1, 13)),
          new Canary(
              "a failed callback goes on where it should refuse",
              "guest.Failures",
              "refuse",
              does(Opcodes.IFNE, Opcodes.IFEQ)),
          new Canary(
              "plugins pass for streams, and streams for plugins",
              "guest.Callbacks",
              "onContextCreate",
              does(Opcodes.IFEQ, Opcodes.IFNE)),
          new Canary(
              "all configurations are refused", "guest.Callbacks", "onConfigure", counts(0, 1)),
          new Canary(
              "the first call has the end of the stream, the last one has not",
              "guest.Callbacks",
              "onRequestHeaders",
              does(Opcodes.IFNE, Opcodes.IFEQ)),
          new Canary("failures are logged a level too low", "guest.Failures", "log", counts(4, 5)));
}
