package dev.demitasse.compiler.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Another text in the constant pool: a name, a descriptor, a literal. */
final class ChangeText {
  private static final List<String> TEXTS =
      List.of(
          "",
          "V",
          "I",
          "J",
          "Z",
          "()V",
          "()J",
          "(I)V",
          "(J)I",
          "(IJLjava/lang/String;)I",
          "()Ljava/lang/Object;",
          "Ljava/lang/Object;",
          "Ljava/lang/String;",
          "[I",
          "[[Ljava/lang/String;",
          "[".repeat(255) + "I",
          "[".repeat(256) + "I",
          "(" + "J".repeat(127) + ")V",
          "(" + "J".repeat(128) + ")V",
          "(" + "[".repeat(300) + "I)V",
          "java/lang/Object",
          "java/lang/String",
          "java/lang/Throwable",
          "java/lang/Enum",
          "java/lang/Record",
          "java/lang/Runnable",
          "dev/demitasse/Bytes",
          "dev/demitasse/HttpFilter",
          "dev/demitasse/host/OutBytes",
          "dev/demitasse/guest/Heap",
          "no/such/Type",
          "<init>",
          "<clinit>",
          "a.b",
          "a;",
          "a".repeat(65535),
          "/../..",
          "Code",
          "StackMapTable",
          "RuntimeInvisibleAnnotations",
          "\0",
          "\u0001\u0002\u0001",
          "\u00e9");

  private ChangeText() {}

  static byte[] apply(byte[] file, Random random) {
    Layout layout = Layout.of(file);
    int[] indices = IntStream.range(1, layout.pool().size()).filter(layout::isText).toArray();
    int at = layout.pool().get(indices[random.nextInt(indices.length)]) + 1;
    int other = layout.pool().get(indices[random.nextInt(indices.length)]) + 1;
    byte[] text =
        switch (random.nextInt(3)) {
          case 0 -> Arrays.copyOfRange(file, other, end(file, other));
          case 1 -> constant(TEXTS.get(random.nextInt(TEXTS.size())));
          default -> grown(Arrays.copyOfRange(file, at, end(file, at)), random);
        };
    return ChangeBytes.splice(file, at, end(file, at), text);
  }

  private static int end(byte[] file, int lengthAt) {
    return lengthAt + 2 + (int) length(lengthAt).read(file);
  }

  private static Spot length(int at) {
    return new Spot(Role.TEXT_LENGTH, at, 2);
  }

  private static byte[] constant(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = ChangeBytes.splice(new byte[2], 2, 2, bytes);
    length(0).write(all, bytes.length);
    return all;
  }

  /** One byte more somewhere, of those that descriptors are made of. */
  private static byte[] grown(byte[] text, Random random) {
    byte[] more = {(byte) "[L;()VIJB/.<a".charAt(random.nextInt(13))};
    int place = 2 + random.nextInt(text.length - 1);
    byte[] all = ChangeBytes.splice(text, place, place, more);
    length(0).write(all, all.length - 2);
    return all;
  }
}
