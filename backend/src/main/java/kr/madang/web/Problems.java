package kr.madang.web;

import java.util.List;
import java.util.Locale;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Turns whatever went wrong into a problem a reader can act on; nothing internal shows. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemTexts texts;
    private final FieldProblems fields;

    Problems(ProblemTexts texts, FieldProblems fields) {
        this.texts = texts;
        this.fields = fields;
    }

    ProblemBody of(Throwable failure, Locale locale) {
        if (failure instanceof Refusal refusal) {
            Problem problem = refusal.problem();
            return body(statusOf(problem.kind()), problem.code(), refusal.arguments(), List.of(), locale);
        }
        List<ProblemBody.FieldProblem> wrong = fields.in(failure, locale);
        if (!wrong.isEmpty()) {
            return body(HttpStatus.BAD_REQUEST, "request-invalid", List.of(), wrong, locale);
        }
        if (failure instanceof ResponseStatusException known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return body(status, codeOf(status), List.of(), List.of(), locale);
        }
        LOG.error("Unexpected failure", failure);
        return body(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected-failure", List.of(), List.of(), locale);
    }

    private ProblemBody body(
            HttpStatus status, String code, List<?> arguments, List<ProblemBody.FieldProblem> errors, Locale locale) {
        return new ProblemBody(
                "/problems/" + code,
                status.value(),
                code,
                texts.title(code, locale),
                texts.detail(code, arguments, locale),
                errors);
    }

    static HttpStatus statusOf(Problem.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case ABSENT -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** What the framework refuses by itself. */
    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "request-unreadable";
            case NOT_FOUND -> "address-unknown";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "answer-form-unknown";
            case UNSUPPORTED_MEDIA_TYPE -> "body-form-unknown";
            case CONTENT_TOO_LARGE -> "body-too-large";
            default -> "unexpected-failure";
        };
    }
}
