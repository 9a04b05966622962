package dev.demitasse.compiler.hostile;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Another number in one place. */
record ChangeNumber(Role role) implements Change.OfFile {
  private static final int OPCODES = 202;
  private static final int TAGS = 22;
  private static final int POOL_COUNT = 8;

  @Override
  public byte[] apply(byte[] file, Random random) {
    List<Spot> spots = Layout.of(file).spots().stream().filter(s -> s.role() == role).toList();
    if (spots.isEmpty()) {
      return ChangeBytes.one(file, random);
    }
    Spot spot = spots.get(random.nextInt(spots.size()));
    long value = spot.read(file);
    long other = spots.get(random.nextInt(spots.size())).read(file);
    spot.write(file, replacement(spot, value, other, file, random));
    return file;
  }

  private long replacement(Spot spot, long value, long other, byte[] file, Random random) {
    return switch (role) {
      case ACCESS -> value ^ 1L << random.nextInt(16);
      case POOL_TAG -> random.nextInt(TAGS);
      case OPCODE -> opcode((int) value, random);
      case MAX_STACK, MAX_LOCALS, CODE_LENGTH, COUNT, ATTRIBUTE_LENGTH, TEXT_LENGTH ->
          random.nextBoolean() ? value + (random.nextBoolean() ? 1 : -1) : any(spot, random);
      default ->
          switch (random.nextInt(5)) {
            case 0 -> value + (random.nextBoolean() ? 1 : -1);
            case 1 -> random.nextInt((int) new Spot(role, POOL_COUNT, 2).read(file));
            case 2 -> any(spot, random);
            default -> other;
          };
    };
  }

  /** Mostly an opcode with operands of the same length, so that what follows stays readable. */
  private static long opcode(int opcode, Random random) {
    if (random.nextInt(4) == 0) {
      return random.nextInt(256);
    }
    int bytes = CodeLayout.operandBytes(opcode);
    int[] alike =
        IntStream.range(0, OPCODES).filter(o -> CodeLayout.operandBytes(o) == bytes).toArray();
    return alike[random.nextInt(alike.length)];
  }

  private static long any(Spot spot, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> -1;
      case 2 -> 1L << 8 * spot.width() - 1;
      default -> random.nextLong();
    };
  }
}
