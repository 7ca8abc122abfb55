package kr.madang.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.madang.shared.Refusal;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How often each may do something. It is counted in this process alone, and forgotten with it. */
public final class Allowance {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets;
    private final Supplier<Bucket> full;

    private Allowance(Duration longest, Supplier<Bucket> full) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(longest)
                .build();
        this.full = full;
    }

    /** So often at once, after which it grows back by as much every hour. */
    public static Allowance anHour(int most) {
        return new Allowance(
                HOUR, () -> Bucket.builder().addLimit(within(HOUR, most)).build());
    }

    /** As {@link #anHour}, and not more often in a day than this. */
    public static Allowance anHourAndADay(int mostAnHour, int mostADay) {
        return new Allowance(
                DAY,
                () -> Bucket.builder()
                        .addLimit(within(HOUR, mostAnHour))
                        .addLimit(within(DAY, mostADay))
                        .build());
    }

    /**
     * By what one client is told from another: its address, which a whole hall may share; of IPv6 its network, for there
     * anybody has as many addresses as they like.
     */
    public static String clientOf(ServerWebExchange exchange) {
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        if (client == null) {
            return "";
        }
        return client.getAddress() instanceof Inet6Address address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : client.getHostString();
    }

    /** How long until this one may do it again; zero if they may now, which counts. */
    public Duration take(String who) {
        return Duration.ofNanos(bucketOf(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Does what counts only when it fails; refused to whom it has failed too often. */
    public <T> Mono<T> trying(String who, Supplier<Mono<T>> tried, Function<Duration, Refusal> tooOften) {
        return Mono.defer(() -> {
            Duration wait = take(who);
            return wait.isZero()
                    ? tried.get().doOnSuccess(right -> bucketOf(who).addTokens(1))
                    : Mono.error(tooOften.apply(wait));
        });
    }

    private Bucket bucketOf(String who) {
        return buckets.get(who, key -> full.get());
    }

    private static Bandwidth within(Duration time, int most) {
        return Bandwidth.builder().capacity(most).refillGreedy(most, time).build();
    }
}
