package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.Question;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationReview;
import kr.madang.shared.Ids;
import kr.madang.web.Idempotency;
import kr.madang.web.Public;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class QuestionController {

    private final FormSetUp setUp;
    private final RegistrationReview review;
    private final Idempotency idempotency;

    QuestionController(FormSetUp setUp, RegistrationReview review, Idempotency idempotency) {
        this.setUp = setUp;
        this.review = review;
        this.idempotency = idempotency;
    }

    /** What visitors, or companies that apply, are asked besides who they are. */
    @GetMapping("/api/expos/{expo}/questions")
    Flux<QuestionView> listQuestions(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(defaultValue = "VISITOR") Question.Audience audience) {
        return setUp.listQuestions(audience).map(QuestionView::of);
    }

    /** What a company that applies to exhibit is asked besides what every application has. */
    @Public
    @GetMapping("/api/expos/{expo}/application-questions")
    Flux<QuestionView> listApplicationQuestions(@PathVariable String expo) {
        return setUp.listQuestions(Question.Audience.APPLICANT).map(QuestionView::of);
    }

    /** Adds a question, which whoever registers or applies from now on is asked. It cannot be changed later. */
    @PostMapping("/api/expos/{expo}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<QuestionView> addQuestion(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody QuestionBody body) {
        return idempotency.once(
                "question/" + organizer.person().value(),
                key,
                body,
                QuestionView.class,
                Mono.fromCallable(() -> body.toQuestion(new Question.Id(Ids.next())))
                        .flatMap(question -> setUp.addQuestion(question, organizer))
                        .map(QuestionView::of));
    }

    /** Asks a question no more; what was answered stays. */
    @DeleteMapping("/api/expos/{expo}/questions/{question}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> retireQuestion(@PathVariable String expo, @PathVariable UUID question, Organizer organizer) {
        return setUp.retireQuestion(new Question.Id(question), organizer);
    }

    /** What somebody has answered. That it was read is noted. */
    @GetMapping("/api/expos/{expo}/registrations/{registration}/answers")
    Flux<QuestionView.AnswerView> listAnswers(
            @PathVariable String expo, @PathVariable UUID registration, Organizer organizer) {
        return review.listAnswers(new Registration.Id(registration), organizer).map(QuestionView.AnswerView::of);
    }
}
