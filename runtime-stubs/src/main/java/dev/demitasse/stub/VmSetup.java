package dev.demitasse.stub;

import dev.demitasse.Bytes;
import java.util.function.Consumer;

/**
 * What a VM is given.
 *
 * @param vmId VMs with the same one share data
 * @param log gets each line, on the VM's thread
 */
public record VmSetup(
    String vmId,
    Bytes vmConfiguration,
    SharedStore store,
    FaultPlan faults,
    Consumer<LogLine> log) {}
