package dev.demitasse.wasmhost.envoy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of one Envoy process, in a temporary folder of their own. */
record EnvoyFiles(Path folder) {

  static EnvoyFiles create(EnvoyConfig config) throws IOException {
    EnvoyFiles files = new EnvoyFiles(Files.createTempDirectory("demitasse-envoy"));
    List<Path> modules = new ArrayList<>();
    for (EnvoyConfig.Module each : config.filters()) {
      Path file = files.folder.resolve("f" + modules.size() + ".wasm");
      modules.add(Files.write(file, each.wasm()));
    }
    Files.writeString(files.config(), config.yaml(modules));
    Files.createFile(files.log());
    return files;
  }

  Path config() {
    return folder.resolve("envoy.yaml");
  }

  Path log() {
    return folder.resolve("log");
  }

  /** Envoy writes {@code address:port} there once it knows. */
  Path adminAddress() {
    return folder.resolve("admin");
  }

  /** The admin interface's port, 0 as long as Envoy has not said it. */
  int adminPort() {
    try {
      String address = Files.exists(adminAddress()) ? Files.readString(adminAddress()) : "";
      String port = address.substring(address.lastIndexOf(':') + 1).strip();
      return port.isEmpty() ? 0 : Integer.parseInt(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes them all; once more, nothing. */
  void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
