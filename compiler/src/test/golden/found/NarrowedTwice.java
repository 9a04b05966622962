/** A load that is widened, and then again: the back end failed. */
final class NarrowedTwice {
  // run: ofByte("z") = 122
  static long ofByte(String s) {
    return (byte) s.charAt(0);
  }
}
