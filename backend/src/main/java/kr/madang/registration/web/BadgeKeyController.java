package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.madang.account.Scanner;
import kr.madang.registration.BadgeKey;
import kr.madang.registration.BadgeRevocation;
import kr.madang.registration.BadgeTypes;
import kr.madang.registration.Badges;
import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.registration.badge.BadgeClaims;
import kr.madang.web.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class BadgeKeyController {

    private static final int AT_ONCE = 1000;

    private final Badges badges;
    private final BadgeTypes types;

    BadgeKeyController(Badges badges, BadgeTypes types) {
        this.badges = badges;
        this.types = types;
    }

    /** What a scanner needs to check badges of this expo by itself. */
    @Public
    @GetMapping("/api/expos/{expo}/badge-keys")
    Mono<BadgeKeysView> listBadgeKeys(@PathVariable String expo) {
        return badges.listKeys().map(KeyView::of).collectList().map(BadgeKeysView::of);
    }

    /** Which badges are good no more, since a version of the list: its end says from where to ask on. */
    @GetMapping("/api/expos/{expo}/badge-revocations")
    Mono<RevocationsView> listBadgeRevocations(
            @PathVariable String expo, Scanner scanner, @RequestParam(defaultValue = "0") @Min(0) long since) {
        return badges.listRevocations(since, AT_ONCE).collectList().map(list -> RevocationsView.of(since, list));
    }

    /** Which admission type each badge is of and when that admits, since a point of the list: its end says from where to ask on. */
    @GetMapping("/api/expos/{expo}/badge-types")
    Mono<BadgeTypesView> listBadgeTypes(
            @PathVariable String expo, Scanner scanner, @RequestParam Optional<UUID> since) {
        return types.list(since.orElse(BadgeTypes.START)).map(BadgeTypesView::of);
    }

    /**
     * The keys of an expo's badges.
     *
     * @param dayZero the day that the last valid day in a badge is counted from
     */
    record BadgeKeysView(LocalDate dayZero, List<KeyView> keys) {

        static BadgeKeysView of(List<KeyView> keys) {
            return new BadgeKeysView(BadgeClaims.DAY_ZERO, keys);
        }
    }

    /**
     * A public key.
     *
     * @param number as it stands in the badge
     * @param publicKey the raw key in Base64: 32 bytes for Ed25519, 65 for P-256
     */
    record KeyView(int number, BadgeAlgorithm algorithm, String publicKey) {

        static KeyView of(BadgeKey key) {
            return new KeyView(
                    key.number(), key.algorithm(), Base64.getEncoder().encodeToString(key.publicKey()));
        }
    }

    /**
     * Badges that are good no more.
     *
     * @param version of the list up to here
     * @param more whether it goes on after this version
     */
    record RevocationsView(long version, boolean more, List<RevocationView> revocations) {

        static RevocationsView of(long since, List<BadgeRevocation> list) {
            return new RevocationsView(
                    list.isEmpty() ? since : list.get(list.size() - 1).version(),
                    list.size() == AT_ONCE,
                    list.stream().map(RevocationView::of).toList());
        }
    }

    /**
     * A part of the list of badges and their admission types.
     *
     * @param timeZone the zone of the expo, whose days these are
     * @param next from where to ask on
     * @param more whether to ask on at once
     */
    record BadgeTypesView(String timeZone, UUID next, boolean more, List<BadgeTypeView> types) {

        static BadgeTypesView of(BadgeTypes.Part part) {
            return new BadgeTypesView(
                    part.timeZone().getId(),
                    part.next(),
                    part.more(),
                    part.types().stream().map(BadgeTypeView::of).toList());
        }
    }

    /**
     * An admission type, the first and the last day that it admits on, and badges of it.
     *
     * @param tickets 16 hexadecimal digits each
     */
    record BadgeTypeView(UUID id, LocalDate firstDay, LocalDate lastDay, List<String> tickets) {

        static BadgeTypeView of(BadgeTypes.OfType of) {
            return new BadgeTypeView(
                    of.type().id().value(),
                    of.type().firstDay(),
                    of.type().lastDay(),
                    of.tickets().stream()
                            .map(ticket -> HexFormat.of().formatHex(ticket.value()))
                            .toList());
        }
    }

    /**
     * Badges of a ticket that are good no more.
     *
     * @param ticket 16 hexadecimal digits
     * @param goodFrom the first revision that is good; 16, which no badge has, if none is
     */
    record RevocationView(String ticket, int goodFrom) {

        static RevocationView of(BadgeRevocation revocation) {
            return new RevocationView(
                    HexFormat.of().formatHex(revocation.ticket().value()), revocation.goodFrom());
        }
    }
}
