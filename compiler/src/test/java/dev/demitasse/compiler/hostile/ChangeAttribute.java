package dev.demitasse.compiler.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Attributes as a whole, and code of the greatest length. */
final class ChangeAttribute {
  /** Code has to be shorter than this many bytes (JVMS §4.7.3). */
  private static final int LIMIT = 65536;

  private ChangeAttribute() {}

  /** An attribute's bytes in place of another one's. */
  static byte[] replace(byte[] file, Random random) {
    List<int[]> all = Layout.of(file).attributes();
    int[] from = all.get(random.nextInt(all.size()));
    int[] to = all.get(random.nextInt(all.size()));
    return ChangeBytes.splice(file, to[0], to[1], Arrays.copyOfRange(file, from[0], from[1]));
  }

  /** Idle instructions before the code of a method, until it is about as long as it may be. */
  static byte[] longCode(byte[] file, Random random) {
    List<Integer> codes = Layout.of(file).codes();
    int at = codes.get(random.nextInt(codes.size()));
    Spot attributeLength = new Spot(Role.ATTRIBUTE_LENGTH, at, 4);
    Spot codeLength = new Spot(Role.CODE_LENGTH, at + 8, 4);
    int wanted = LIMIT - 5 + random.nextInt(8);
    int more = wanted - (int) codeLength.read(file);
    attributeLength.write(file, attributeLength.read(file) + more);
    codeLength.write(file, wanted);
    return ChangeBytes.splice(file, at + 12, at + 12, new byte[more]);
  }
}
