/** Objects that refer to each other in circles, and a chain that is long. */
final class Circles {
  private static final class Node {
    final int value;
    Node next;

    Node(int value) {
      this.value = value;
    }
  }

  private static final Node SELF = self();
  private static final Node RING = ring(3);
  private static final Node CHAIN = chain(2000);

  private static Node self() {
    Node node = new Node(7);
    node.next = node;
    return node;
  }

  private static Node ring(int length) {
    Node first = new Node(0);
    Node last = first;
    for (int i = 1; i < length; i++) {
      last.next = new Node(i);
      last = last.next;
    }
    last.next = first;
    return first;
  }

  private static Node chain(int length) {
    Node first = null;
    for (int i = length; i > 0; i--) {
      Node next = first;
      first = new Node(i);
      first.next = next;
    }
    return first;
  }

  // run: toItself(1) = 8
  // run: toItself(1000) = 1007
  static int toItself(int steps) {
    Node node = SELF;
    for (int i = 0; i < steps; i++) {
      node = node.next;
    }
    return node.value + steps;
  }

  // run: around(0) = 0
  // run: around(2) = 2
  // run: around(301) = 1
  static int around(int steps) {
    Node node = RING;
    for (int i = 0; i < steps; i++) {
      node = node.next;
    }
    return node.value;
  }

  // run: along(0) = 1
  // run: along(1999) = 2000
  static int along(int steps) {
    Node node = CHAIN;
    for (int i = 0; i < steps; i++) {
      node = node.next;
    }
    return node.value;
  }
}
