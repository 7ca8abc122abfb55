package kr.madang.load.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.Quota;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import kr.madang.shared.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Opens the expos that are to be registered for, unless they are there; the platform is ready only after that. */
@Component
class OpenExpos implements ApplicationRunner {

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private final List<LoadedExpo> wanted;
    private final Expos expos;
    private final Places places;
    private final FormSetUp setUp;
    private final EnrolDevices devices;
    private final Clock clock;

    OpenExpos(
            @Value("${madang.load.expos}") String wanted,
            Expos expos,
            Places places,
            FormSetUp setUp,
            EnrolDevices devices,
            Clock clock) {
        this.wanted = LoadedExpo.parse(wanted);
        this.expos = expos;
        this.places = places;
        this.setUp = setUp;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        Flux.fromIterable(wanted).concatMap(this::ensureOpen).then().toFuture().get();
    }

    private Mono<Place> ensureOpen(LoadedExpo expo) {
        return patiently(places.find(expo.slug())).switchIfEmpty(Mono.defer(() -> open(expo)));
    }

    private Mono<Place> open(LoadedExpo wanted) {
        LocalDate day = LocalDate.now(clock.withZone(ZONE)).plusDays(1);
        List<AdmissionType> types = IntStream.range(0, wanted.quotas())
                .mapToObj(number -> toType(number, day))
                .toList();
        List<Quota> quotas = types.stream()
                .map(type -> Quota.of(type.name(), new Quota.Scope.Types(Set.of(type.id())), wanted.capacity()))
                .toList();
        return patiently(expos.open(inBoth("City"), toExpo(wanted, day)))
                .delayUntil(place -> place.in(patiently(setUp.add(quotas, types, List.of(consent())))))
                .delayUntil(place -> place.in(patiently(expos.publish())))
                .delayUntil(devices::enrol);
    }

    /** A starved machine gives no connection in time now and then; nothing has been done then. */
    private static <T> Mono<T> patiently(Mono<T> step) {
        return step.retryWhen(Retry.backoff(10, Duration.ofSeconds(1))
                .filter(failure -> failure instanceof DataAccessResourceFailureException
                        || failure instanceof CannotCreateTransactionException));
    }

    private static Expo toExpo(LoadedExpo wanted, LocalDate day) {
        return new Expo(
                new ExpoId(Ids.next()),
                new HostId(Ids.next()),
                wanted.slug(),
                inBoth(wanted.slug()),
                inBoth("Venue"),
                ZONE,
                Expo.State.DRAFT,
                List.of(new ExpoDay(
                        day,
                        day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant(),
                        day.atTime(LocalTime.of(18, 0)).atZone(ZONE).toInstant())),
                null);
    }

    private static AdmissionType toType(int number, LocalDate day) {
        String code = LoadedExpo.code(number);
        return new AdmissionType(
                new AdmissionType.Id(Ids.next()), code, inBoth(code), day, day, AdmissionType.Terms.STANDARD);
    }

    private static ConsentItem consent() {
        return new ConsentItem(
                new ConsentItem.Id(Ids.next()),
                LoadedExpo.CONSENT,
                1,
                ConsentItem.Kind.REQUIRED,
                inBoth("Collection and use of personal data"),
                inBoth("We make and send your badge with it."),
                inBoth("Your badge"),
                inBoth("Until the day after the expo"),
                null);
    }

    private static InTwoLanguages inBoth(String text) {
        return new InTwoLanguages(text, text);
    }
}
