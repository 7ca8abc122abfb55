package kr.madang.registration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.registration.BadgeTypeStore.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Which admission type each badge of an expo is of, for scanners that must decide without a network. */
@Service
public class BadgeTypes {

    /** Before every registration. */
    public static final UUID START = new UUID(0, 0);

    /** Registrations are stored in this time after they got their ids, or not at all. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int AT_ONCE = 5000;

    private final BadgeTypeStore store;
    private final RegistrationForms forms;
    private final Clock clock;

    BadgeTypes(BadgeTypeStore store, RegistrationForms forms, Clock clock) {
        this.store = store;
        this.forms = forms;
        this.clock = clock;
    }

    /** What came after this point of the list; what is told twice is the same. */
    @Transactional(readOnly = true)
    public Mono<Part> list(UUID since) {
        return Mono.zip(
                forms.getHere(),
                store.listAfter(since, AT_ONCE).collectList(),
                (form, badges) -> toPart(form, badges, clock.instant()));
    }

    private static Part toPart(RegistrationForm form, List<Typed> badges, Instant now) {
        Map<AdmissionType.Id, List<Ticket>> tickets =
                badges.stream().collect(groupingBy(Typed::type, mapping(Typed::ticket, toList())));
        List<OfType> types = form.offers().stream()
                .map(RegistrationForm.Offer::type)
                .map(type -> new OfType(type, tickets.getOrDefault(type.id(), List.of())))
                .toList();
        boolean more = badges.size() == AT_ONCE;
        UUID next = more ? badges.get(AT_ONCE - 1).registration().value() : firstIdAt(now.minus(SETTLED));
        return new Part(form.expo().timeZone(), next, more, types);
    }

    /** Ids begin with the milliseconds at which they were made. */
    private static UUID firstIdAt(Instant moment) {
        return new UUID(moment.toEpochMilli() << Short.SIZE, 0);
    }

    /**
     * A part of the list.
     *
     * @param timeZone whose days the types admit on
     * @param next from where to ask on
     * @param more whether there is more right now
     * @param types all of them, whether badges came or not
     */
    public record Part(ZoneId timeZone, UUID next, boolean more, List<OfType> types) {}

    /** The badges of one admission type. */
    public record OfType(AdmissionType type, List<Ticket> tickets) {}
}
