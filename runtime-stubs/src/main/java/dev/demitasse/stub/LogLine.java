package dev.demitasse.stub;

import dev.demitasse.Log;

/**
 * One line of a host's log.
 *
 * @param text the bytes that the filter gave, one a char
 */
public record LogLine(Log.Level level, String text) {}
