package kr.madang.registration.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import kr.madang.registration.BadgeKey;
import kr.madang.registration.Badges;
import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.registration.badge.BadgeClaims;
import kr.madang.web.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "registration")
class BadgeKeyController {

    private final Badges badges;

    BadgeKeyController(Badges badges) {
        this.badges = badges;
    }

    /** What a scanner needs to check badges of this expo by itself. */
    @Public
    @GetMapping("/api/expos/{expo}/badge-keys")
    Mono<BadgeKeysView> listBadgeKeys(@PathVariable String expo) {
        return badges.listKeys().map(KeyView::of).collectList().map(BadgeKeysView::of);
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
}
