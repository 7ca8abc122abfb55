package kr.madang.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.madang.registration.Question;

/**
 * What the organizer asks besides, and what the applicant answered, also to questions that are not asked any more.
 *
 * @param asked those that are asked now
 */
public record Answers(List<Question> asked, List<Given> given) {

    public Answers {
        asked = List.copyOf(asked);
        given = List.copyOf(given);
    }

    /** Whether a question that must be answered is not. */
    boolean isMissing() {
        Set<Question.Id> answered =
                given.stream().map(one -> one.question().id()).collect(Collectors.toSet());
        return asked.stream().anyMatch(question -> question.required() && !answered.contains(question.id()));
    }
}
