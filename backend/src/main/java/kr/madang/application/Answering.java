package kr.madang.application;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.registration.AttachmentToken;
import kr.madang.registration.Attachments;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The organizer's own questions to companies that apply, and their answers. Who may answer when is decided by {@link Applying}. */
@Service
public class Answering {

    private final AnswerStore store;
    private final FormSetUp questions;
    private final Attachments attachments;

    Answering(AnswerStore store, FormSetUp questions, Attachments attachments) {
        this.store = store;
        this.questions = questions;
        this.attachments = attachments;
    }

    /** What is asked now and what was answered, the questions in the order in which they were added. */
    @Transactional(readOnly = true)
    public Mono<Answers> get(Application.Id application) {
        return listAsked()
                .zipWhen(asked -> store.list(application).collectList(), (asked, stored) -> new AsStored(asked, stored))
                .flatMap(this::withRetired);
    }

    /**
     * Keeps these answers; one without values is taken away. Refuses what does not fit its question, and passes over
     * questions that are not asked any more: they were retired while somebody wrote.
     */
    @Transactional
    public Mono<Void> keep(Application.Id application, List<Reply> replies) {
        return listAsked()
                .map(asked -> toAnswers(asked, replies))
                .flatMap(answers -> store.replace(application, answers));
    }

    /** Answers by a file that was uploaded part by part, instead of the one before. */
    @Transactional
    public Mono<Void> attach(Application.Id application, Question.Id question, AttachmentToken token) {
        return listAsked()
                .filter(asked -> asked.stream().anyMatch(one -> one.id().equals(question)))
                .switchIfEmpty(Mono.error(Question.Unknown::new))
                .then(attachments.take(token, question))
                .flatMap(taken -> store.put(application, taken.attachment(), taken.content()));
    }

    /** Takes an answer away again. */
    @Transactional
    public Mono<Void> remove(Application.Id application, Question.Id question) {
        return store.remove(application, question);
    }

    private Mono<List<Question>> listAsked() {
        return questions.listQuestions(Question.Audience.APPLICANT).collectList();
    }

    /** Few answers are to questions that are asked no more. */
    private Mono<Answers> withRetired(AsStored own) {
        return own.isAllAsked()
                ? Mono.just(own.among(List.of()))
                : questions
                        .listRetiredQuestions(Question.Audience.APPLICANT)
                        .collectList()
                        .map(own::among);
    }

    private static Map<Question.Id, List<String>> toAnswers(List<Question> asked, List<Reply> replies) {
        Map<Question.Id, Question> known = byId(asked.stream());
        Map<Question.Id, List<String>> answers = new LinkedHashMap<>();
        for (Reply reply : replies) {
            Question question = known.get(reply.question());
            if (question == null || question.kind() == Question.Kind.FILE) {
                continue;
            }
            List<String> values = reply.written();
            if (!values.isEmpty() && !question.isAnsweredBy(values)) {
                throw new Question.AnswerUnfit();
            }
            answers.put(question.id(), values);
        }
        return answers;
    }

    private static Map<Question.Id, Question> byId(Stream<Question> questions) {
        return questions.collect(toMap(Question::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** What an applicant says to a question; empty values say nothing. */
    public record Reply(Question.Id question, List<String> values) {

        public Reply {
            values = List.copyOf(values);
        }

        List<String> written() {
            return values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    private record AsStored(List<Question> asked, List<AnswerStore.Stored> stored) {

        boolean isAllAsked() {
            return byId(asked.stream())
                    .keySet()
                    .containsAll(
                            stored.stream().map(AnswerStore.Stored::question).toList());
        }

        Answers among(List<Question> retired) {
            Map<Question.Id, AnswerStore.Stored> byQuestion =
                    stored.stream().collect(toMap(AnswerStore.Stored::question, Function.identity()));
            return new Answers(
                    asked,
                    Stream.concat(asked.stream(), retired.stream())
                            .filter(question -> byQuestion.containsKey(question.id()))
                            .map(question -> toGiven(question, byQuestion))
                            .toList());
        }

        private static Given toGiven(Question question, Map<Question.Id, AnswerStore.Stored> byQuestion) {
            AnswerStore.Stored answer = requireNonNull(byQuestion.get(question.id()));
            return new Given(question, answer.values(), answer.file());
        }
    }
}
