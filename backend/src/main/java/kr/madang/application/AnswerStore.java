package kr.madang.application;

import java.util.List;
import java.util.Map;
import kr.madang.registration.Attachment;
import kr.madang.registration.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept what applicants answer to the organizer's own questions. */
public interface AnswerStore {

    Flux<Stored> list(Application.Id application);

    /** Puts these in the place of what was answered to their questions; nothing where there are no values. */
    Mono<Void> replace(Application.Id application, Map<Question.Id, List<String>> answers);

    /** Answers by a file instead of the one before. */
    Mono<Void> put(Application.Id application, Attachment file, byte[] content);

    Mono<Void> remove(Application.Id application, Question.Id question);

    /** The content of a file that answers. */
    Mono<StoredFile> findFile(Application.Id application, Question.Id question);

    /**
     * An answer as it is kept.
     *
     * @param values none where a file answers
     */
    record Stored(Question.Id question, List<String> values, Given.@Nullable File file) {

        public Stored {
            values = List.copyOf(values);
        }
    }

    /** A file and what is in it. */
    record StoredFile(Given.File file, byte[] content) {}
}
