package kr.madang.account;

import java.time.Instant;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a position in the expo, or who had one: rows are ended, never removed, so that it stays known who might
 * do what when.
 *
 * @param givenBy null if the platform gave it
 * @param ended null while it lasts
 */
public record Member(
        Id id,
        Person person,
        Position position,
        Instant givenAt,
        @Nullable String givenBy,
        @Nullable End ended) {

    /** The id of a membership. */
    public record Id(UUID value) {}

    /**
     * When a position was taken away.
     *
     * @param by name of who did it
     */
    public record End(Instant at, String by) {}

    /** No such member is here. */
    @Problem(code = "member-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Without them nobody could run the expo, or look after the company's members. */
    @Problem(code = "member-is-the-last", kind = Problem.Kind.CONFLICT)
    public static class IsTheLast extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Who acts for a company becomes no organizer by a change of role, and the other way round. */
    @Problem(code = "role-not-open", kind = Problem.Kind.UNACCEPTABLE)
    public static class RoleNotOpen extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
