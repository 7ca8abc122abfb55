package kr.madang.demo.loading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.madang.demo.expo.Calendar;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.expo.Size;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.expo.Venues;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import kr.madang.shared.Places;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Fills an empty platform with the invented expo: everything it takes, then its publication, then its visitors, who can
 * register only for a published expo. One that is still a draft was left half loaded.
 */
@Component
public class DemoExpoLoader {

    /** Any number would do; this one has drawn a lively expo. */
    private static final long SEED = 20_260_618;

    private final Expos expos;
    private final Places places;
    private final Venues venues;
    private final CompanyLoading companies;
    private final MeetingLoading meetings;
    private final ProgramLoading program;
    private final GateLoading gates;
    private final VisitorLoading visitors;
    private final AccountLoading accounts;
    private final Clock clock;

    DemoExpoLoader(
            Expos expos,
            Places places,
            Venues venues,
            CompanyLoading companies,
            MeetingLoading meetings,
            ProgramLoading program,
            GateLoading gates,
            VisitorLoading visitors,
            AccountLoading accounts,
            Clock clock) {
        this.expos = expos;
        this.places = places;
        this.venues = venues;
        this.companies = companies;
        this.meetings = meetings;
        this.program = program;
        this.gates = gates;
        this.visitors = visitors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What was found or done. */
    public enum Outcome {
        LOADED,
        THERE_ALREADY,
        HALF_LOADED
    }

    /** Loads the expo of this size, opening today, unless the platform has it. */
    public Mono<Outcome> load(Size size) {
        DemoExpo expo = DemoExpo.draw(SEED, size, LocalDate.now(clock.withZone(Texts.ZONE)));
        return places.find(expo.slug())
                .flatMap(this::look)
                .switchIfEmpty(Mono.defer(() -> open(expo).thenReturn(Outcome.LOADED)));
    }

    private Mono<Outcome> look(Place place) {
        return place.in(expos.getHere())
                .map(found -> found.state() == Expo.State.DRAFT ? Outcome.HALF_LOADED : Outcome.THERE_ALREADY);
    }

    private Mono<Void> open(DemoExpo expo) {
        return expos.open(Texts.of(expo.organizer()), toDraft(expo)).flatMap(place -> place.in(fill(expo)));
    }

    private Mono<Void> fill(DemoExpo expo) {
        Venue venue = Venue.of(expo);
        return venues.furnish(venue.plan(), venue.rooms().values(), venue.tables())
                .then(program.load(expo, venue))
                .then(gates.load(venue))
                .then(companies.load(expo, venue))
                .flatMap(loaded -> meetings.load(expo, loaded).then(accounts.load(expo, loaded)))
                .then(expos.publish())
                .then(visitors.load(expo))
                .then(gates.loadDoor());
    }

    private static Expo toDraft(DemoExpo expo) {
        return new Expo(
                new ExpoId(Ids.next()),
                new HostId(Ids.next()),
                expo.slug(),
                Texts.of(expo.name()),
                Texts.of(expo.venue()),
                Texts.ZONE,
                Expo.State.DRAFT,
                days(expo.calendar()),
                null);
    }

    private static List<ExpoDay> days(Calendar calendar) {
        return calendar.openingHours().stream()
                .map(hours -> new ExpoDay(hours.start().toLocalDate(), Texts.start(hours), Texts.end(hours)))
                .toList();
    }
}
