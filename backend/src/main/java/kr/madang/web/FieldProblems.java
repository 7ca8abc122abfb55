package kr.madang.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Finds which fields of a request are wrong, and says so in the reader's language. */
@Component
class FieldProblems {

    private final ProblemTexts texts;

    FieldProblems(ProblemTexts texts) {
        this.texts = texts;
    }

    List<ProblemBody.FieldProblem> in(Throwable failure, Locale locale) {
        if (failure instanceof WebExchangeBindException body) {
            return body.getFieldErrors().stream()
                    .map(error -> of(pointer(error.getField()), error, locale))
                    .toList();
        }
        if (failure instanceof HandlerMethodValidationException parameters) {
            return parameters.getParameterValidationResults().stream()
                    .flatMap(result -> of(result, locale))
                    .toList();
        }
        if (failure instanceof MissingRequestValueException missing) {
            return List.of(new ProblemBody.FieldProblem(
                    missing.getName(), "missing", texts.field("missing", List.of(), locale)));
        }
        if (failure instanceof ServerWebInputException input) {
            return ofUnreadable(input, locale);
        }
        return List.of();
    }

    private List<ProblemBody.FieldProblem> ofUnreadable(ServerWebInputException input, Locale locale) {
        if (input.getMostSpecificCause() instanceof DatabindException unreadable
                && !unreadable.getPath().isEmpty()) {
            return List.of(new ProblemBody.FieldProblem(
                    pointer(unreadable.getPath()), "type", texts.field("type", List.of(), locale)));
        }
        if (input.getMethodParameter() != null
                && input.getCause() instanceof TypeMismatchException mismatch
                && mismatch.getPropertyName() != null) {
            return List.of(new ProblemBody.FieldProblem(
                    mismatch.getPropertyName(), "type", texts.field("type", List.of(), locale)));
        }
        return List.of();
    }

    private Stream<ProblemBody.FieldProblem> of(ParameterValidationResult result, Locale locale) {
        if (result instanceof ParameterErrors body) {
            return body.getFieldErrors().stream().map(error -> of(pointer(error.getField()), error, locale));
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(error -> of(name, error, locale));
    }

    private ProblemBody.FieldProblem of(String pointer, MessageSourceResolvable error, Locale locale) {
        String[] codes = error.getCodes();
        String rule = codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
        return new ProblemBody.FieldProblem(pointer, rule, texts.field(rule, bounds(error), locale));
    }

    /** The numbers of a rule, such as the least and most length; the first argument is the field's own name. */
    private static List<Object> bounds(MessageSourceResolvable error) {
        Object[] arguments = error.getArguments();
        return arguments == null
                ? List.of()
                : Arrays.stream(arguments)
                        .skip(1)
                        .filter(Number.class::isInstance)
                        .toList();
    }

    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex()))
                .reduce("", (before, step) -> before + "/" + step);
    }

    private static String kebab(String rule) {
        return rule.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
