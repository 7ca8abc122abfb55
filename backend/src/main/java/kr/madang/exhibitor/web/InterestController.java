package kr.madang.exhibitor.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.madang.account.Organizer;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.InterestSetUp;
import kr.madang.exhibitor.KeptInterest;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Idempotency;
import kr.madang.web.Label;
import kr.madang.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "exhibitor")
class InterestController {

    private final InterestSetUp setUp;
    private final Idempotency idempotency;

    InterestController(InterestSetUp setUp, Idempotency idempotency) {
        this.setUp = setUp;
        this.idempotency = idempotency;
    }

    /** All interests with how many have chosen each, wider ones before those within them. */
    @GetMapping("/api/expos/{expo}/interests/usage")
    Mono<List<KeptInterestView>> listKeptInterests(@PathVariable String expo, Organizer organizer) {
        return setUp.list().map(all -> all.stream().map(KeptInterestView::of).toList());
    }

    /** Adds an interest, whose code is made from its English name. */
    @PostMapping("/api/expos/{expo}/interests")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<KeptInterestView> addInterest(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody InterestBody body) {
        return idempotency.once(
                "interest/" + organizer.person().value(),
                key,
                body,
                KeptInterestView.class,
                Mono.defer(() -> setUp.add(body.parent(), body.name().inTwoLanguages(), organizer))
                        .map(KeptInterestView::of));
    }

    /** Renames an interest or moves it with all that belongs to it, unless somebody has edited it meanwhile. */
    @PutMapping("/api/expos/{expo}/interests/{interest}")
    Mono<KeptInterestView> editInterest(
            @PathVariable String expo,
            @PathVariable @Pattern(regexp = ProfileBody.INTEREST) String interest,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody InterestBody body) {
        return Mono.fromCallable(() -> VersionTag.in(ifMatch).orElseThrow(KeptInterest.EditedMeanwhile::new))
                .flatMap(version -> setUp.edit(body.toInterest(interest), version, organizer))
                .map(KeptInterestView::of);
    }

    /** Removes an interest that nobody has chosen and to which no other belongs. */
    @DeleteMapping("/api/expos/{expo}/interests/{interest}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeInterest(
            @PathVariable String expo,
            @PathVariable @Pattern(regexp = ProfileBody.INTEREST) String interest,
            Organizer organizer) {
        return setUp.remove(interest, organizer);
    }

    /**
     * An interest as an organizer fills it in.
     *
     * @param parent code of the wider one it belongs to, or nothing at the top
     */
    record InterestBody(
            @Nullable @Pattern(regexp = ProfileBody.INTEREST)
            String parent,

            @NotNull @Valid Label name) {

        Interest toInterest(String code) {
            if (code.equals(parent)) {
                throw new KeptInterest.WithinItself();
            }
            return new Interest(code, parent, name.inTwoLanguages());
        }
    }

    /**
     * An interest and who has chosen it.
     *
     * @param parent code of the wider one it belongs to, or null at the top
     * @param exhibitors how many offer or seek it
     * @param buyers how many seek it
     * @param version the one that an edit must name
     */
    record KeptInterestView(
            String code, @Nullable String parent, InTwoLanguages name, int exhibitors, int buyers, long version) {

        static KeptInterestView of(KeptInterest kept) {
            Interest interest = kept.interest();
            return new KeptInterestView(
                    interest.code(),
                    interest.parent(),
                    interest.name(),
                    kept.exhibitors(),
                    kept.buyers(),
                    kept.version());
        }
    }
}
