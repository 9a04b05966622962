/** Exceptions can be written to streams, as arrays can. */
final class SerializableExceptions {
  private static final boolean OF_CHECK;
  private static final boolean OF_ARRAY = (Object) new int[0] instanceof java.io.Serializable;
  private static final boolean OF_OBJECT = new Object() instanceof java.io.Serializable;

  static {
    Object caught = null;
    try {
      caught = "ab".substring("abc".length());
    } catch (RuntimeException e) {
      caught = e;
    }
    OF_CHECK = caught instanceof java.io.Serializable;
  }

  // run: ofCheck(0) = true
  static boolean ofCheck(int n) {
    return OF_CHECK;
  }

  // run: ofOthers(0) = "true false"
  static String ofOthers(int n) {
    return OF_ARRAY + " " + OF_OBJECT;
  }
}
