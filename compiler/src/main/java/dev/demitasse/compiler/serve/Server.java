package dev.demitasse.compiler.serve;

import dev.demitasse.compiler.diag.EnvironmentException;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Serves filters on 127.0.0.1. One thread owns their VMs and all connections. */
public final class Server implements AutoCloseable {
  /** Only this machine reaches it, whatever else its names mean. */
  public static final String HOST = "127.0.0.1";

  private static final int END_SECONDS = 5;

  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final ChannelGroup channels;
  private Worker worker;
  private Channel listener;

  private Server() {
    group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    loop = group.next();
    channels = new DefaultChannelGroup(loop);
  }

  /**
   * Starts the filters, then listens.
   *
   * @throws StartException if a filter refuses
   * @throws EnvironmentException if the port is not free
   */
  public static Server start(ServeSettings settings) throws StartException {
    Server server = new Server();
    boolean isStarted = false;
    try {
      server.worker = server.startWorker(settings);
      server.listener = server.listen(settings.port());
      isStarted = true;
      return server;
    } finally {
      if (!isStarted) {
        server.close();
      }
    }
  }

  private Worker startWorker(ServeSettings settings) throws StartException {
    Upstream upstream =
        settings.upstream() == null
            ? new DirectResponse()
            : new ProxiedUpstream(settings.upstream(), loop);
    try {
      return onLoop(() -> Worker.start(settings, upstream));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StartException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Channel listen(int port) {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    connect(channel);
                  }
                });
    ChannelFuture bound = bootstrap.bind(HOST, port).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new EnvironmentException(
          "port " + port + " of " + HOST + " cannot be had: " + bound.cause().getMessage(),
          "Choose another one with --port (demitasse.port), or end the program that has it.");
    }
    return bound.channel();
  }

  private void connect(Channel channel) {
    channels.add(channel);
    channel
        .pipeline()
        .addLast(new RequestDecoder())
        .addLast(new ResponseEncoder())
        .addLast(new OneAtATime())
        .addLast(new Connection(worker));
  }

  /** The port that it listens on. */
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /**
   * Waits until no stream is open: what their filters have to say is said then.
   *
   * @throws IllegalStateException if that takes more than a minute: a filter has paused a stream
   */
  public void settle() {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (hasStreams()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("a stream does not end");
      }
      Thread.onSpinWait();
    }
  }

  private boolean hasStreams() {
    try {
      return onLoop(worker::hasStreams);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Frees the port, ends the connections, then the filters. Waits for that a few seconds at most.
   */
  @Override
  public void close() {
    try {
      if (listener != null) {
        listener.close().await(END_SECONDS, TimeUnit.SECONDS);
      }
      channels.close().await(END_SECONDS, TimeUnit.SECONDS);
      if (worker != null) {
        loop.submit(worker::close).await(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    group.shutdownGracefully(0, END_SECONDS, TimeUnit.SECONDS);
  }

  private <T> T onLoop(Callable<T> action) throws ExecutionException {
    try {
      return loop.submit(action).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
