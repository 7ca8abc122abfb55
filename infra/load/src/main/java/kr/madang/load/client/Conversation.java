package kr.madang.load.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import kr.madang.load.client.HttpConnections.Request;
import org.jspecify.annotations.Nullable;

/** One connection: a request, its answer, the next. */
final class Conversation extends SimpleChannelInboundHandler<HttpObject> {

    private final HttpConnections connections;
    private final StringBuilder body = new StringBuilder();
    private @Nullable Request request;
    private @Nullable Future<?> patience;
    private @Nullable HttpResponse response;

    Conversation(HttpConnections connections) {
        this.connections = connections;
    }

    /** Whose answer comes next; {@code patience} ends the connection unless the answer is there before. */
    void await(Request next, Future<?> patience) {
        this.request = next;
        this.patience = patience;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse head) {
            response = head;
            body.setLength(0);
        }
        if (part instanceof HttpContent content) {
            body.append(content.content().toString(StandardCharsets.UTF_8));
        }
        if (part instanceof LastHttpContent && response != null) {
            answer(Answer.of(response, body.toString(), request == null ? 0 : request.success()));
            if (HttpUtil.isKeepAlive(response)) {
                connections.free(context.channel());
            } else {
                close(context);
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        answer(new Answer.Silence(cause.toString()));
        close(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        answer(new Answer.Silence("closed"));
    }

    /** Nobody waits for the end of it. */
    private static void close(ChannelHandlerContext context) {
        var unused = context.close();
    }

    private void answer(Answer answer) {
        Request answered = request;
        request = null;
        if (patience != null) {
            patience.cancel(false);
        }
        if (answered != null) {
            answered.sink().success(answer);
        }
    }
}
