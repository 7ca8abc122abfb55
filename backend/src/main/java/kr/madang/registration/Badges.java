package kr.madang.registration;

import java.util.List;
import java.util.Locale;
import kr.madang.expo.ExpoDay;
import kr.madang.registration.badge.BadgeClaims;
import kr.madang.registration.badge.BadgeToken;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signs the badges of an expo and reads what is held before its scanners. */
@Service
public class Badges {

    private final BadgeKeys keys;
    private final BadgeKeyStore store;
    private final RegistrationForms forms;

    Badges(BadgeKeys keys, BadgeKeyStore store, RegistrationForms forms) {
        this.keys = keys;
        this.store = store;
        this.forms = forms;
    }

    /** The badge of a live registration. */
    public Mono<Badge> getBadge(Registration registration) {
        return Mono.zip(
                keys.getNewest(), forms.getHere(), (key, form) -> toBadge(registration.ensureLive(), key, form));
    }

    private static Badge toBadge(Registration registration, BadgeKey.Signing signing, RegistrationForm form) {
        AdmissionType type = registration.type();
        BadgeClaims claims = new BadgeClaims(
                signing.key().algorithm(),
                signing.key().number(),
                registration.ticket(),
                registration.revision(),
                type.lastDay());
        List<ExpoDay> days = form.expo().days().stream()
                .filter(day -> type.admitsOn(day.day()))
                .toList();
        return new Badge(
                registration.visitor().name(),
                type,
                BadgeToken.sign(claims, signing.privateKey()).text(),
                registration.ticket().shortCode(),
                days);
    }

    /** What scanners check badges of this expo with, newest first. */
    public Flux<BadgeKey> listKeys() {
        return keys.list().flatMapIterable(all -> all).map(BadgeKey.Signing::key);
    }

    /** Reads a badge; letters may be lower case, as some scanners send them. */
    public Mono<BadgeReading> read(String text) {
        BadgeToken badge;
        try {
            badge = BadgeToken.read(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Mono.just(new BadgeReading.Rejected(BadgeReading.Why.UNREADABLE));
        }
        return listKeys().any(key -> key.hasSigned(badge)).flatMap(ours -> ours ? genuine(badge) : rejected(badge));
    }

    private static Mono<BadgeReading> genuine(BadgeToken badge) {
        BadgeClaims claims = badge.claims();
        return Mono.just(new BadgeReading.Genuine(claims.ticket(), claims.revision(), claims.lastDay()));
    }

    private Mono<BadgeReading> rejected(BadgeToken badge) {
        return store.listElsewhere(badge.claims().ticket())
                .any(key -> key.hasSigned(badge))
                .map(theirs -> theirs ? BadgeReading.Why.OTHER_EXPO : BadgeReading.Why.WRONG_SIGNATURE)
                .map(BadgeReading.Rejected::new);
    }
}
