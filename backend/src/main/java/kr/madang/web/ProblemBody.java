package kr.madang.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What went wrong, as RFC 9457 problem details.
 *
 * @param type {@code /problems/<code>}, described in the problem reference
 * @param status the HTTP status
 * @param code stable; clients branch on it and never on a text
 * @param detail what to do about it, in the reader's language
 * @param errors the fields that are wrong, if fields are
 */
@Schema(name = "Problem")
public record ProblemBody(
        String type,
        int status,
        String code,
        String title,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

    /**
     * One field that is wrong.
     *
     * @param pointer JSON pointer into the body that was sent, or the name of the parameter
     */
    @Schema(name = "FieldProblem")
    public record FieldProblem(String pointer, String code, String detail) {}
}
