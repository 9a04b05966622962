package dev.demitasse.compiler.serve;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Hands on one message for each {@code read()}, for a channel without auto-read: a decoder makes
 * many of what it gets at once. Netty's {@code FlowControlHandler} drops what it holds when the
 * other side closes, which may be the end of a response.
 */
final class OneAtATime extends ChannelDuplexHandler {
  private final Queue<Object> held = new ArrayDeque<>();
  private boolean isWanted;
  private boolean isInactive;
  private boolean isEnded;

  @Override
  public void read(ChannelHandlerContext context) {
    Object message = held.poll();
    if (message == null) {
      isWanted = true;
      context.read();
    } else {
      context.fireChannelRead(message);
      endIfDrained(context);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isWanted) {
      isWanted = false;
      context.fireChannelRead(message);
    } else {
      held.add(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.fireChannelReadComplete();
    if (isWanted && !isInactive) {
      context.read(); // what was read is not yet a whole message
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    isInactive = true;
    endIfDrained(context);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    held.forEach(ReferenceCountUtil::release);
    held.clear();
  }

  private void endIfDrained(ChannelHandlerContext context) {
    if (isInactive && !isEnded && held.isEmpty()) {
      isEnded = true;
      context.fireChannelInactive();
    }
  }
}
