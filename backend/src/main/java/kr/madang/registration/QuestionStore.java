package kr.madang.registration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where questions and their answers are kept. */
public interface QuestionStore {

    /** Those that are asked now, in the order in which they were added. */
    Flux<Question> list(Question.Audience audience);

    /** Those that were asked once and are no more. */
    Flux<Question> listRetired(Question.Audience audience);

    Mono<Void> add(Question question);

    /** Asks it no more; false if it was not asked. */
    Mono<Boolean> retire(Question.Id question);

    /** What somebody has answered, also to questions that are not asked any more. */
    Flux<Answered> listAnswers(Registration.Id registration);

    /** Puts these answers in the place of all that somebody has answered to these questions. */
    Mono<Void> replaceAnswers(
            Registration.Id registration, List<Question> asked, Map<Question.Id, List<String>> answers);

    /**
     * An answer and what it answers.
     *
     * @param values a text, or the places of choices; none where a file answers
     * @param attachment the file, or null
     */
    record Answered(
            Question question,
            List<String> values,
            @Nullable Attachment attachment) {

        public Answered {
            values = List.copyOf(values);
        }
    }
}
