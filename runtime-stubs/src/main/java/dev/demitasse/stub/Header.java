package dev.demitasse.stub;

/**
 * One header as it stands in a {@link HeaderList}.
 *
 * @param name in lower case
 */
public record Header(String name, String value) {}
