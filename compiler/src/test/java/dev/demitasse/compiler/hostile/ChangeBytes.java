package dev.demitasse.compiler.hostile;

import java.util.Arrays;
import java.util.Random;

/** Damage that knows nothing of the format. */
final class ChangeBytes {
  private static final int MOST_CUT = 40;

  private ChangeBytes() {}

  /** Another byte somewhere. */
  static byte[] one(byte[] file, Random random) {
    if (file.length > 0) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    return file;
  }

  /** The end is missing. */
  static byte[] truncate(byte[] file, Random random) {
    return Arrays.copyOf(file, random.nextInt(file.length + 1));
  }

  /** A piece is missing. */
  static byte[] cut(byte[] file, Random random) {
    int start = random.nextInt(file.length);
    int end = Math.min(file.length, start + 1 + random.nextInt(MOST_CUT));
    return splice(file, start, end, new byte[0]);
  }

  /** A piece is there twice. */
  static byte[] repeat(byte[] file, Random random) {
    int start = random.nextInt(file.length);
    int end = Math.min(file.length, start + 1 + random.nextInt(MOST_CUT));
    return splice(file, start, start, Arrays.copyOfRange(file, start, end));
  }

  /** Other bytes in place of these. */
  static byte[] splice(byte[] file, int start, int end, byte[] in) {
    byte[] out = Arrays.copyOf(file, file.length - (end - start) + in.length);
    System.arraycopy(in, 0, out, start, in.length);
    System.arraycopy(file, end, out, start + in.length, file.length - end);
    return out;
  }
}
