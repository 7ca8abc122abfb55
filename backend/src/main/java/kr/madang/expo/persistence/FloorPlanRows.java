package kr.madang.expo.persistence;

import static java.util.stream.Collectors.groupingBy;
import static kr.madang.expo.persistence.PostgresExpos.id;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.FloorPlanRules;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.PlaceSql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Halls, zones and booths as rows: read together, written a kind at a time as JSON that the database takes apart. */
@Component
class FloorPlanRows {

    private static final String PUT_HALLS = """
            insert into hall (host_id, expo_id, id, name_ko, name_en, width, depth)
            select $1, $2, r.id, r.name ->> 'ko', r.name ->> 'en', r.width, r.depth
            from jsonb_to_recordset($3::jsonb) as r (id uuid, name jsonb, width numeric, depth numeric)
            on conflict (id) do update set name_ko = excluded.name_ko, name_en = excluded.name_en,
                width = excluded.width, depth = excluded.depth
            where hall.expo_id = excluded.expo_id
            """;
    private static final String PUT_ZONES = """
            insert into zone (host_id, expo_id, id, hall_id, name_ko, name_en, x, y, width, depth)
            select $1, $2, r.id, r.hall, r.name ->> 'ko', r.name ->> 'en', r.x, r.y, r.width, r.depth
            from (select (z ->> 'id')::uuid as id, (z ->> 'parent')::uuid as hall, z -> 'name' as name, a.*
                from jsonb_array_elements($3::jsonb) as z,
                    jsonb_to_record(z -> 'area') as a (x numeric, y numeric, width numeric, depth numeric)) as r
            on conflict (id) do update set hall_id = excluded.hall_id, name_ko = excluded.name_ko,
                name_en = excluded.name_en, x = excluded.x, y = excluded.y, width = excluded.width, depth = excluded.depth
            where zone.expo_id = excluded.expo_id
            """;
    private static final String PUT_BOOTHS = """
            insert into booth (host_id, expo_id, id, zone_id, number, type, x, y, width, depth, kilowatts, water,
                price_category)
            select $1, $2, (b ->> 'id')::uuid, (b ->> 'parent')::uuid, b ->> 'number', b ->> 'type',
                a.x, a.y, a.width, a.depth, s.kilowatts, s.water, s."priceCategory"
            from jsonb_array_elements($3::jsonb) as b,
                jsonb_to_record(b -> 'area') as a (x numeric, y numeric, width numeric, depth numeric),
                jsonb_to_record(b -> 'supply') as s (kilowatts numeric, water boolean, "priceCategory" text)
            on conflict (id) do update set zone_id = excluded.zone_id, number = excluded.number, type = excluded.type,
                x = excluded.x, y = excluded.y, width = excluded.width, depth = excluded.depth,
                kilowatts = excluded.kilowatts, water = excluded.water, price_category = excluded.price_category
            where booth.expo_id = excluded.expo_id
            """;

    private final PlaceSql sql;

    FloorPlanRows(PlaceSql sql) {
        this.sql = sql;
    }

    Mono<FloorPlan> get() {
        return group("select * from booth where expo_id = $1 order by number", FloorPlanRows::toBooth)
                .flatMap(this::listZones)
                .flatMap(this::listHalls)
                .zipWhen(halls -> version(), FloorPlan::new);
    }

    private Mono<Map<UUID, List<Within<FloorPlan.Zone>>>> listZones(Map<UUID, List<Within<FloorPlan.Booth>>> booths) {
        return group(
                "select * from zone where expo_id = $1 order by x, y, id",
                row -> new Within<>(
                        row.get("hall_id", UUID.class),
                        new FloorPlan.Zone(id(row), inTwoLanguages(row, "name"), area(row), in(booths, id(row)))));
    }

    private Mono<List<FloorPlan.Hall>> listHalls(Map<UUID, List<Within<FloorPlan.Zone>>> zones) {
        return sql.here("select * from hall where expo_id = $1 order by id")
                .flatMapMany(query -> query.map(row -> new FloorPlan.Hall(
                                id(row),
                                inTwoLanguages(row, "name"),
                                number(row, "width"),
                                number(row, "depth"),
                                in(zones, id(row))))
                        .all())
                .collectList();
    }

    private Mono<Long> version() {
        return sql.here("select floor_plan_version from expo where id = $1")
                .flatMap(query -> query.mapValue(Long.class).one());
    }

    Mono<Boolean> begin(long version) {
        return sql.here("update expo set floor_plan_version = $2 + 1 where id = $1 and floor_plan_version = $2")
                .flatMap(begin -> begin.bind(1, version).fetch().rowsUpdated())
                .map(begun -> begun > 0);
    }

    /** Adds what is new, and changes what is there. */
    Mono<Void> put(FloorPlan plan) {
        return sql.insert(PUT_HALLS, plan.halls())
                .then(sql.insert(
                        PUT_ZONES,
                        plan.halls().stream().flatMap(FloorPlanRows::zones).toList()))
                .then(sql.insert(
                        PUT_BOOTHS, plan.zones().flatMap(FloorPlanRows::booths).toList()));
    }

    /** Booths go first, so that their numbers are free; what they stood in goes last. */
    Mono<Void> replace(FloorPlan plan) {
        return keep("booth", plan.booths().map(FloorPlan.Booth::id))
                .onErrorMap(DataIntegrityViolationException.class, failure -> new FloorPlanRules.BoothTaken())
                .then(put(plan))
                .then(keep("zone", plan.zones().map(FloorPlan.Zone::id))
                        .onErrorMap(DataIntegrityViolationException.class, failure -> new FloorPlanRules.ZoneUsed()))
                .then(keep("hall", plan.halls().stream().map(FloorPlan.Hall::id)));
    }

    private Mono<Void> keep(String table, Stream<UUID> ids) {
        return sql.here("delete from " + table + " where expo_id = $1 and id <> all ($2)")
                .flatMap(removal -> removal.bind(1, ids.toArray(UUID[]::new)).then());
    }

    private static Stream<ZoneRow> zones(FloorPlan.Hall hall) {
        return hall.zones().stream().map(zone -> new ZoneRow(zone.id(), hall.id(), zone.name(), zone.area()));
    }

    private static Stream<BoothRow> booths(FloorPlan.Zone zone) {
        return zone.booths().stream()
                .map(booth -> new BoothRow(
                        booth.id(), zone.id(), booth.number(), booth.type(), booth.area(), booth.supply()));
    }

    private static Within<FloorPlan.Booth> toBooth(Readable row) {
        FloorPlan.Supply supply = new FloorPlan.Supply(
                number(row, "kilowatts"), row.get("water", Boolean.class), row.get("price_category", String.class));
        FloorPlan.BoothType type = FloorPlan.BoothType.valueOf(row.get("type", String.class));
        return new Within<>(
                row.get("zone_id", UUID.class),
                new FloorPlan.Booth(id(row), row.get("number", String.class), type, area(row), supply));
    }

    private <T> Mono<Map<UUID, List<Within<T>>>> group(String query, Function<Readable, Within<T>> read) {
        return sql.here(query)
                .flatMapMany(rows -> rows.map(read).all())
                .collectList()
                .map(all -> all.stream().collect(groupingBy(Within::parent)));
    }

    private static <T> List<T> in(Map<UUID, List<Within<T>>> grouped, UUID parent) {
        return grouped.getOrDefault(parent, List.of()).stream()
                .map(Within::child)
                .toList();
    }

    private static FloorPlan.Area area(Readable row) {
        return new FloorPlan.Area(number(row, "x"), number(row, "y"), number(row, "width"), number(row, "depth"));
    }

    private static double number(Readable row, String column) {
        return row.get(column, Double.class);
    }

    private record Within<T>(UUID parent, T child) {}

    private record ZoneRow(UUID id, UUID parent, InTwoLanguages name, FloorPlan.Area area) {}

    private record BoothRow(
            UUID id,
            UUID parent,
            String number,
            FloorPlan.BoothType type,
            FloorPlan.Area area,
            FloorPlan.Supply supply) {}
}
