package dev.demitasse.guest;

/**
 * What fields of plugins and streams lead to, where it outlives its callback: the bytes between the
 * data and the nursery. When the outermost callback ends, what it made and stored is copied out of
 * the nursery (Cheney, CACM 1970), with cost in proportion to that; where all has doubled, what is
 * still reached is copied likewise and the rest is gone. Nothing has an address between callbacks,
 * so everything may move then, the objects of contexts and their table too.
 *
 * <p>Objects are behind two words: the number of their class, and a link, which is 0 but while the
 * object is recorded or has been copied. A text here is behind one word, which is 0.
 *
 * <p>Copies are made behind the nursery and then moved down to where the references to them lead
 * already.
 */
final class Tenured {
  /** In place of a context's id: several have been made. */
  private static final int SEVERAL = -1;

  private static final int LINK = 4;
  // A text that is kept: a word, where its bytes are, how many there are.
  private static final int ADDRESS = 4;
  private static final int LENGTH = 8;
  private static final int TEXT_SIZE = 12;

  // So much garbage is not worth a search.
  private static final int SLACK = 4096;

  private Tenured() {}

  /** An object is given a reference that may lead into the nursery: the compiler calls this. */
  static void record(int object) {
    if (Wasm.ltU(object, Wasm.kept()) && Wasm.load32(object + LINK) == 0) {
      Wasm.store32(object + LINK, Variables.recorded() + 1);
      Variables.recorded(object);
    }
  }

  /** A context's object has been made. */
  static void recordContext(int id) {
    Variables.created(Variables.created() == 0 ? id : SEVERAL);
  }

  /** The table of contexts is a new one, in the nursery. */
  static void recordTable() {
    Variables.created(SEVERAL);
  }

  /**
   * Keeps what the callback has stored. What memory does not suffice for is null from now on where
   * it was stored, or a context whose object could not be made.
   *
   * @return false if there was something of this kind
   */
  static boolean keep() {
    if ((Variables.recorded() | Variables.created()) == 0) {
      return true;
    }
    copy(Wasm.kept());
    Variables.created(0);
    int base = Variables.base();
    boolean complete = Variables.lost() == 0;
    Variables.lost(0);
    Wasm.heap(Wasm.kept());
    if (Wasm.ltU(Variables.limit(), Wasm.kept())) {
      if (Heap.hasRoom(Wasm.kept() - base << 1)) {
        copy(base);
        Variables.limit((Wasm.kept() << 1) - base + SLACK);
      }
    }
    return complete;
  }

  /** Copies what is reached of everything from this address on, and moves it down there. */
  private static void copy(int from) {
    int start = Wasm.heap();
    Variables.from(from);
    Variables.span(start - from);
    Variables.texts(0);
    Variables.textBytes(0);
    int at = moveContexts();
    if (at == 0) {
      // There is no room for the table itself: all stays where it is.
      Variables.span(0);
      at = start;
    }
    traceRecorded();
    while (at != Wasm.heap()) {
      at += scan(at);
    }
    copyBytes();
    int end = Wasm.heap();
    if (Variables.span() != 0) {
      Wasm.copy(from, start, end - start);
      end -= Variables.span();
    }
    Wasm.kept(end);
  }

  /** Moves what a copied object leads to; its size. */
  private static int scan(int copy) {
    if (Wasm.load32(copy) != 0) {
      return Classes.trace(copy);
    }
    if (isMoving(Wasm.load32(copy + ADDRESS))) {
      Wasm.store32(copy, Variables.texts());
      Variables.texts(copy);
    }
    return TEXT_SIZE;
  }

  private static void traceRecorded() {
    int object = Variables.recorded();
    while (object != 0) {
      int next = Wasm.load32(object + LINK) - 1;
      Wasm.store32(object + LINK, 0);
      Classes.trace(object);
      object = next;
    }
    Variables.recorded(0);
  }

  /**
   * Moves the table of contexts if it is one of the things to move, and the objects that it leads
   * to: where its copy ends, and those of objects begin; 0 if there is no room.
   */
  private static int moveContexts() {
    int table = Wasm.contexts();
    int size = Wasm.contextsMask() + 1 << 3;
    int next = Wasm.heap();
    if (isMoving(table)) {
      int to = claim(size);
      if (to == 0) {
        return 0;
      }
      Wasm.copy(to, table, size);
      Wasm.contexts(to - Variables.span());
      table = to;
      next = Wasm.heap();
    } else if (Variables.created() != SEVERAL) {
      table = ContextTable.find(Variables.created());
      size = table == 0 ? 0 : 8;
    }
    for (int entry = table; entry != table + size; entry += 8) {
      Contexts.move(entry);
    }
    return next;
  }

  private static boolean isMoving(int address) {
    return Wasm.ltU(address - Variables.from(), Variables.span());
  }

  /** Where an object is from now on: null if there is no room. */
  static int moved(int object) {
    if (!isMoving(object)) {
      return object;
    }
    if (Wasm.load32(object + LINK) == 0) {
      int size = Classes.size(Wasm.load32(object));
      int to = claim(size);
      if (to == 0) {
        return 0;
      }
      Wasm.copy(to, object, size);
      Wasm.store32(object + LINK, to - Variables.span());
    }
    return Wasm.load32(object + LINK);
  }

  /** Where a text or bytes are from now on: null if there is no room. */
  static int movedText(int text) {
    if (!isMoving(text)) {
      return text;
    }
    int length = Wasm.load32(text + 4);
    if (length >= 0) {
      Variables.textBytes(Variables.textBytes() + length);
      int to = claim(TEXT_SIZE);
      if (to == 0) {
        Variables.textBytes(Variables.textBytes() - length);
        return 0;
      }
      Wasm.store32(to, 0);
      Wasm.store64(to + 4, Wasm.load64(text));
      Wasm.store32(text, to + 4 - Variables.span());
      Wasm.store32(text + 4, -1);
    }
    return Wasm.load32(text);
  }

  /** A new block behind the copies, if the bytes of all texts have room behind it; else 0. */
  private static int claim(int size) {
    int bytes = Variables.textBytes();
    int to = Wasm.heap();
    if (!Heap.hasRoom(size + (Wasm.ltU(bytes, Variables.span()) ? bytes : Variables.span()))) {
      Variables.lost(1);
      return 0;
    }
    Wasm.heap(to + size);
    return to;
  }

  /**
   * Copies the bytes of the texts that have been found. Where texts overlap, their bytes are copied
   * once, and stay in one piece.
   */
  private static void copyBytes() {
    int text = sorted(Variables.texts());
    int end = 0;
    int shift = 0;
    while (text != 0) {
      int next = Wasm.load32(text);
      int address = Wasm.load32(text + ADDRESS);
      int textEnd = address + Wasm.load32(text + LENGTH);
      if (Wasm.ltU(end, address)) {
        shift = Wasm.heap() - address;
        end = address;
      }
      if (Wasm.ltU(end, textEnd)) {
        Wasm.copy(end + shift, end, textEnd - end);
        end = textEnd;
        Wasm.heap(end + shift);
      }
      Wasm.store32(text, 0);
      Wasm.store32(text + ADDRESS, address + shift - Variables.span());
      text = next;
    }
  }

  /** A list of texts by ascending address: sorted by one bit after the other, the lowest first. */
  private static int sorted(int list) {
    int rest = list;
    for (int bit = 1; Wasm.ltU(bit, Wasm.heap()); bit <<= 1) {
      int with = 0;
      int without = 0;
      while (rest != 0) {
        int next = Wasm.load32(rest);
        if ((Wasm.load32(rest + ADDRESS) & bit) != 0) {
          Wasm.store32(rest, with);
          with = rest;
        } else {
          Wasm.store32(rest, without);
          without = rest;
        }
        rest = next;
      }
      rest = reversed(without, reversed(with, 0));
    }
    return rest;
  }

  private static int reversed(int list, int behind) {
    int result = behind;
    int rest = list;
    while (rest != 0) {
      int next = Wasm.load32(rest);
      Wasm.store32(rest, result);
      result = rest;
      rest = next;
    }
    return result;
  }
}
