package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;

/** Sends requests to a server, each on a connection of its own. */
final class ProxiedUpstream implements Upstream {
  private static final int CONNECT_MILLIS = 5_000; // Envoy's default for a cluster

  private static final int MAX_RESPONSE_HEAD = 80 << 10; // seen on Envoy 1.40

  private final Origin origin;
  private final EventLoop loop;

  ProxiedUpstream(Origin origin, EventLoop loop) {
    this.origin = origin;
    this.loop = loop;
  }

  @Override
  public RequestBody send(
      HeaderList request, boolean endsHere, @Nullable String length, Response response) {
    UpstreamConnection connection =
        new UpstreamConnection(UpstreamRequest.of(request, endsHere, length), endsHere, response);
    new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.AUTO_READ, false)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                channel
                    .pipeline()
                    .addLast(
                        new HttpClientCodec(RequestDecoder.config(MAX_RESPONSE_HEAD), false, false))
                    .addLast(new OneAtATime())
                    .addLast(connection);
              }
            })
        .connect(origin.host(), origin.port())
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                connection.refused();
              }
            });
    return connection;
  }
}
