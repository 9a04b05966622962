final class Used {
  private Used() {}

  static String text(String path) {
    return "path: " + path;
  }
}
