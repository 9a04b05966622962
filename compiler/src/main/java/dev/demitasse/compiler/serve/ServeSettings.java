package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.LogLine;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What is served, and to whom it is told.
 *
 * @param filters in the order in which requests pass them
 * @param vmId of all their VMs, which therefore share data
 * @param port on 127.0.0.1; 0 for any that is free
 * @param upstream null for the direct response {@code hello world}
 * @param log gets the name of a filter and a line of it; called on the server's thread
 * @param onDefect gets what must not happen; called on the server's thread, which goes on
 */
public record ServeSettings(
    List<ServedFilter> filters,
    String vmId,
    int port,
    @Nullable Origin upstream,
    BiConsumer<String, LogLine> log,
    Consumer<Throwable> onDefect) {}
