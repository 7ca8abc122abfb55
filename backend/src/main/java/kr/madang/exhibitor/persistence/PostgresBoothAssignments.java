package kr.madang.exhibitor.persistence;

import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.exhibitor.BoothAssignment;
import kr.madang.exhibitor.BoothAssignmentStore;
import kr.madang.exhibitor.BoothWish;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.ExhibitorNotFound;
import kr.madang.expo.FloorPlan.BoothType;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresBoothAssignments implements BoothAssignmentStore {

    private static final String WANTED =
            " jsonb_to_recordset($2::jsonb) as w (exhibitor uuid, booth uuid, pinned boolean) ";

    private final PlaceSql sql;
    private final EnlistingRows enlisting;
    private final JsonMapper json;

    PostgresBoothAssignments(PlaceSql sql, EnlistingRows enlisting, JsonMapper json) {
        this.sql = sql;
        this.enlisting = enlisting;
        this.json = json;
    }

    @Override
    public Flux<BoothAssignment> listAssignments() {
        return sql.here("""
                        select exhibitor_id, booth_id, pinned from booth_assignment
                        where expo_id = $1 and ended_at is null order by id
                        """)
                .flatMapMany(query -> query.map(row -> new BoothAssignment(
                                new Exhibitor.Id(row.get("exhibitor_id", UUID.class)),
                                row.get("booth_id", UUID.class),
                                row.get("pinned", Boolean.class)))
                        .all());
    }

    @Override
    public Mono<Long> version() {
        return sql.here("select booth_assignment_version from expo where id = $1")
                .flatMap(query -> query.mapValue(Long.class).one());
    }

    @Override
    public Mono<Boolean> begin(long version) {
        return sql.here("""
                        update expo set booth_assignment_version = $2 + 1
                        where id = $1 and booth_assignment_version = $2
                        """)
                .flatMap(begin -> begin.bind(1, version).fetch().rowsUpdated())
                .map(begun -> begun > 0);
    }

    @Override
    public Mono<Boolean> areKnown(List<BoothAssignment> assignments) {
        return sql.here("select count(*) from" + WANTED + """
                        where not exists (select from booth b where b.expo_id = $1 and b.id = w.booth)
                            or not exists (select from exhibitor x
                                where x.expo_id = $1 and x.id = w.exhibitor and x.state = 'APPROVED')
                        """)
                .flatMap(query ->
                        query.bind(1, rows(assignments)).mapValue(Long.class).one())
                .map(unknown -> unknown == 0);
    }

    @Override
    public Mono<Void> replace(List<BoothAssignment> assignments) {
        return listAssignments().collectList().flatMap(present -> {
            List<BoothAssignment> added = assignments.stream()
                    .filter(one -> present.stream().noneMatch(other -> isSame(one, other)))
                    .toList();
            return run("update booth_assignment a set ended_at = now()", "not exists", assignments)
                    .then(enlisting.assign(added))
                    .then(pin(assignments));
        });
    }

    private Mono<Void> run(String update, String condition, List<BoothAssignment> assignments) {
        return sql.here(update + " where a.expo_id = $1 and a.ended_at is null and " + condition + " (select from"
                        + WANTED + "where w.exhibitor = a.exhibitor_id and w.booth = a.booth_id)")
                .flatMap(query -> query.bind(1, rows(assignments)).then());
    }

    private Mono<Void> pin(List<BoothAssignment> assignments) {
        return sql.here("update booth_assignment a set pinned = w.pinned from" + WANTED + """
                        where a.expo_id = $1 and a.ended_at is null and a.pinned <> w.pinned
                            and w.exhibitor = a.exhibitor_id and w.booth = a.booth_id
                        """)
                .flatMap(query -> query.bind(1, rows(assignments)).then());
    }

    private static boolean isSame(BoothAssignment one, BoothAssignment other) {
        return one.exhibitor().equals(other.exhibitor()) && one.booth().equals(other.booth());
    }

    private String rows(List<BoothAssignment> assignments) {
        return json.writeValueAsString(assignments.stream()
                .map(one -> new Row(one.exhibitor().value(), one.booth(), one.pinned()))
                .toList());
    }

    @Override
    public Flux<BoothWish> listWishes() {
        return sql.here("select * from booth_wish where expo_id = $1 order by exhibitor_id")
                .flatMapMany(
                        query -> query.map(PostgresBoothAssignments::toWish).all());
    }

    private static BoothWish toWish(Readable row) {
        String type = row.get("type", String.class);
        UUID coExhibitorOf = row.get("co_exhibitor_of", UUID.class);
        return new BoothWish(
                new Exhibitor.Id(row.get("exhibitor_id", UUID.class)),
                row.get("square_metres", Double.class),
                type == null ? null : BoothType.valueOf(type),
                List.of(row.get("zones", UUID[].class)),
                row.get("kilowatts", Double.class),
                row.get("water", Boolean.class),
                ids(row, "seeks"),
                ids(row, "avoids"),
                coExhibitorOf == null ? null : new Exhibitor.Id(coExhibitorOf));
    }

    private static List<Exhibitor.Id> ids(Readable row, String column) {
        return Stream.of(row.get(column, UUID[].class)).map(Exhibitor.Id::new).toList();
    }

    @Override
    public Mono<Void> keepWish(BoothWish wish) {
        return sql.hostHere("""
                        insert into booth_wish (host_id, expo_id, exhibitor_id, square_metres, type, zones, kilowatts,
                            water, seeks, avoids, co_exhibitor_of)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                        on conflict (exhibitor_id) do update set square_metres = excluded.square_metres,
                            type = excluded.type, zones = excluded.zones, kilowatts = excluded.kilowatts,
                            water = excluded.water, seeks = excluded.seeks, avoids = excluded.avoids,
                            co_exhibitor_of = excluded.co_exhibitor_of
                        where booth_wish.expo_id = excluded.expo_id
                        """)
                .flatMap(keep -> bind(
                                bind(
                                        keep.bind(2, wish.exhibitor().value()).bind(3, wish.squareMetres()),
                                        4,
                                        String.class,
                                        name(wish.type())),
                                10,
                                UUID.class,
                                valueOf(wish.coExhibitorOf()))
                        .bind(5, wish.zones().toArray(UUID[]::new))
                        .bind(6, wish.kilowatts())
                        .bind(7, wish.water())
                        .bind(8, values(wish.seeks()))
                        .bind(9, values(wish.avoids()))
                        .then())
                .onErrorMap(DataIntegrityViolationException.class, failure -> new ExhibitorNotFound());
    }

    private static @Nullable String name(@Nullable BoothType type) {
        return type == null ? null : type.name();
    }

    private static @Nullable UUID valueOf(Exhibitor.@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static UUID[] values(List<Exhibitor.Id> ids) {
        return ids.stream().map(Exhibitor.Id::value).toArray(UUID[]::new);
    }

    @Override
    public Flux<Exhibitor.Id> listApproved() {
        return sql.here("select id from exhibitor where expo_id = $1 and state = 'APPROVED' order by id")
                .flatMapMany(query -> query.map(ExhibitorRows::toId).all());
    }

    private record Row(UUID exhibitor, UUID booth, boolean pinned) {}
}
