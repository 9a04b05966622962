package dev.demitasse.compiler.ssa.interp;

import static dev.demitasse.compiler.ssa.interp.Interpreted.body;
import static dev.demitasse.compiler.ssa.interp.Interpreted.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.HeapObject;
import org.junit.jupiter.api.Test;

class InterpretedObjectsTest {
  @Test
  void objectsHaveFieldsWithZerosAtFirst() {
    String code =
        """
        func A.f()I -> i32 {
        b0():
          v0: ref:B = new B
          v1: i32 = get B.x:I v0
          v2: ref:B = get B.next:LB; v0
          v3: ref = null
          v4: i32 = java.ref_eq v2 v3
          v5: i32 = i32.sub v4 v1
          return v5
        }
        """;
    assertEquals(1, run(code));
  }

  @Test
  void fieldsAndElementsAreNarrowed() {
    assertEquals(
        -1,
        body(
            "(I)I",
            "v0: i32",
            "v1: ref:B = new B; put B.b:B v1 v0; v2: i32 = get B.b:B v1; return v2",
            255));
    assertEquals(
        1,
        body(
            "(I)I",
            "v0: i32",
            "v1: ref:B = new B; put B.z:Z v1 v0; v2: i32 = get B.z:Z v1; return v2",
            3));
    String array = "v1: i32 = i32.const 1; v2: ref:[C = new_array C v1; v3: i32 = i32.const 0; ";
    assertEquals(
        65535,
        body(
            "(I)I",
            "v0: i32",
            array + "array_store C v2 v3 v0; v4: i32 = array_load C v2 v3; return v4",
            -1));
  }

  @Test
  void arraysAreCopiedByClone() {
    String code =
        """
        func A.f(I)Ljava/lang/Object; -> ref {
        b0(v0: i32):
          v1: ref:[I = new_array I v0
          v2: i32 = i32.const 0
          array_store I v1 v2 v0
          v3: ref = call.virtual [I.clone()Ljava/lang/Object; v1
          array_store I v1 v2 v2
          return v3
        }
        """;
    HeapObject copy = (HeapObject) run(code, 3);
    assertArrayEquals(new Object[] {3, 0, 0}, copy.elements());
    assertEquals("[I", copy.className());
  }

  @Test
  void instanceOfKnowsTextsAndArrays() {
    assertEquals(1, isInstance("dev/demitasse/guest/GuestString", "text"));
    assertEquals(1, isInstance("java/lang/String", "text"));
    assertEquals(0, isInstance("dev/demitasse/guest/GuestBytes", "text"));
    assertEquals(0, isInstance("java/lang/String", null));
    HeapObject array = HeapObject.ofArray("LChild;", 1, null);
    assertEquals(1, isInstance("[LParent;", array));
    assertEquals(1, isInstance("[Ljava/lang/Object;", array));
    assertEquals(1, isInstance("java/lang/Object", array));
    assertEquals(0, isInstance("[LOther;", array));
    assertEquals(0, isInstance("[I", HeapObject.ofArray("J", 1, 0L)));
  }

  private static @Nullable Object isInstance(String className, @Nullable Object object) {
    String code =
        "func A.f(LX;)I -> i32 {\nb0(v0: ref):\nv1: i32 = instance_of "
            + className
            + " v0\nreturn v1\n}\n";
    return run(code, new Object[] {object});
  }
}
