package kr.madang.registration;

import java.util.List;
import java.util.Locale;
import kr.madang.expo.ExpoDay;
import kr.madang.registration.badge.BadgeClaims;
import kr.madang.registration.badge.BadgeToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signs the badges of an expo and reads what is held before its scanners. */
@Service
public class Badges {

    private static final BadgeReading UNREADABLE = new BadgeReading.Rejected(BadgeReading.Why.UNREADABLE);

    private final BadgeKeys keys;
    private final BadgeKeyStore store;
    private final BadgeRevocationStore revocations;
    private final RegistrationStore registrations;
    private final RegistrationForms forms;

    Badges(
            BadgeKeys keys,
            BadgeKeyStore store,
            BadgeRevocationStore revocations,
            RegistrationStore registrations,
            RegistrationForms forms) {
        this.keys = keys;
        this.store = store;
        this.revocations = revocations;
        this.registrations = registrations;
        this.forms = forms;
    }

    /** The badge of a confirmed registration. */
    public Mono<Badge> getBadge(Registration registration) {
        return Mono.zip(
                keys.getSigning(), forms.getHere(), (key, form) -> toBadge(registration.ensureConfirmed(), key, form));
    }

    /** Badges of confirmed registrations, ready to be printed. */
    Mono<List<PrintedBadge>> getPrinted(List<Registration> some) {
        return Mono.zip(
                keys.getSigning(),
                forms.getHere(),
                (key, form) -> some.stream()
                        .map(one -> new PrintedBadge(
                                toBadge(one.ensureConfirmed(), key, form),
                                form.expo().name(),
                                form.expo().timeZone(),
                                one.visitor().locale()))
                        .toList());
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
                signing.signer().sign(claims).text(),
                registration.ticket().shortCode(),
                days);
    }

    /** What scanners check badges of this expo with. */
    public Flux<BadgeKey> listKeys() {
        return keys.list().flatMapIterable(all -> all).map(BadgeKey.Signing::key);
    }

    /** What is good no more since this version of the list, in its order, so many at most. */
    @Transactional(readOnly = true)
    public Flux<BadgeRevocation> listRevocations(long since, int most) {
        return revocations.listAfter(since, most);
    }

    /** Reads a badge, or the short code on it; letters may be lower case, as some scanners send them. */
    public Mono<BadgeReading> read(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        try {
            return code.length() == BadgeToken.CHARACTERS
                    ? check(BadgeToken.read(code))
                    : lookUp(Ticket.readShortCode(code));
        } catch (IllegalArgumentException e) {
            return Mono.just(UNREADABLE);
        }
    }

    /** Staff typed it from a badge that no camera reads: the registration itself says whether it is good. */
    private Mono<BadgeReading> lookUp(byte[] shortCode) {
        return registrations
                .findByShortCode(shortCode)
                .<BadgeReading>map(holder -> new BadgeReading.Genuine(
                        holder.ticket(), holder.revision(), holder.type().lastDay()))
                .defaultIfEmpty(UNREADABLE);
    }

    private Mono<BadgeReading> check(BadgeToken badge) {
        return keys.list()
                .map(all -> all.stream().anyMatch(key -> key.hasSigned(badge)))
                .flatMap(ours -> ours ? genuine(badge) : rejected(badge));
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
