package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;

/** The host functions, with the statuses of Envoy and proxy-wasm-cpp-host. */
final class HostFunctions implements HostCalls {
  private static final int OK = 0;
  private static final int NOT_FOUND = 1;
  private static final int BAD_ARGUMENT = 2;
  private static final int LAST_MAP = 7;

  private final StubHost host;

  HostFunctions(StubHost host) {
    this.host = host;
  }

  @Override
  public int log(int level, Bytes text) {
    Log.Level[] levels = Log.Level.values();
    if (level < 0 || level >= levels.length) {
      return BAD_ARGUMENT;
    }
    host.log(levels[level], text.text());
    return OK;
  }

  @Override
  public int getHeaderMapValue(int map, Bytes name, OutBytes value) {
    HeaderList headers = host.current().readable(map);
    if (headers == null) {
      return isMap(map) && host.current().isLogging() ? NOT_FOUND : BAD_ARGUMENT;
    }
    String first = headers.first(name.text());
    if (first == null) {
      return NOT_FOUND;
    }
    value.value = Bytes.of(first);
    return OK;
  }

  @Override
  public int getHeaderMapPairs(int map, OutBytes pairs) {
    if (!isMap(map)) {
      return BAD_ARGUMENT;
    }
    HeaderList headers = host.current().readable(map);
    pairs.value = headers == null ? Bytes.EMPTY : headers.encoded();
    return OK;
  }

  @Override
  public int setHeaderMapPairs(int map, Bytes pairs) {
    HeaderList headers = host.current().writable(map);
    if (headers == null) {
      return BAD_ARGUMENT;
    }
    headers.setAll(EncodedHeaders.decode(pairs));
    return OK;
  }

  @Override
  public int addHeaderMapValue(int map, Bytes name, Bytes value) {
    HeaderList headers = host.current().writable(map);
    if (headers == null) {
      return BAD_ARGUMENT;
    }
    headers.add(name.text(), value.text());
    return OK;
  }

  @Override
  public int replaceHeaderMapValue(int map, Bytes name, Bytes value) {
    HeaderList headers = host.current().writable(map);
    if (headers == null) {
      return BAD_ARGUMENT;
    }
    headers.set(name.text(), value.text());
    return OK;
  }

  @Override
  public int removeHeaderMapValue(int map, Bytes name) {
    HeaderList headers = host.current().writable(map);
    if (headers == null) {
      return BAD_ARGUMENT;
    }
    headers.remove(name.text());
    return OK;
  }

  @Override
  public int sendLocalResponse(
      int statusCode, Bytes details, Bytes body, Bytes headerPairs, int grpcStatus) {
    host.current().reply(LocalResponse.of(statusCode, body, headerPairs));
    return OK;
  }

  @Override
  public int getSharedData(Bytes key, OutBytes value, OutInt cas) {
    SharedStore.Entry entry = host.shared().get(key);
    if (entry == null) {
      return NOT_FOUND;
    }
    value.value = entry.value();
    cas.value = entry.cas();
    return OK;
  }

  @Override
  public int setSharedData(Bytes key, Bytes value, int cas) {
    return host.shared().set(key, value, cas);
  }

  @Override
  public int getBufferBytes(int buffer, int start, int maxSize, OutBytes bytes) {
    return Buffers.read(host, buffer, start, maxSize, bytes);
  }

  @Override
  public int setBufferBytes(int buffer, int start, int length, Bytes bytes) {
    return Buffers.write(host, buffer, start, length, bytes);
  }

  @Override
  public int defineMetric(int type, Bytes name, OutInt id) {
    return host.metrics().define(type, name.text(), id);
  }

  @Override
  public int incrementMetric(int id, long offset) {
    return host.metrics().increment(id, offset);
  }

  @Override
  public int recordMetric(int id, long value) {
    return host.metrics().record(id, value);
  }

  @Override
  public int getMetric(int id, OutLong value) {
    return host.metrics().get(id, value);
  }

  private static boolean isMap(int map) {
    return map >= 0 && map <= LAST_MAP;
  }
}
