package kr.madang.admission.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.admission.Gate;
import kr.madang.admission.Occupancy;
import kr.madang.admission.OccupancyLimit;
import kr.madang.admission.OccupancyStore;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresOccupancies implements OccupancyStore {

    private static final String COUNT = """
            with today as (
                select s.registration_id, s.direction, s.at, s.id, g.kind, g.area_id
                from scan s
                join gate g on g.id = s.gate_id
                join expo e on e.id = s.expo_id
                cross join date_trunc('day', $2::timestamptz at time zone e.time_zone) as midnight
                where s.expo_id = $1 and s.outcome <> 'REFUSED'
                    and s.at >= midnight at time zone e.time_zone
                    and s.at < (midnight + interval '1 day') at time zone e.time_zone
            ), in_expo as (
                select distinct on (registration_id) registration_id, direction
                from today where kind = 'GATE' order by registration_id, at desc, id desc
            ), left_expo as (
                select registration_id, max(at) as at from today where kind = 'GATE' and direction = 'OUT'
                group by registration_id
            ), in_area as (
                select distinct on (registration_id, kind) registration_id, area_id, direction, at
                from today where kind <> 'GATE' order by registration_id, kind, at desc, id desc
            ), area as (
                select distinct on (g.area_id) g.area_id, g.kind, coalesce(z.name_ko, r.name_ko, g.name_ko) as name_ko,
                    coalesce(z.name_en, r.name_en, g.name_en) as name_en, (
                        -- who leaves the expo leaves its zones and rooms, scanned there or not
                        select count(*) from in_area i left join left_expo x on x.registration_id = i.registration_id
                        where i.area_id = g.area_id and i.direction = 'IN' and (x.at is null or x.at < i.at)
                    ) as inside
                from gate g left join zone z on z.id = g.zone_id left join room r on r.id = g.room_id
                where g.expo_id = $1 and g.kind <> 'GATE'
                order by g.area_id, g.id
            )
            select $1::uuid as expo, (select ($2::timestamptz at time zone time_zone)::date from expo where id = $1) as day,
                (select count(*) from scan where expo_id = $1) as scans,
                (select coalesce(sum(version), 0)::bigint from occupancy_limit where expo_id = $1) as limit_changes,
                (select count(*) from in_expo where direction = 'IN') as inside,
                (select count(distinct registration_id) from today where kind = 'GATE' and direction = 'IN') as entries,
                w.most, w.warn_percent, w.version,
                a.area_id, a.kind, a.name_ko, a.name_en, a.inside as area_inside,
                l.most as area_most, l.warn_percent as area_warn_percent, l.version as area_version
            from (select) as one
            left join area a on true
            left join occupancy_limit l on l.expo_id = $1 and l.area_id = a.area_id
            left join occupancy_limit w on w.expo_id = $1 and w.area_id = $1
            order by a.kind desc, a.area_id
            """;

    private final PlaceSql sql;

    PostgresOccupancies(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Occupancy> count(Instant now) {
        return sql.here(COUNT)
                .flatMap(query -> query.bind(1, now).map(Counted::of).all().collectList())
                .map(Counted::toOccupancy);
    }

    @Override
    public Mono<OccupancyLimit> set(UUID area, OccupancyLimit limit) {
        return sql.hostHere("""
                insert into occupancy_limit as l (host_id, expo_id, area_id, most, warn_percent, version)
                select $1, $2, $3, $4, $5, $6 + 1
                where $6 = 0 or exists (select from occupancy_limit where expo_id = $2 and area_id = $3)
                on conflict on constraint occupancy_limit_key do update
                    set most = excluded.most, warn_percent = excluded.warn_percent, version = excluded.version
                    where l.version = $6
                returning most, warn_percent, version
                """)
                .map(insert -> insert.bind(2, area).bind(4, limit.warnPercent()).bind(5, limit.version()))
                .flatMap(insert -> bind(insert, 3, Integer.class, limit.most())
                        .map(row -> toLimit(row, ""))
                        .one());
    }

    private static OccupancyLimit toLimit(Readable row, String prefix) {
        Long version = row.get(prefix + "version", Long.class);
        return version == null
                ? OccupancyLimit.NONE
                : new OccupancyLimit(
                        row.get(prefix + "most", Integer.class),
                        row.get(prefix + "warn_percent", Integer.class),
                        version);
    }

    /** One row of the count: the same totals in each, and an area unless there are none. */
    private record Counted(
            UUID expo,
            LocalDate day,
            long scans,
            long limitChanges,
            long inside,
            OccupancyLimit limit,
            long entries,
            Occupancy.@Nullable InArea area) {

        static Counted of(Readable row) {
            UUID area = row.get("area_id", UUID.class);
            return new Counted(
                    row.get("expo", UUID.class),
                    row.get("day", LocalDate.class),
                    row.get("scans", Long.class),
                    row.get("limit_changes", Long.class),
                    row.get("inside", Long.class),
                    toLimit(row, ""),
                    row.get("entries", Long.class),
                    area == null
                            ? null
                            : new Occupancy.InArea(
                                    area,
                                    Gate.Kind.valueOf(row.get("kind", String.class)),
                                    inTwoLanguages(row, "name"),
                                    row.get("area_inside", Long.class),
                                    toLimit(row, "area_")));
        }

        static Occupancy toOccupancy(List<Counted> rows) {
            Counted totals = rows.get(0);
            List<Occupancy.InArea> areas = totals.area == null
                    ? List.of()
                    : rows.stream().map(Counted::area).toList();
            return new Occupancy(
                    totals.expo,
                    totals.day,
                    totals.scans,
                    totals.limitChanges,
                    totals.inside,
                    totals.limit,
                    totals.entries,
                    areas);
        }
    }
}
