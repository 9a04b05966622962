/** Casts to and from the types narrower than int. */
final class Narrowing {
  // run: toByte(127) = 127
  // run: toByte(128) = -128
  // run: toByte(-129) = 127
  // run: toByte(0x12345678) = 120
  static byte toByte(int a) {
    return (byte) a;
  }

  // run: toShort(32767) = 32767
  // run: toShort(32768) = -32768
  // run: toShort(-32769) = 32767
  static short toShort(int a) {
    return (short) a;
  }

  // run: toChar(65) = 'A'
  static char toChar(int a) {
    return (char) a;
  }

  // run: charNumber(-1) = 65535
  // run: charNumber(65536) = 0
  // run: charNumber(65535) = 65535
  static int charNumber(int a) {
    return (char) a;
  }

  // run: fromLong(4294967297L) = 1
  // run: fromLong(Long.MIN_VALUE) = 0
  // run: fromLong(-1L) = -1
  static int fromLong(long a) {
    return (int) a;
  }

  // run: longToByte(511L) = -1
  static byte longToByte(long a) {
    return (byte) a;
  }

  // run: byteToChar((byte) -1) = 65535
  static int byteToChar(byte b) {
    return (char) b;
  }

  // run: charToByte('\u00e9') = -23
  static byte charToByte(char c) {
    return (byte) c;
  }

  // run: shortToByte((short) 200) = 144
  static int shortToByte(short s) {
    return (byte) s + (s & 0xFF);
  }
}
