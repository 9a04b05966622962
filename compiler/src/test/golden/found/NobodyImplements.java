/** Two calls in a row that no object of the program can take. */
final class NobodyImplements {
  interface Ghost {
    int size();

    int weight();
  }

  static Ghost ghost() {
    return null;
  }

  // run: sum(0) = 0
  // throws: sum(1) java.lang.NullPointerException
  static int sum(int n) {
    Ghost ghost = ghost();
    return n == 0 ? 0 : ghost.size() + ghost.weight();
  }
}
