package kr.madang.web;

import java.util.function.Supplier;
import kr.madang.shared.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** A body that is a file, or a part of one, as it comes. */
public final class RawBody {

    private RawBody() {}

    /** All of it, or empty; refused as soon as it says that it is too large, else as soon as it is. */
    public static Mono<byte[]> read(ServerHttpRequest request, int most, Supplier<? extends Refusal> tooLarge) {
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(tooLarge); // before the connection is full of what nobody reads
        }
        return DataBufferUtils.join(request.getBody(), most)
                .map(RawBody::toBytes)
                .onErrorMap(DataBufferLimitException.class, large -> tooLarge.get());
    }

    private static byte[] toBytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
