package dev.demitasse.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  @TempDir private Path folder;

  @Test
  void runsOfOneCommitAreAddedUp() throws IOException {
    RunLog log = new RunLog(folder.resolve("new/runs"));
    assertEquals(1, log.nextSeed());
    log.add(new RunLog.Entry(1, 100, 100, 2, 1, "old"));
    log.add(new RunLog.Entry(101, 300, 200, 3, 0, "abc"));
    assertEquals(301, log.nextSeed());
    assertEquals(
        "commit abc: 250 programs in 5 minutes, 2 differences",
        log.add(new RunLog.Entry(301, 350, 50, 2, 2, "abc")));
    assertEquals(351, log.nextSeed());
  }
}
