package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.op.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each rewrite of flat code does, and where it must not. A function that ends in a value has a
 * result.
 */
final class RewritesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DropDeadCode   | return i32.const 0 drop                       | return
          DropDeadCode   | block $1 br $1 block $2 br $2 end end         | block $1 br $1 end
          DropDeadCode   | block $1 local.get 0 br_if $1 call 1 end      | =
          DropIdleBlocks | block $1 call 1 end                           | call 1
          DropIdleBlocks | loop $1 call 1 end                            | call 1
          DropIdleBlocks | loop $1 local.get 0 br_if $1 end              | =
          DropIdleJumps  | block $1 call 1 br $1 end                     | block $1 call 1 end
          DropIdleJumps  | block $1 call 1 return end                    | block $1 call 1 end
          DropIdleJumps  | block $1 block $2 br $1 end end               | block $1 block $2 end end
          DropIdleJumps  | block $1 block $2 br $1 end call 1 end        | =
          DropIdleJumps  | loop $1 call 1 br $1 end                      | =
          DropIdleJumps  | block $1 local.get 0 br_if $1 end             | block $1 local.get 0 drop end
          DropIdleJumps  | block $1 local.get 0 if br $1 else call 1 end end | block $1 local.get 0 if else call 1 end end
          SimplifyConditions | local.get 0 i32.const 0 i32.ne br_if $f   | local.get 0 br_if $f
          SimplifyConditions | local.get 0 i32.const 0 i32.ne local.set 1 | =
          SimplifyConditions | local.get 0 i32.const 0 i32.eq local.set 1 | local.get 0 i32.eqz local.set 1
          SimplifyConditions | local.get 4 i64.const 0 i64.ne br_if $f   | local.get 4 i64.eqz i32.eqz br_if $f
          SimplifyConditions | local.get 0 local.get 1 i32.lt_s i32.eqz br_if $f | local.get 0 local.get 1 i32.ge_s br_if $f
          SimplifyConditions | f32.const 0 f32.const 0 f32.lt i32.eqz br_if $f | =
          SimplifyConditions | local.get 0 i32.eqz i32.eqz br_if $f      | local.get 0 br_if $f
          SimplifyConditions | local.get 0 i32.eqz i32.eqz local.set 1   | =
          SimplifyIfs    | local.get 0 if br $f end call 1               | local.get 0 br_if $f call 1
          SimplifyIfs    | local.get 0 if return end call 1              | local.get 0 br_if $f call 1
          SimplifyIfs    | local.get 0 i32.eqz if call 1 else nop end    | local.get 0 if nop else call 1 end
          SimplifyIfs    | local.get 0 if call 1 else end                | local.get 0 if call 1 end
          SimplifyIfs    | local.get 0 if else call 1 end                | local.get 0 i32.eqz if call 1 end
          SimplifyIfs    | local.get 0 if call 1 return else nop end nop | local.get 0 if call 1 return end nop nop
          SimplifyIfs    | local.get 0 if end                            | local.get 0 drop
          SimplifyLocals | local.get 0 local.set 2 local.get 2 i32.load 0 local.get 2 i32.load 0 drop drop | local.get 0 local.tee 2 i32.load 0 local.get 2 i32.load 0 drop drop
          SimplifyLocals | call 1 i32.const 5 local.set 2                | call 1
          SimplifyLocals | local.get 1 local.set 1                       | ''
          JoinTails      | local.get 0 if i32.const 1 local.set 2 else local.get 1 local.set 2 end | local.get 0 if:i32 i32.const 1 else local.get 1 end local.set 2
          JoinTails      | local.get 0 if call 1 i32.const 3 call 0 drop else i32.const 3 call 0 drop end | local.get 0 if call 1 else end i32.const 3 call 0 drop
          JoinTails      | local.get 0 if i32.const 1 call 0 drop else i32.const 2 call 0 drop end | local.get 0 if:i32 i32.const 1 else i32.const 2 end call 0 drop
          JoinBlockTails | block $1 local.get 0 if i32.const 1 local.set 2 br $1 end i32.const 2 local.set 2 end | block:i32 $1 local.get 0 if i32.const 1 br $1 end i32.const 2 end local.set 2
          JoinBlockTails | block $1 local.get 0 br_if $1 i32.const 2 local.set 2 end | =
          HoistOutOfBlock | block $1 global.get 0 local.set 2 local.get 0 br_if $1 end | global.get 0 local.set 2 block $1 local.get 0 br_if $1 end
          PushLeavesFirst | i32.const 1 call 0 local.set 2 local.get 0 i32.const 9 local.get 2 memory.fill | local.get 0 i32.const 9 i32.const 1 call 0 local.tee 2 memory.fill
          PushLeavesFirst | i32.const 1 local.tee 0 call 0 local.set 2 local.get 0 local.get 2 i32.store 0 | =
          SelectLeaves   | local.get 0 if:i32 i32.const 7 else local.get 1 end drop | i32.const 7 local.get 1 local.get 0 select drop
          SelectLeaves   | local.get 0 local.tee 1 if:i32 i32.const 7 else local.get 1 end drop | =
          SelectLeaves   | local.get 0 if:i32 i32.const 7 else local.get 1 i32.load 0 end drop | =
          SelectTruth    | local.get 0 if:i32 i32.const 0 else i32.const 1 end drop | local.get 0 i32.eqz drop
          SelectTruth    | local.get 0 if:i32 i32.const 1 else i32.const 0 end drop | local.get 0 i32.eqz i32.eqz drop
          SelectTested   | i32.const 1 call 0 local.tee 2 i32.const 9 i32.lt_u if:i32 local.get 2 else i32.const 9 end drop | i32.const 1 call 0 local.tee 2 i32.const 9 local.get 2 i32.const 9 i32.lt_u select drop
          JumpOverTail   | local.get 0 i32.eqz if call 1 end             | local.get 0 br_if $f call 1
          JumpOverTail   | local.get 0 i32.eqz if call 1 end call 1      | =
          JumpOverTail   | local.get 0 if call 1 end                     | =
          CarryOnStack   | i32.const 1 call 0 local.set 2 call 1 local.get 2 drop | i32.const 1 call 0 local.tee 2 call 1 drop
          CarryOnStack   | i32.const 1 call 0 local.set 2 i32.const 5 local.tee 2 drop local.get 2 drop | =
          CarryOnStack   | i32.const 1 call 0 local.set 2 loop $1 local.get 2 br_if $1 end | =
          """)
  void inAFunctionWithoutResult(String rewrite, String before, String after)
      throws ReflectiveOperationException {
    check(rewrite, Type.VOID, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DropIdleJumps    | local.get 0 if:i32 i32.const 1 return else i32.const 2 end | local.get 0 if:i32 i32.const 1 else i32.const 2 end
          ReturnFromMiddle | local.get 0 if i32.const 7 return end i32.const 9 | i32.const 7 local.get 0 br_if $f drop i32.const 9
          ReturnFromMiddle | local.get 0 if:i32 i32.const 7 else i32.const 9 call 0 end | i32.const 7 local.get 0 br_if $f drop i32.const 9 call 0
          ReturnFromMiddle | local.get 0 i32.eqz if:i32 i32.const 9 call 0 else i32.const 7 end | i32.const 7 local.get 0 br_if $f drop i32.const 9 call 0
          ReturnFromMiddle | local.get 0 local.tee 1 if local.get 1 return end i32.const 9 | =
          CarryOnStack     | i32.const 7 local.get 0 br_if $f drop call 1 i32.const 7 call 0 | i32.const 7 local.get 0 br_if $f call 1 call 0
          CarryOnStack     | i32.const 7 local.get 0 br_if $f drop i32.const 9 i32.const 7 i32.store 0 i32.const 1 | i32.const 9 i32.const 7 local.get 0 br_if $f i32.store 0 i32.const 1
          CarryOnStack     | local.get 1 i32.const 2 call 0 local.tee 1 br_if $f drop local.get 1 | =
          SimplifyIfs      | local.get 0 if:i32 i32.const 1 return else i32.const 2 end | local.get 0 if i32.const 1 return end i32.const 2
          """)
  void inAFunctionWithAResult(String rewrite, String before, String after)
      throws ReflectiveOperationException {
    check(rewrite, Type.I32, before, after);
  }

  private static void check(String rewrite, Type result, String before, String after)
      throws ReflectiveOperationException {
    Draft draft = new Draft(FlatText.parse(result, before), FlatText.SIGNATURES);
    Rewrite tested =
        (Rewrite)
            Class.forName("dev.demitasse.compiler.wasm." + rewrite)
                .getDeclaredConstructor()
                .newInstance();
    while (SimplifyCode.sweep(draft, tested)) {
      // Each turn may make room for another.
    }
    assertThat(FlatText.print(draft.code())).isEqualTo(after.equals("=") ? before : after);
  }
}
