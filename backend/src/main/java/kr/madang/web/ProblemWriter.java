package kr.madang.web;

import java.util.Locale;
import java.util.Objects;
import kr.madang.shared.ComeBackLater;
import kr.madang.shared.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failure becomes an answer, wherever in the chain it came up. */
@Component
@Order(-2)
class ProblemWriter implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final Problems problems;
    private final JsonMapper json;

    ProblemWriter(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        Throwable failure = DatabaseAway.isMeantBy(thrown) ? comeBackLater(thrown) : thrown;
        ProblemBody body = problems.of(failure, localeOf(exchange));
        response.setStatusCode(HttpStatus.valueOf(body.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLanguage(localeOf(exchange));
        if (failure instanceof ComeBackLater later) {
            response.getHeaders()
                    .set(HttpHeaders.RETRY_AFTER, String.valueOf(later.after().toSeconds()));
        }
        DataBuffer buffer = response.bufferFactory().wrap(json.writeValueAsBytes(body));
        return response.writeWith(Mono.just(buffer));
    }

    private static ComeBackLater comeBackLater(Throwable thrown) {
        LOG.warn(
                "Asked to come back, for the database is away: {}",
                NestedExceptionUtils.getMostSpecificCause(thrown).toString());
        return ComeBackLater.soon();
    }

    private static Locale localeOf(ServerWebExchange exchange) {
        return Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Locale.KOREAN);
    }
}
