package dev.demitasse.stub;

import dev.demitasse.Bytes;

/**
 * One plugin of a filter chain. Several may be in one VM; each has its own root context.
 *
 * @param configuration the plugin's own; the VM's is in its {@link StubHost}
 */
public record FilterSlot(FilterVm vm, Bytes configuration) {}
