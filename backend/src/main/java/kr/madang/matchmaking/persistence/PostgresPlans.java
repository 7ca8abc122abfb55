package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.AnswerDeadlines;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.PlanReport;
import kr.madang.matchmaking.PlanStore;
import kr.madang.matchmaking.Plans;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.Unscheduled;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresPlans implements PlanStore {

    private static final TypeReference<List<Named>> NAMED = new TypeReference<>() {};

    private final PlaceSql sql;
    private final MeetingReplacement replacement;
    private final JsonMapper json;

    PostgresPlans(PlaceSql sql, MeetingReplacement replacement, JsonMapper json) {
        this.sql = sql;
        this.replacement = replacement;
        this.json = json;
    }

    @Override
    public Flux<Plans.Held> listMeetings(MatchingRun.Id run, Plans.@Nullable HeldSeen after, int limit) {
        return sql.here("""
                select lower(s.during) as starts, upper(s.during) as ends, t.number, h.interpreter_id, h.value,
                    b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en
                from plan p
                join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                join meeting_slot s on s.id = h.slot_id
                join meeting_table t on t.id = h.table_id
                join buyer b on b.id = h.buyer_id
                join exhibitor x on x.id = h.exhibitor_id
                where p.expo_id = $1 and p.run_id = $2
                and ($3::timestamptz is null or (lower(s.during), t.number) > ($3, $4))
                order by lower(s.during), t.number limit $5
                """)
                .map(query -> bind(query, 2, Instant.class, after == null ? null : after.start()))
                .map(query -> bind(query, 3, Integer.class, after == null ? null : after.table()))
                .flatMapMany(query -> query.bind(1, run.value())
                        .bind(4, limit)
                        .map(PostgresPlans::toHeld)
                        .all());
    }

    private static Plans.Held toHeld(Readable row) {
        return new Plans.Held(
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("number", Integer.class),
                toNamed(row, "buyer"),
                toNamed(row, "exhibitor"),
                row.get("interpreter_id", UUID.class),
                row.get("value", Integer.class));
    }

    @Override
    public Flux<Plans.LeftOut> listUnscheduled(MatchingRun.Id run, Plans.@Nullable LeftOutSeen after, int limit) {
        return sql.here("""
                select u.value, u.musts, u.reason::text as reason,
                    b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en,
                    wb.id as way_buyer, wb.name_ko as way_buyer_ko, wb.name_en as way_buyer_en,
                    wx.id as way_exhibitor, wx.name_ko as way_exhibitor_ko, wx.name_en as way_exhibitor_en
                from plan p
                join unscheduled_request u on u.plan_id = p.id and u.expo_id = $1
                join buyer b on b.id = u.buyer_id
                join exhibitor x on x.id = u.exhibitor_id
                left join buyer wb on wb.id = (u.reason #>> '{inTheWay,buyer}')::uuid
                left join exhibitor wx on wx.id = (u.reason #>> '{inTheWay,exhibitor}')::uuid
                where p.expo_id = $1 and p.run_id = $2
                and ($3::int is null or u.value < $3 or (u.value = $3 and (b.id, x.id) > ($4, $5)))
                order by u.value desc, b.id, x.id limit $6
                """)
                .map(query -> bind(query, 2, Integer.class, after == null ? null : after.value()))
                .map(query -> bind(query, 3, UUID.class, after == null ? null : after.buyer()))
                .map(query -> bind(query, 4, UUID.class, after == null ? null : after.exhibitor()))
                .flatMapMany(query -> query.bind(1, run.value())
                        .bind(5, limit)
                        .map(this::toLeftOut)
                        .all());
    }

    private Plans.LeftOut toLeftOut(Readable row) {
        return new Plans.LeftOut(
                toNamed(row, "buyer"),
                toNamed(row, "exhibitor"),
                row.get("value", Integer.class),
                row.get("musts", Integer.class),
                json.readValue(row.get("reason", String.class), Unscheduled.Reason.class),
                findNamed(row, "way_buyer"),
                findNamed(row, "way_exhibitor"));
    }

    private static @Nullable Named findNamed(Readable row, String column) {
        return row.get(column, UUID.class) == null ? null : toNamed(row, column);
    }

    static Named toNamed(Readable row, String column) {
        return new Named(row.get(column, UUID.class), inTwoLanguages(row, column));
    }

    @Override
    public Mono<Plans.Report> findReport(MatchingRun.Id run) {
        return sql.here("""
                select p.report::text as report, coalesce((
                    select json_agg(json_build_object(
                        'id', c.id, 'name', json_build_object('ko', c.name_ko, 'en', c.name_en)))
                    from (select id, name_ko, name_en from buyer where expo_id = $1
                        union all select id, name_ko, name_en from exhibitor where expo_id = $1) c
                    where p.report @> jsonb_build_object('oneMore', jsonb_build_array(jsonb_build_object('company', c.id)))
                    ), '[]')::text as companies
                from plan p where p.expo_id = $1 and p.run_id = $2 and p.report is not null
                """)
                .flatMap(query -> query.bind(1, run.value()).map(this::toReport).one());
    }

    private Plans.Report toReport(Readable row) {
        return new Plans.Report(
                json.readValue(row.get("report", String.class), PlanReport.class),
                json.readValue(row.get("companies", String.class), NAMED));
    }

    @Override
    public Mono<AnswerDeadlines.Times> findTimes(MatchingRun.Id run) {
        return sql.here("""
                select min(lower(s.during)) as first, max(lower(s.during)) as last
                from plan p
                join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                join meeting_slot s on s.id = h.slot_id and lower(s.during) > now()
                where p.expo_id = $1 and p.run_id = $2 having count(*) > 0
                """)
                .flatMap(query -> query.bind(1, run.value())
                        .map(row -> new AnswerDeadlines.Times(
                                row.get("first", Instant.class), row.get("last", Instant.class)))
                        .one());
    }

    @Override
    public Mono<Long> moveOn(MatchingRun.Id run, long seenVersion, Instant answerUntil) {
        return sql.hostHere("""
                insert into published_plan (host_id, expo_id) values ($1, $2)
                on conflict on constraint published_plan_key do nothing
                """)
                .flatMap(insert -> insert.then())
                .then(sql.here("""
                        update published_plan set version = version + 1, published_at = now(), final_at = null,
                            answer_until = $4, reminded_at = case when answer_until = $4 then reminded_at end,
                            plan_id = (select id from plan where expo_id = $1 and run_id = $2)
                        where expo_id = $1 and version = $3 returning version
                        """))
                .flatMap(update -> update.bind(1, run.value())
                        .bind(2, seenVersion)
                        .bind(3, answerUntil)
                        .map(row -> row.get("version", Long.class))
                        .one());
    }

    @Override
    public Mono<Boolean> markFinal(long version) {
        return sql.here("""
                update published_plan set final_at = now() where expo_id = $1 and version = $2 and final_at is null
                """)
                .flatMap(update -> update.bind(1, version).fetch().rowsUpdated())
                .map(marked -> marked == 1);
    }

    @Override
    public Mono<Void> replaceMeetings(long version) {
        return replacement.byPlanOf(version);
    }

    @Override
    public Mono<Publication.Published> getPublished() {
        return sql.here("""
                select coalesce(max(v.version), 0) as version, (array_agg(p.run_id))[1] as run,
                    max(v.published_at) as published_at, max(v.answer_until) as answer_until,
                    max(v.reminded_at) as reminded_at, max(v.final_at) as final_at,
                    (select count(*) from meeting where expo_id = $1 and state = 'PROVISIONAL') as provisional,
                    (select count(*) from meeting where expo_id = $1 and state = 'ACCEPTED') as accepted,
                    (select count(*) from meeting where expo_id = $1 and state = 'DECLINED') as declined,
                    (select count(*) from meeting where expo_id = $1 and state = 'CANCELLED') as cancelled
                from published_plan v left join plan p on p.id = v.plan_id where v.expo_id = $1
                """)
                .flatMap(query -> query.map(PostgresPlans::toPublished).one());
    }

    private static Publication.Published toPublished(Readable row) {
        return new Publication.Published(
                row.get("version", Long.class),
                row.get("run", UUID.class),
                row.get("published_at", Instant.class),
                row.get("answer_until", Instant.class),
                row.get("reminded_at", Instant.class),
                row.get("final_at", Instant.class),
                new Publication.Counts(
                        row.get("provisional", Integer.class),
                        row.get("accepted", Integer.class),
                        row.get("declined", Integer.class),
                        row.get("cancelled", Integer.class)));
    }

    @Override
    public Flux<UUID> listConcerned() {
        return sql.here("""
                select distinct company
                from published_plan v join meeting m on m.expo_id = v.expo_id
                cross join unnest(array[m.buyer_id, m.exhibitor_id]) as company
                where v.expo_id = $1
                and (m.version = v.version and m.cancelled_at is null or m.cancelled_at = v.published_at)
                order by company
                """)
                .flatMapMany(query ->
                        query.map(row -> row.get("company", UUID.class)).all());
    }
}
