package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.registration.Term;
import kr.madang.registration.Terms;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class TermController {

    private final Terms terms;

    TermController(Terms terms) {
        this.terms = terms;
    }

    /** What is kept until when, and what was erased when its time was over. */
    @GetMapping("/api/expos/{expo}/retention")
    Mono<RetentionView> getRetention(@PathVariable String expo, Organizer organizer) {
        return Mono.zip(
                terms.list().map(TermView::of).collectList(),
                terms.listEnded().map(EndedTermView::of).collectList(),
                RetentionView::new);
    }

    /** What will be erased, and what was. */
    record RetentionView(List<TermView> terms, List<EndedTermView> ended) {}

    /**
     * Something that is kept until a day.
     *
     * @param title of the question or consent item, or null for whole registrations
     * @param erasedOn when it is erased, or null where it is not erased by itself
     */
    record TermView(
            Term.Of of,
            @Nullable InTwoLanguages title,
            @Nullable LocalDate erasedOn,
            long kept) {

        static TermView of(Term term) {
            return new TermView(term.of(), term.title(), term.erasedOn(), term.kept());
        }
    }

    /**
     * What was erased on one day.
     *
     * @param title of the question or consent item, or null for whole registrations
     * @param at the last of it
     */
    record EndedTermView(Term.Of of, @Nullable InTwoLanguages title, LocalDate day, Instant at, long erased) {

        static EndedTermView of(Term.Ended ended) {
            return new EndedTermView(ended.of(), ended.title(), ended.day(), ended.at(), ended.erased());
        }
    }
}
