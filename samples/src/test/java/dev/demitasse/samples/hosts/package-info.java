/**
 * The embedded host of {@code demitasse run} against a real Envoy: the same bytes through both,
 * with the same modules and the same upstream, must come to the same.
 *
 * <pre>
 * RandomSequence = seed        =&gt; Sequence: requests, in steps, over connections
 * Player         = Sequence    =&gt; Transcript: what client, upstream and log have seen of one host
 * Comparison     = Transcripts =&gt; what differs beyond AllowedDifference
 * Reducer        = Sequence    =&gt; a smaller one that still differs
 * </pre>
 */
package dev.demitasse.samples.hosts;
