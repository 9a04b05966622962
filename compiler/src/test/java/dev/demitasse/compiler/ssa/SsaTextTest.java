package dev.demitasse.compiler.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SsaTextTest {
  /** Every kind of instruction and of jump, in the very form that the printer gives them. */
  static final String EVERYTHING =
      """
      program all-kinds
      pages 3
      export dev/x/A.f(ILdev/x/B;)I malloc proxy_on_memory_allocate
      variable $heap i32 0 heap_base
      variable $ratio f64 0.5
      object #0 dev/x/E dev/x/E.name:Ljava/lang/String;="A\\u00ff" dev/x/E.next:Ldev/x/E;=#2 dev/x/E.n:J=l:-7
      array #1 [I i:1 i:2 i:-3
      object #2 dev/x/E dev/x/E.next:Ldev/x/E;=#0 dev/x/E.none:Ldev/x/E;=null dev/x/E.d:D=d:1.5
      words $table 1 "text"+2 $table+4 $out+0
      cell $out 8
      func dev/x/A.f(ILdev/x/B;)I -> i32 {
      b0(v0: i32, v1: ref:dev/x/B):
        v2: i32 = i32.const -7
        v3: i64 = i64.const -9223372036854775808
        v4: f32 = f32.const nan:7fc00001
        v5: f64 = f64.const -0.0
        v6: ref = null
        v7: ref:java/lang/String = text "a \\"b\\" // \\\\ \\n \\u0000"
        v8: ref:dev/x/E = object #0
        v9: ref:[I = object #1
        v10: i32 = address $table+4
        v11: i32 = address "bytes +1"+2
        v12: i32 = i32.add v0 v2
        v13: i64 = select v3 v3 v12
        check.null v1
        check.index v0 v2
        v14: ref:dev/x/B = new dev/x/B
        v15: i32 = get dev/x/B.n:I v14
        put dev/x/B.n:I v14 v15
        v16: ref:dev/x/E = get_static dev/x/E.A:Ldev/x/E;
        put_static dev/x/E.A:Ldev/x/E; v16
        v17: ref:[J = new_array J v0
        v18: i32 = array_length v17
        v19: i64 = array_load J v17 v0
        array_store J v17 v0 v19
        v20: i32 = instance_of dev/x/C v1
        v21: i32 = call.virtual dev/x/B.size(J)I v1 v3
        call.static dev/x/A.g()V
        v22: i32 = host proxy_log:iii>i v0 v10 v11
        v23: i32 = i32.load8_u offset=4 v10
        i64.store v10 v3
        memory.copy v0 v10 v11
        v24: i32 = global.get $heap
        global.set $heap i32 v24
        v25: ref:java/lang/String = dynamic dev/x/D.boot(I)V make (I)Ljava/lang/String; [ "\\u0001 x" i:5 ] v0
        v26: ref = dynamic dev/x/D.boot(I)V make ()Ljava/lang/Runnable; []
        switch v0 -1 b1() 5 b2(v0,v2) else b3()
      b1():
        goto b3()
      b3():
        if v20 b4() b5()
      b4():
        v27: i32 = call.special dev/x/A.h()I
        try v28: ref:java/lang/Throwable b2(v27,v27) b6(v28)
      b2(v30: i32, v31: i32):
        unreachable
      b6(v29: ref:java/lang/Throwable):
        throw v29
      b5():
        return v2
      }
      """;

  @Test
  void everyKindIsReadAsItWasPrinted() {
    assertEquals(EVERYTHING, SsaPrinter.print(SsaParser.parseProgram(EVERYTHING)));
  }

  @Test
  void everyKindStandsInTheExample() {
    Func func = SsaParser.parseProgram(EVERYTHING).functions().values().iterator().next();
    List<Insn.Kind> insns = new ArrayList<>(List.of(Insn.Kind.values()));
    List<Jump.Kind> jumps = new ArrayList<>(List.of(Jump.Kind.values()));
    for (Block block : func.blocks()) {
      block.body().forEach(v -> insns.remove(v.insn().kind()));
      jumps.remove(block.jump().kind());
    }
    assertEquals(List.of(), insns);
    assertEquals(List.of(), jumps);
  }

  @Test
  void objectsKeepTheirIdentity() {
    Func func = SsaParser.parseProgram(EVERYTHING).functions().values().iterator().next();
    HeapObject object = ((Insn.ObjectRef) func.entry().body().get(6).insn()).object();
    FieldRef next = new FieldRef("dev/x/E", "next", "Ldev/x/E;");
    assertSame(object, ((HeapObject) object.fields().get(next)).fields().get(next));
  }

  @Test
  void everyOperationIsRead() {
    Func func = new Func(new MethodRef("A", "f", "()V"), Type.VOID);
    Set<Op> onMemory = EnumSet.of(Op.MEMORY_SIZE, Op.MEMORY_GROW, Op.MEMORY_COPY, Op.MEMORY_FILL);
    for (Op op : Op.values()) {
      if (Arithmetic.isPure(op) && op != Op.SELECT) {
        List<Value> operands =
            op.params().stream().map(t -> func.addParam(func.entry(), t, null)).toList();
        func.append(func.entry(), new Insn.Arith(op, op.result(), operands), Position.NONE);
      } else if (op.isLoad() || op.isStore() || onMemory.contains(op)) {
        List<Value> operands =
            op.params().stream().map(t -> func.addParam(func.entry(), t, null)).toList();
        func.append(func.entry(), new Insn.Memory(op, 3, operands), Position.NONE);
      }
    }
    func.entry().end(new Jump.Return(null));
    String text = SsaPrinter.print(func);
    assertEquals(text, SsaPrinter.print(SsaParser.parseFunc(text)));
    assertEquals(func.entry().body().size(), SsaParser.parseFunc(text).entry().body().size());
  }

  @Test
  void everyByteOfATextComesBack() {
    StringBuilder bytes = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      bytes.append(c);
    }
    Func func = new Func(new MethodRef("A", "f", "()V"), Type.VOID);
    func.append(func.entry(), new Insn.Text(bytes.toString()), Position.NONE);
    func.append(func.entry(), new Insn.Address(new Blob(bytes.toString()), 4), Position.NONE);
    func.entry().end(new Jump.Return(null));
    String text = SsaPrinter.print(func);
    assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F)), text);
    List<Value> body = SsaParser.parseFunc(text).entry().body();
    assertEquals(new Insn.Text(bytes.toString()), body.get(0).insn());
    assertEquals(new Insn.Address(new Blob(bytes.toString()), 4), body.get(1).insn());
  }

  @Test
  void numbersKeepTheirBits() {
    for (Type type : List.of(Type.I32, Type.I64, Type.F32, Type.F64)) {
      for (long bits : EdgeValues.of(type)) {
        assertEquals(bits, Literals.bits(type, Literals.number(type, bits)), type + " " + bits);
      }
    }
  }

  @Test
  void positionsComeBackWithTheInlinedAtChain() {
    String text =
        """
        func dev/x/A.f()V -> void {
        b0():
          v0: i32 = i32.const 7                              // A.java:3
          v1: i32 = i32.const 8                              // dev/x/B@My-B.java:4 < A.java:5 < dev/x/C@C.java:6
          return                                             // A.java:9
        }
        """;
    Func func = SsaParser.parseFunc(text);
    assertEquals(text, SsaPrinter.print(func));
    Position site =
        new Position("dev/x/A", "A.java", 5, new Position("dev/x/C", "C.java", 6, null));
    assertEquals(
        new Position("dev/x/B", "My-B.java", 4, site), func.entry().body().get(1).position());
    assertEquals(9, func.entry().jumpPosition().line());
  }

  @Test
  void renumberedTextIsTheSameForTheSameCode() {
    String text =
        "func A.f()I -> i32 {\n"
            + "b0():\n"
            + "  goto b7()\n"
            + "b7():\n"
            + "  v9: i32 = i32.const 1 // A.java:1\n"
            + "  return v9\n"
            + "}\n";
    String expected =
        "func A.f()I -> i32 {\n"
            + "b0():\n"
            + "  goto b1()\n"
            + "b1():\n"
            + "  v0: i32 = i32.const 1\n"
            + "  return v0\n"
            + "}\n";
    assertEquals(expected, SsaPrinter.renumbered(SsaParser.parseFunc(text)));
    assertEquals(10, SsaParser.parseFunc(text).valueLimit());
  }

  @Test
  void oddNamesAreEscaped() {
    Func func = new Func(new MethodRef("a b/C\"x", "f,g=h", "(Lq r;)V"), Type.VOID);
    func.addParam(func.entry(), Type.REF, "a, b: c");
    func.append(
        func.entry(), new Insn.GetStatic(new FieldRef("a:b", "c:d", "Le:f;")), Position.NONE);
    func.entry().end(new Jump.Return(null));
    Func read = SsaParser.parseFunc(SsaPrinter.print(func));
    assertEquals(func.method(), read.method());
    assertEquals("a, b: c", read.params().get(0).className());
    assertEquals(func.entry().body().get(0).insn(), read.entry().body().get(0).insn());
  }

  @Test
  void errorsNameTheLine() {
    String text = "func A.f()I -> i32 {\nb0():\n  v0: i32 = i32.frob 1\n  return v0\n}\n";
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SsaParser.parseFunc(text));
    assertTrue(
        e.getMessage().startsWith("line 3: there is no instruction i32.frob"), e.getMessage());
  }
}
