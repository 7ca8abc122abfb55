package kr.madang.registration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.Room;
import kr.madang.expo.Venues;
import kr.madang.program.Program;
import kr.madang.program.Session;
import kr.madang.program.Track;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import kr.madang.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drawn expos with several admission types and quotas that overlap in every way, and more visitors than places. */
@HttpTest
class CountingInSeveralQuotasTests {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int VISITORS = 400;

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Venues venues;

    @Autowired
    Program program;

    @Autowired
    Registering registering;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void neitherOversellsNorUndersellsAny(int seed) {
        Random random = new Random(seed);
        Place place = expo.open();
        List<AdmissionType> types =
                types(random, LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(1));
        expo.run(place, setUp.add(quotas(random, types, aSession(place)), types, List.of()));

        Map<String, Long> outcomes = registerMany(place, types, random);

        List<Quota> quotas = expo.get(place, setUp.listQuotas().collectList());
        assertThat(taken(place)).isEqualTo(quotas.stream().collect(Collectors.toMap(Quota::id, Quota::taken)));
        assertThat(types.stream().filter(type -> Quota.placesOf(type, quotas) != Quota.Places.NONE))
                .as("whoever was refused was refused by a full quota")
                .allMatch(type -> !outcomes.containsKey(type.code() + " registration-full"));
        assertThat(types.stream().filter(type -> Quota.placesOf(type, quotas) == Quota.Places.NONE))
                .as("some quota was filled, else nothing was tried")
                .isNotEmpty();
    }

    private List<AdmissionType> types(Random random, LocalDate from) {
        return IntStream.range(0, 4)
                .mapToObj(number -> new AdmissionType(
                        new AdmissionType.Id(Ids.next()),
                        "type-" + number,
                        new InTwoLanguages("입장 " + number, "Admission " + number),
                        from.plusDays(number % 2),
                        from.plusDays(2 + random.nextInt(2)),
                        AdmissionType.Terms.STANDARD))
                .toList();
    }

    private UUID aSession(Place place) {
        InTwoLanguages name = new InTwoLanguages("포럼", "Forum");
        Instant opens = expo.get(place, expos.getHere()).days().get(0).opensAt();
        Room room = new Room(Ids.next(), name, 200);
        Track track = new Track(new Track.Id(Ids.next()), name);
        Session session = new Session(
                new Session.Id(Ids.next()),
                Session.Type.SESSION,
                null,
                track.id(),
                room.id(),
                name,
                name,
                200,
                opens,
                opens.plus(Duration.ofHours(1)),
                List.of());
        expo.run(place, venues.furnish(new FloorPlan(List.of()), List.of(room), List.of()));
        expo.run(place, program.add(List.of(track), List.of(), List.of(session)));
        return session.id().value();
    }

    private List<Quota> quotas(Random random, List<AdmissionType> types, UUID session) {
        InTwoLanguages name = new InTwoLanguages("정원", "Quota");
        LocalDate first = types.get(0).firstDay();
        List<Quota> quotas = new ArrayList<>(List.of(
                Quota.of(name, new Quota.Scope.WholeExpo(), 150 + random.nextInt(150)),
                Quota.of(name, new Quota.Scope.Day(first), 40 + random.nextInt(100)),
                Quota.of(name, new Quota.Scope.Day(first.plusDays(3)), 40 + random.nextInt(100))));
        for (int i = 0; i < 3; i++) {
            quotas.add(Quota.of(name, new Quota.Scope.Types(some(random, types)), 20 + random.nextInt(80)));
        }
        quotas.add(Quota.of(name, new Quota.Scope.Session(session, some(random, types)), 20 + random.nextInt(80)));
        return quotas;
    }

    private Set<AdmissionType.Id> some(Random random, List<AdmissionType> types) {
        return types.stream()
                .filter(type -> random.nextBoolean())
                .map(AdmissionType::id)
                .collect(Collectors.toSet());
    }

    private Map<String, Long> registerMany(Place place, List<AdmissionType> types, Random random) {
        List<AdmissionType> wanted =
                random.ints(VISITORS, 0, types.size()).mapToObj(types::get).toList();
        return requireNonNull(Flux.fromIterable(wanted)
                .flatMap(type -> outcomeOf(place, type), VISITORS)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()))
                .block(LIMIT));
    }

    private Mono<String> outcomeOf(Place place, AdmissionType type) {
        NewRegistration asked = new NewRegistration(
                new Visitor("김하늘", UUID.randomUUID() + "@example.com", null, Locale.KOREAN),
                type.code(),
                new Age(null, true),
                List.of(),
                List.of(),
                UUID.randomUUID().toString(),
                new byte[] {1},
                false,
                AdmissionType.Channel.ONLINE);
        return place.in(registering.register(asked))
                .map(registration -> registration.state().name())
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(refusal.problem().code()))
                .map(outcome -> type.code() + " " + outcome);
    }

    /** What the registrations themselves say. */
    private Map<Quota.Id, Integer> taken(Place place) {
        return expo.get(
                place,
                database.sql("""
                        select q.id, (select count(*)::int from registration r where q.id = any (r.quotas)) as places
                        from quota q
                        """)
                        .map(row ->
                                Map.entry(new Quota.Id(row.get("id", UUID.class)), row.get("places", Integer.class)))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
