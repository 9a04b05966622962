package dev.demitasse;

/**
 * A value with the status of the host call that read it.
 *
 * @param value {@code null} unless the status is {@link Status#OK}
 */
public record Result<T>(Status status, @Nullable T value) {}
