/**
 * Serves compiled filters over HTTP/1.1 on the local machine, in front of a fixed response or of an
 * upstream: what a proxy does for them, in this process.
 *
 * <pre>
 * Server       = listens; one event loop, which owns all VMs
 * Connection   = one client connection: its requests one after the other
 * Exchange     = one request and its response on their way through the filters
 * Upstream     = DirectResponse | ProxiedUpstream | NoRoute
 * RequestHead  = a request as it came  =&gt; the header map that filters see, or a Refusal
 * ResponseHead = the header map that filters left  =&gt; the response as it goes
 * </pre>
 *
 * <p>Filters, clients and upstreams see what they would with Envoy 1.40 and its default settings.
 * The rules were found by sending the same bytes to one; random requests hold both together
 * (package {@code hosts} of the samples' tests). Nothing is read from one side that the other side
 * has not yet taken.
 *
 * <p>This is the only package that names Netty, which is an optional dependency.
 */
package dev.demitasse.compiler.serve;
