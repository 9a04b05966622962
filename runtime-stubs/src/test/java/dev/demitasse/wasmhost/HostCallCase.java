package dev.demitasse.wasmhost;

import dev.demitasse.Bytes;
import java.util.List;

/**
 * Host calls made while a plugin is configured, and what they must give: on every host the same.
 * {@code $show} logs the words at 8 and 12, where a case lets its results go, with the status it
 * gets, and sets both words to {@link #UNTOUCHED} again.
 *
 * @param module the whole module; its plugin configuration is {@code abc}
 * @param shown a text {@code word-at-8 word-at-12 status} for each {@code $show}; {@code -} is an
 *     untouched word
 */
public record HostCallCase(String name, String module, List<String> shown) {
  /** The plugin configuration of every case. */
  public static final Bytes CONFIGURATION = Bytes.of("abc");

  private static final int UNTOUCHED = 0x41414141;

  private static final String SHOW =
      """
      (data (i32.const 0) "AAAAAAAAAAAAAAAA")
      (data (i32.const 32) "keyvalue")
      (func $show (param i32)
        (i32.store (i32.const 16) (local.get 0))
        (drop (call $log (i32.const 2) (i32.const 8) (i32.const 12)))
        (i64.store (i32.const 8) (i64.const 0x4141414141414141)))
      """;
  private static final String MARKER =
      "(memory (export \"memory\") 1) (func (export \"proxy_abi_version_0_2_0\"))";

  /** A case whose allocator always answers 1024. */
  private static HostCallCase of(String name, String configure, String... shown) {
    return withMalloc(name, "i32.const 1024", configure, shown);
  }

  /** A case with an allocator of its own; its parameter is local 0. */
  private static HostCallCase withMalloc(
      String name, String malloc, String configure, String... shown) {
    String module =
        MARKER
            + SHOW
            + ("(func (export \"malloc\") (param i32) (result i32) " + malloc + ")")
            + ("(func (export \"proxy_on_configure\") (param i32 i32) (result i32) " + configure)
            + " (i32.const 1))";
    return new HostCallCase(name, module, List.of(shown));
  }

  /** The module's bytes. */
  public byte[] wasm() {
    return Wat.bare(module);
  }

  @Override
  public String toString() {
    return name;
  }

  /** A logged line in the form of {@link #shown}. */
  public static String decode(String line) {
    Bytes words = Bytes.of(line);
    return word(words.getIntLE(0)) + " " + word(words.getIntLE(4)) + " " + words.getIntLE(8);
  }

  private static String word(int value) {
    return value == UNTOUCHED ? "-" : Integer.toString(value);
  }

  private static final String STORE =
      "(drop (call $set_shared (i32.const 32) (i32.const 3) (i32.const 35) (i32.const 5)"
          + " (i32.const 0)))";

  /** Reads the shared value with result cells at those addresses, and shows. */
  private static String get(String address, String size, String cas) {
    return "(call $show (call $get_shared (i32.const 32) (i32.const 3) (i32.const %s) (i32.const %s)"
            .formatted(address, size)
        + " (i32.const %s)))".formatted(cas);
  }

  /** Writes {@code size} bytes at {@code value} as the shared value, and shows. */
  private static String set(String value, String size, String cas) {
    return "(call $show (call $set_shared (i32.const 32) (i32.const 3) (i32.const %s) (i32.const %s)"
            .formatted(value, size)
        + " (i32.const %s)))".formatted(cas);
  }

  private static String buffer(String id, String start, String max, String cell, String cell2) {
    return "(call $show (call $get_buffer (i32.const %s) (i32.const %s) (i32.const %s)"
            .formatted(id, start, max)
        + " (i32.const %s) (i32.const %s)))".formatted(cell, cell2);
  }

  private static String log(String level, String address, String size) {
    return "(call $show (call $log (i32.const %s) (i32.const %s) (i32.const %s)))"
        .formatted(level, address, size);
  }

  private static String writeBuffer(String id, String start, String length) {
    return "(call $show (call $set_buffer (i32.const %s) (i32.const %s) (i32.const %s)"
            .formatted(id, start, length)
        + " (i32.const 35) (i32.const 5)))";
  }

  /** Defines a metric named {@code key} with its number at that cell, and shows. */
  private static String define(String type, String cell) {
    return "(call $show (call $define_metric (i32.const %s) (i32.const 32) (i32.const 3)"
            .formatted(type)
        + " (i32.const %s)))".formatted(cell);
  }

  /** Lets a metric's number be changed by a number, by increment or record, and shows. */
  private static String change(String how, String id, String by) {
    return "(call $show (call $%s_metric (i32.const %s) (i64.const %s)))".formatted(how, id, by);
  }

  private static String value(String id, String cell) {
    return "(call $show (call $get_metric (i32.const %s) (i32.const %s)))".formatted(id, cell);
  }

  /** All cases. */
  public static List<HostCallCase> all() {
    return List.of(
        of("a value", STORE + get("8", "12", "64"), "1024 5 0"),
        of("an absent key", get("8", "12", "64"), "- - 1"),
        withMalloc(
            "an empty value is not allocated",
            "unreachable",
            set("35", "0", "0") + get("8", "12", "64"),
            "- - 0",
            "0 0 0"),
        withMalloc("the allocator refuses", "i32.const 0", STORE + get("8", "12", "64"), "- - 6"),
        withMalloc(
            "the allocator answers the last bytes",
            "i32.const 65531",
            STORE + get("8", "12", "64"),
            "65531 5 0"),
        withMalloc(
            "the allocator answers a place that is too short",
            "i32.const 65532",
            STORE + get("8", "12", "64"),
            "- - 6"),
        withMalloc("it answers nonsense", "i32.const -4", STORE + get("8", "12", "64"), "- - 6"),
        of("address cell outside", STORE + get("65533", "12", "64"), "- - 6"),
        of("size cell outside", STORE + get("8", "-1", "64"), "1024 - 6"),
        of("further cell outside", STORE + get("8", "12", "-4"), "1024 5 6"),
        of("one cell for both: the size is last", STORE + get("8", "8", "64"), "5 - 0"),
        of(
            "the cas is last of all",
            STORE + get("64", "8", "8") + set("35", "5", "1"),
            "1 - 0",
            "- - 0"),
        withMalloc(
            "data first, cells over it",
            "i32.const 8",
            STORE + get("11", "64", "68"),
            // "val" stays, then the address 8, of which the last byte is untouched behind the value
            Integer.toString('v' | 'a' << 8 | 'l' << 16 | 8 << 24) + " " + 0x41000000 + " 0"),
        of(
            "compare and set",
            set("35", "5", "77") // absent: created whatever the cas
                + (get("64", "68", "8") + set("35", "4", "99"))
                + (set("35", "4", "1") + get("64", "12", "8") + set("35", "0", "0"))
                + get("8", "12", "64"),
            "- - 0",
            "1 - 0",
            "- - 8",
            "- - 0",
            "2 4 0",
            "- - 0",
            "0 0 0"),
        of(
            "arguments outside the memory",
            set("65536", "0", "0")
                + (set("65535", "1", "0") + set("65536", "1", "0") + set("65537", "0", "0"))
                + (set("-1", "1", "0") + set("1", "-1", "0") + get("64", "12", "68"))
                + log("2", "65535", "2"),
            "- - 0",
            "- - 0",
            "- - 6",
            "- - 6",
            "- - 6",
            "- - 6",
            "- 1 0",
            "- - 6"),
        of("no such log level", log("6", "0", "1") + log("-1", "0", "1"), "- - 2", "- - 2"),
        of(
            "windows of a buffer",
            buffer("7", "0", "100", "8", "12")
                + (buffer("7", "0", "2", "8", "12") + buffer("7", "1", "-1", "8", "12"))
                + (buffer("7", "3", "1", "8", "12") + buffer("7", "50", "10", "8", "12"))
                + buffer("7", "0", "0", "8", "12"),
            "1024 3 0",
            "1024 2 0",
            "1024 2 0",
            "0 0 0",
            "0 0 0",
            "0 0 0"),
        of(
            "buffers that are empty or unknown",
            buffer("6", "0", "9", "8", "12")
                + (buffer("0", "0", "9", "8", "12") + buffer("1", "0", "9", "8", "12"))
                + (buffer("9", "0", "9", "8", "12") + buffer("-1", "0", "9", "8", "12")),
            "0 0 0",
            "0 0 0",
            "0 0 0",
            "- - 2",
            "- - 2"),
        of(
            "buffers cannot be written outside their callbacks",
            writeBuffer("0", "0", "0")
                + (writeBuffer("1", "0", "9") + writeBuffer("6", "0", "0"))
                + (writeBuffer("7", "0", "0") + writeBuffer("9", "0", "0"))
                + buffer("0", "0", "9", "8", "12"),
            "- - 2",
            "- - 2",
            "- - 2",
            "- - 2",
            "- - 2",
            "0 0 0"),
        of(
            "metrics have numbers with their type in the low bits",
            define("0", "8")
                + (define("0", "8") + define("1", "8") + define("2", "8"))
                + (define("3", "8") + define("-1", "8") + define("0", "-4")),
            "4 - 0",
            "8 - 0",
            "5 - 0",
            "6 - 0",
            "- - 2",
            "- - 2",
            "- - 6"),
        of(
            "a counter",
            define("0", "8")
                + (value("4", "8") + change("increment", "4", "5") + change("increment", "4", "0"))
                + (change("increment", "4", "-1") + change("record", "4", "2"))
                + (value("4", "8") + value("4", "65529")),
            "4 - 0",
            "0 0 0",
            "- - 0",
            "- - 2",
            "- - 2",
            "- - 0",
            "7 0 0",
            "- - 6"),
        of(
            "two numbers of one metric",
            define("0", "8") + define("0", "8") + change("increment", "8", "3") + value("4", "8"),
            "4 - 0",
            "8 - 0",
            "- - 0",
            "3 0 0"),
        of(
            "a gauge",
            define("1", "8")
                + (change("record", "5", "5") + change("increment", "5", "2"))
                + (change("increment", "5", "-4") + change("increment", "5", "0"))
                + (value("5", "8") + change("record", "5", "0x300000001") + value("5", "8")),
            "5 - 0",
            "- - 0",
            "- - 0",
            "- - 0",
            "- - 0",
            "3 0 0",
            "- - 0",
            "1 3 0"),
        of(
            "a histogram",
            define("2", "8")
                + (change("record", "6", "5") + change("increment", "6", "2") + value("6", "8")),
            "6 - 0",
            "- - 0",
            "- - 2",
            "- - 2"),
        of(
            "metrics that nobody has defined",
            change("increment", "4", "1")
                + (change("increment", "5", "1") + change("increment", "-1", "1"))
                + (change("record", "6", "1") + change("record", "-1", "1"))
                + (value("4", "8") + value("5", "8") + value("-1", "8")),
            "- - 1",
            "- - 1",
            "- - 2",
            "- - 1",
            "- - 1",
            "- - 1",
            "- - 1",
            "- - 2"),
        of(
            "header maps outside a stream",
            "(call $show (call $get_pairs (i32.const 0) (i32.const 8) (i32.const 12)))"
                + "(call $show (call $get_pairs (i32.const 8) (i32.const 8) (i32.const 12)))"
                + "(call $show (call $get_header (i32.const 0) (i32.const 32) (i32.const 3)"
                + " (i32.const 8) (i32.const 12)))"
                + "(call $show (call $add_header (i32.const 0) (i32.const 32) (i32.const 3)"
                + " (i32.const 35) (i32.const 5)))"
                + "(call $show (call $replace_header (i32.const 2) (i32.const 32) (i32.const 3)"
                + " (i32.const 35) (i32.const 5)))"
                + "(call $show (call $remove_header (i32.const 9) (i32.const 32) (i32.const 3)))",
            "0 0 0",
            "- - 2",
            "- - 2",
            "- - 2",
            "- - 2",
            "- - 2"),
        of(
            "a reply outside a stream",
            "(call $show (call $reply (i32.const 200) (i32.const 0) (i32.const 0) (i32.const 32)"
                + " (i32.const 3) (i32.const 0) (i32.const 0) (i32.const -1)))",
            "- - 0"),
        withMalloc(
            "the allocator may log",
            "(i32.store (i32.const 16) (local.get 0))"
                + "(drop (call $log (i32.const 2) (i32.const 8) (i32.const 12))) (i32.const 1024)",
            STORE + get("8", "12", "64"),
            "- - 5",
            "1024 5 0"));
  }
}
