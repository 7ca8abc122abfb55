package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kr.madang.account.MeetingMember;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.Wish;
import kr.madang.matchmaking.Wishes;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class WishController {

    private final Wishes wishes;

    WishController(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Whom the caller's company would like to meet, first ranks first. */
    @GetMapping("/api/expos/{expo}/my/wishes")
    Flux<Wishes.Listed> listMyWishes(@PathVariable String expo, MeetingMember member) {
        return wishes.listOf(sideOf(member), member.company());
    }

    /** Says how much the caller's company would like to meet another, in place of what it said before. */
    @PutMapping("/api/expos/{expo}/my/wishes/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> putMyWish(
            @PathVariable String expo,
            @PathVariable UUID other,
            MeetingMember member,
            @Valid @RequestBody WishBody body) {
        return wishes.put(body.toWish(member, other), actorOf(member));
    }

    /** Takes a wish of the caller's company back; taking back what was never wished changes nothing. */
    @DeleteMapping("/api/expos/{expo}/my/wishes/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeMyWish(@PathVariable String expo, @PathVariable UUID other, MeetingMember member) {
        return wishes.remove(sideOf(member), buyerOf(member, other), exhibitorOf(member, other), actorOf(member));
    }

    static Side sideOf(MeetingMember member) {
        return member.role() == Role.BUYER ? Side.BUYER : Side.EXHIBITOR;
    }

    static Audit.Actor actorOf(MeetingMember member) {
        return Audit.Actor.person(member.person().value());
    }

    private static Buyer.Id buyerOf(MeetingMember member, UUID other) {
        return new Buyer.Id(sideOf(member) == Side.BUYER ? member.company() : other);
    }

    private static Exhibitor.Id exhibitorOf(MeetingMember member, UUID other) {
        return new Exhibitor.Id(sideOf(member) == Side.BUYER ? other : member.company());
    }

    /** How much, and in which place among the company's wishes. */
    record WishBody(
            @NotNull Strength strength,
            @Min(1) @Max(Wish.LAST_RANK) @Nullable Integer rank) {

        Wish toWish(MeetingMember member, UUID other) {
            return new Wish(sideOf(member), buyerOf(member, other), exhibitorOf(member, other), strength, rank);
        }
    }
}
