package kr.madang.recommendation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.madang.account.MeetingMember;
import kr.madang.account.Role;
import kr.madang.matchmaking.Side;
import kr.madang.recommendation.CompanyNeeds;
import kr.madang.recommendation.Needs;
import kr.madang.shared.Audit;
import kr.madang.web.CountryCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "recommendation")
class NeedsController {

    private final CompanyNeeds needs;

    NeedsController(CompanyNeeds needs) {
        this.needs = needs;
    }

    /** What the caller's company says that it looks for. */
    @GetMapping("/api/expos/{expo}/my/needs")
    Mono<Needs> getMyNeeds(@PathVariable String expo, MeetingMember member) {
        return needs.get(sideOf(member), member.company());
    }

    /** Says what the caller's company looks for, in place of what it said before. */
    @PutMapping("/api/expos/{expo}/my/needs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> putMyNeeds(@PathVariable String expo, MeetingMember member, @Valid @RequestBody NeedsBody body) {
        return needs.put(
                sideOf(member),
                member.company(),
                body.toNeeds(),
                Audit.Actor.person(member.person().value()));
    }

    static Side sideOf(MeetingMember member) {
        return member.role() == Role.BUYER ? Side.BUYER : Side.EXHIBITOR;
    }

    /** What a company looks for: in its own words, and in which countries. */
    record NeedsBody(
            @NotNull @Size(max = Needs.LONGEST) @Pattern(regexp = LINES)
            String text,

            @NotNull @Size(max = Needs.MOST_COUNTRIES) List<@NotNull @CountryCode String> countries) {

        /** No control characters but ends of lines, and no halves of characters. */
        private static final String LINES = "(?:[^\\p{Cc}\\p{Cs}]|\\n)*";

        Needs toNeeds() {
            return new Needs(text.strip(), countries);
        }
    }
}
