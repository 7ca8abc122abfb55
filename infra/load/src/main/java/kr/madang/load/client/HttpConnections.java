package kr.madang.load.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Posts over as many connections as requests wait for an answer, all on one thread and with nothing around it: what this
 * costs is taken from the machine that is measured.
 */
final class HttpConnections {

    private static final int MOST_CONNECTIONS = 6_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("visitors", true), NioIoHandler.newFactory());
    private final Bootstrap bootstrap;
    private final String host;
    // all below belongs to the one thread
    private final Deque<Channel> idle = new ArrayDeque<>();
    private final Deque<Request> line = new ArrayDeque<>();
    private int connections;

    HttpConnections(int port) {
        this.host = "127.0.0.1:" + port;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) PATIENCE.toMillis())
                .option(ChannelOption.TCP_NODELAY, true)
                .remoteAddress("127.0.0.1", port)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(), new Conversation(HttpConnections.this));
                    }
                });
    }

    /** Tries once. */
    Mono<Answer> post(String path, Map<String, String> headers, String json, int success) {
        return Mono.create(sink -> loop.execute(() -> send(new Request(path, headers, json, success, sink))));
    }

    private void send(Request request) {
        Channel free = idle.pollLast();
        if (free != null) {
            converse(free, request);
        } else if (connections < MOST_CONNECTIONS) {
            connections++;
            bootstrap.connect().addListener((ChannelFuture connected) -> begin(connected, request));
        } else {
            line.addLast(request);
        }
    }

    private void begin(ChannelFuture connected, Request request) {
        if (connected.isSuccess()) {
            connected.channel().closeFuture().addListener(closed -> lose(connected.channel()));
            converse(connected.channel(), request);
        } else {
            connections--;
            request.sink.success(new Answer.Silence(String.valueOf(connected.cause())));
            next();
        }
    }

    private void converse(Channel channel, Request request) {
        Future<?> patience = loop.schedule(
                () -> channel.pipeline().fireExceptionCaught(new TimeoutException("no answer in " + PATIENCE)),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS);
        channel.pipeline().get(Conversation.class).await(request, patience);
        channel.writeAndFlush(request.toHttp(host, channel)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    /** A connection can take the next request. */
    void free(Channel channel) {
        idle.addLast(channel);
        next();
    }

    private void lose(Channel channel) {
        connections--;
        idle.remove(channel);
        next();
    }

    private void next() {
        Request waiting = line.pollFirst();
        if (waiting != null) {
            send(waiting);
        }
    }

    /**
     * What is to be posted.
     *
     * @param success the status that means that it is done
     */
    record Request(String path, Map<String, String> headers, String json, int success, MonoSink<Answer> sink) {

        FullHttpRequest toHttp(String host, Channel channel) {
            FullHttpRequest request = new DefaultFullHttpRequest(
                    HttpVersion.HTTP_1_1, HttpMethod.POST, path, ByteBufUtil.writeUtf8(channel.alloc(), json));
            request.headers()
                    .set(HttpHeaderNames.HOST, host)
                    .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                    .set(HttpHeaderNames.CONTENT_LENGTH, request.content().readableBytes());
            headers.forEach(request.headers()::set);
            return request;
        }
    }
}
