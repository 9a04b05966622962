package dev.demitasse;

/** Hashes that are the same on every host (FNV-1a, draft-eastlake-fnv, section 2). */
final class Hash {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  static long fnv1a64(Bytes bytes) {
    long hash = OFFSET_BASIS;
    for (int i = 0; i < bytes.length(); i++) {
      hash = (hash ^ (bytes.get(i) & 0xff)) * PRIME;
    }
    return hash;
  }

  /** A number from 0 to {@code buckets} - 1; fewer than one bucket count as one. */
  static int bucket(String text, int buckets) {
    return remainder(fnv1a64(Bytes.of(text)), buckets < 1 ? 1 : buckets);
  }

  // Unsigned: the quotient of half the dividend, doubled, is at most one too small.
  private static int remainder(long dividend, int divisor) {
    long quotient = ((dividend >>> 1) / divisor) << 1;
    long rest = dividend - quotient * divisor;
    return (int) (rest >= divisor ? rest - divisor : rest);
  }
}
