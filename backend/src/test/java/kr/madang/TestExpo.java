package kr.madang;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.account.Memberships;
import kr.madang.account.People;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.shared.Audit;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Opens a new, empty expo of a new host for a test, and lets people into it. */
@Component
public class TestExpo {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Expos expos;
    private final People people;
    private final Memberships memberships;
    private final TransactionalOperator transaction;

    TestExpo(Expos expos, People people, Memberships memberships, TransactionalOperator transaction) {
        this.expos = expos;
        this.people = people;
        this.memberships = memberships;
        this.transaction = transaction;
    }

    /** A published expo of one day from 09:00 to 18:00 in Seoul, three days from now. */
    public Place open() {
        return openIn(3);
    }

    /** The same, so many days from now. */
    public Place openIn(int days) {
        return open(new HostId(Ids.next()), days);
    }

    /** Another expo of the same host. */
    public Place openBeside(Place place) {
        return open(place.host(), 3);
    }

    private Place open(HostId host, int days) {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        LocalDate day = LocalDate.now(seoul).plusDays(days);
        Instant opens = day.atTime(9, 0).atZone(seoul).toInstant();
        String slug = "test-" + UUID.randomUUID();
        return get(expos.open(
                new InTwoLanguages("시험시", "Test City"),
                new Expo(
                        new ExpoId(Ids.next()),
                        host,
                        slug,
                        new InTwoLanguages("시험 박람회", "Test Expo"),
                        new InTwoLanguages("시험 전시장", "Test Venue"),
                        seoul,
                        Expo.State.PUBLISHED,
                        List.of(new ExpoDay(day, opens, opens.plus(Duration.ofHours(9)))),
                        null)));
    }

    /** A token of somebody new who has this role in the expo, and owns the company they act for. */
    public String tokenOf(Place place, Role role, @Nullable UUID company) {
        return tokenOf(place, Position.of(role, company));
    }

    /** A token of somebody new in this position. */
    public String tokenOf(Place place, Position position) {
        String subject = UUID.randomUUID().toString();
        return tokenOf(place, position, subject, subject + "@example.com");
    }

    /** The same with a mail address that a test can look at. */
    public String organizerToken(Place place, String email) {
        return tokenOf(
                place, Position.of(Role.ORGANIZER, null), UUID.randomUUID().toString(), email);
    }

    private String tokenOf(Place place, Position position, String subject, String email) {
        run(
                place,
                people.ensure(subject, email, "시험자")
                        .flatMap(person -> memberships.give(person, position, Audit.Actor.system())));
        return TestTokens.of(subject);
    }

    public String organizerToken(Place place) {
        return tokenOf(place, Role.ORGANIZER, null);
    }

    /** Does the work in the place, in one transaction, and waits for what it gives. */
    public <T> T get(Place place, Mono<T> work) {
        return get(place.in(work.as(transaction::transactional)));
    }

    /** Does the work in the place, in one transaction, and waits for its end. */
    public void run(Place place, Mono<?> work) {
        place.in(work.as(transaction::transactional)).block(LIMIT);
    }

    private static <T> T get(Mono<T> work) {
        return Objects.requireNonNull(work.block(LIMIT));
    }
}
