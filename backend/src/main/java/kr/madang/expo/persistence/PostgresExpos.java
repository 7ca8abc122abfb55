package kr.madang.expo.persistence;

import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.madang.account.SecondFactor;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.ExpoSettings;
import kr.madang.expo.ExpoStore;
import kr.madang.expo.Expos;
import kr.madang.expo.ThemeColour;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresExpos implements ExpoStore {

    private final DatabaseClient database;

    PostgresExpos(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Expos.ListedExpo> listPublished() {
        return database.sql("select slug, name_ko, name_en from published_expos()")
                .map(row -> new Expos.ListedExpo(row.get("slug", String.class), inTwoLanguages(row, "name")))
                .all();
    }

    @Override
    public Mono<Expo> getHere() {
        return Place.current().flatMap(this::getExpo);
    }

    private Mono<Expo> getExpo(Place place) {
        return listDays(place).collectList().flatMap(days -> getExpo(place, days));
    }

    private Flux<ExpoDay> listDays(Place place) {
        return database.sql("select day, opens_at, closes_at from expo_day where expo_id = $1 order by day")
                .bind(0, place.expo().value())
                .map(row -> new ExpoDay(
                        row.get("day", LocalDate.class),
                        row.get("opens_at", Instant.class),
                        row.get("closes_at", Instant.class)))
                .all();
    }

    private Mono<Expo> getExpo(Place place, List<ExpoDay> days) {
        return database.sql("select * from expo where id = $1")
                .bind(0, place.expo().value())
                .map(row -> new Expo(
                        place.expo(),
                        place.host(),
                        place.slug(),
                        inTwoLanguages(row, "name"),
                        inTwoLanguages(row, "venue"),
                        ZoneId.of(row.get("time_zone", String.class)),
                        Expo.State.valueOf(row.get("state", String.class)),
                        days,
                        themeColour(row)))
                .one();
    }

    @Nullable
    private static ThemeColour themeColour(Readable row) {
        String hex = row.get("theme_colour", String.class);
        return hex == null ? null : new ThemeColour(hex);
    }

    @Override
    public Mono<Void> ensureHost(HostId host, InTwoLanguages name) {
        return database.sql("select host_ensured($1, $2, $3)")
                .bind(0, host.value())
                .bind(1, name.ko())
                .bind(2, name.en())
                .then();
    }

    @Override
    @Transactional
    public Mono<Void> add(Expo expo) {
        return database.sql("""
                        insert into expo (id, host_id, slug, name_ko, name_en, venue_ko, venue_en, time_zone, state, theme_colour)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        """)
                .bind(0, expo.id().value())
                .bind(1, expo.host().value())
                .bind(2, expo.slug())
                .bind(3, expo.name().ko())
                .bind(4, expo.name().en())
                .bind(5, expo.venue().ko())
                .bind(6, expo.venue().en())
                .bind(7, expo.timeZone().getId())
                .bind(8, expo.state().name())
                .bind(9, nullable(Optional.ofNullable(expo.themeColour())))
                .then()
                .onErrorMap(DuplicateKeyException.class, failure -> new Expo.SlugUsed())
                .then(addDays(expo));
    }

    private Mono<Void> addDay(HostId host, ExpoId expo, ExpoDay day) {
        return database.sql("""
                        insert into expo_day (host_id, expo_id, day, opens_at, closes_at) values ($1, $2, $3, $4, $5)
                        """)
                .bind(0, host.value())
                .bind(1, expo.value())
                .bind(2, day.day())
                .bind(3, day.opensAt())
                .bind(4, day.closesAt())
                .then();
    }

    @Override
    public Mono<ExpoSettings> getSettings() {
        return getHere().flatMap(this::getSettings);
    }

    private Mono<ExpoSettings> getSettings(Expo expo) {
        return database.sql("select second_factor, version from expo where id = $1")
                .bind(0, expo.id().value())
                .map(row -> new ExpoSettings(
                        expo,
                        SecondFactor.valueOf(row.get("second_factor", String.class)),
                        row.get("version", Long.class)))
                .one();
    }

    @Override
    public Mono<Boolean> edit(Expo expo, long version) {
        return database.sql("""
                        update expo set name_ko = $1, name_en = $2, venue_ko = $3, venue_en = $4, version = version + 1
                        where id = $5 and version = $6
                        """)
                .bind(0, expo.name().ko())
                .bind(1, expo.name().en())
                .bind(2, expo.venue().ko())
                .bind(3, expo.venue().en())
                .bind(4, expo.id().value())
                .bind(5, version)
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> updated == 0
                        ? Mono.just(false)
                        : removeDays(expo).then(addDays(expo)).thenReturn(true));
    }

    private Mono<Void> removeDays(Expo expo) {
        return database.sql("delete from expo_day where expo_id = $1")
                .bind(0, expo.id().value())
                .then();
    }

    private Mono<Void> addDays(Expo expo) {
        return Flux.fromIterable(expo.days())
                .concatMap(day -> addDay(expo.host(), expo.id(), day))
                .then();
    }

    @Override
    public Mono<Boolean> move(Expo.State state, long version) {
        return set("state", Parameters.in(state.name()), version);
    }

    @Override
    public Mono<Boolean> ask(SecondFactor whom, long version) {
        return set("second_factor", Parameters.in(whom.name()), version);
    }

    @Override
    public Mono<Boolean> choose(Optional<ThemeColour> colour, long version) {
        return set("theme_colour", nullable(colour), version);
    }

    private static Parameter nullable(Optional<ThemeColour> colour) {
        return colour.map(ThemeColour::hex).map(hex -> Parameters.in(hex)).orElseGet(() -> Parameters.in(String.class));
    }

    private Mono<Boolean> set(String column, Parameter value, long version) {
        return Place.current()
                .flatMap(place -> database.sql("update expo set " + column
                                + " = $1, version = version + 1 where id = $2 and version = $3")
                        .bind(0, value)
                        .bind(1, place.expo().value())
                        .bind(2, version)
                        .fetch()
                        .rowsUpdated())
                .map(updated -> updated > 0);
    }

    @Override
    public Mono<Void> publish() {
        return getSettings()
                .flatMap(settings -> move(Expo.State.PUBLISHED, settings.version()))
                .then();
    }

    static UUID id(Readable row) {
        return row.get("id", UUID.class);
    }
}
