package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.BoardStore;
import kr.madang.matchmaking.Boards;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.PlanComparison;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresBoards implements BoardStore {

    private static final String NAMES = """
            b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
            x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en
            """;

    private final PlaceSql sql;

    PostgresBoards(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Boards.MeetingHall> getHall() {
        return slots().collectList().zipWhen(slots -> tables().collectList(), Boards.MeetingHall::new);
    }

    private Flux<Boards.MeetingHallSlot> slots() {
        return sql.here("""
                select id, lower(during) as starts, upper(during) as ends, lower(during) <= now() as begun
                from meeting_slot where expo_id = $1 order by during
                """)
                .flatMapMany(query -> query.map(row -> new Boards.MeetingHallSlot(
                                row.get("id", UUID.class),
                                row.get("starts", Instant.class),
                                row.get("ends", Instant.class),
                                row.get("begun", Boolean.class)))
                        .all());
    }

    private Flux<Boards.MeetingHallTable> tables() {
        return sql.here("select id, number from meeting_table where expo_id = $1 order by number")
                .flatMapMany(query -> query.map(row -> new Boards.MeetingHallTable(
                                row.get("id", UUID.class), row.get("number", Integer.class)))
                        .all());
    }

    @Override
    public Flux<Boards.BoardMeeting> listMeetings(MatchingRun.Id run, Instant from, Instant until) {
        return sql.here("select h.slot_id, h.table_id, h.interpreter_id, h.value, " + NAMES + """
                    , n.slot_id is not null as pinned, coalesce(m.state = 'ACCEPTED', false) as agreed,
                    m.buyer_came_at is not null as buyer_came, m.exhibitor_came_at is not null as exhibitor_came
                from plan p
                join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                join meeting_slot s on s.id = h.slot_id and lower(s.during) >= $3 and lower(s.during) < $4
                join meeting_table t on t.id = h.table_id
                join buyer b on b.id = h.buyer_id
                join exhibitor x on x.id = h.exhibitor_id
                left join instruction n on n.buyer_id = h.buyer_id and n.exhibitor_id = h.exhibitor_id
                    and n.slot_id = h.slot_id
                left join meeting m on m.expo_id = $1 and m.buyer_id = h.buyer_id
                    and m.exhibitor_id = h.exhibitor_id and m.slot_id = h.slot_id and m.state in ('PROVISIONAL', 'ACCEPTED')
                where p.expo_id = $1 and p.run_id = $2
                order by lower(s.during), t.number
                """)
                .flatMapMany(query -> query.bind(1, run.value())
                        .bind(2, from)
                        .bind(3, until)
                        .map(PostgresBoards::toPlaced)
                        .all());
    }

    private static Boards.BoardMeeting toPlaced(Readable row) {
        return new Boards.BoardMeeting(
                row.get("slot_id", UUID.class),
                row.get("table_id", UUID.class),
                toNamed(row, "buyer"),
                toNamed(row, "exhibitor"),
                row.get("interpreter_id", UUID.class),
                row.get("value", Integer.class),
                row.get("pinned", Boolean.class),
                row.get("agreed", Boolean.class),
                row.get("buyer_came", Boolean.class),
                row.get("exhibitor_came", Boolean.class));
    }

    @Override
    public Flux<Boards.Taken> listTaken(MatchingRun.Id run, WishedPairs.Key pair) {
        return sql.here("""
                select h.slot_id, array_agg(h.table_id) as tables,
                    coalesce(array_agg(h.interpreter_id) filter (where h.interpreter_id is not null), '{}')
                        as interpreters
                from plan p join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                where p.expo_id = $1 and p.run_id = $2 and not (h.buyer_id = $3 and h.exhibitor_id = $4)
                group by h.slot_id
                """)
                .flatMapMany(query -> query.bind(1, run.value())
                        .bind(2, pair.buyer().value())
                        .bind(3, pair.exhibitor().value())
                        .map(row -> new Boards.Taken(
                                row.get("slot_id", UUID.class),
                                List.of(row.get("tables", UUID[].class)),
                                List.of(row.get("interpreters", UUID[].class))))
                        .all());
    }

    @Override
    public Flux<Boards.Own> listOwn(MatchingRun.Id run, WishedPairs.Key pair) {
        return sql.here("select h.slot_id, h.table_id, h.interpreter_id, h.value, " + NAMES + """
                from plan p
                join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                join buyer b on b.id = h.buyer_id
                join exhibitor x on x.id = h.exhibitor_id
                where p.expo_id = $1 and p.run_id = $2 and (h.buyer_id = $3) <> (h.exhibitor_id = $4)
                """)
                .flatMapMany(query -> query.bind(1, run.value())
                        .bind(2, pair.buyer().value())
                        .bind(3, pair.exhibitor().value())
                        .map(row -> new Boards.Own(
                                toNamed(row, "buyer"),
                                toNamed(row, "exhibitor"),
                                row.get("slot_id", UUID.class),
                                row.get("table_id", UUID.class),
                                row.get("interpreter_id", UUID.class),
                                row.get("value", Integer.class)))
                        .all());
    }

    @Override
    public Flux<PlanComparison.PlanDifference> listDifferences(MatchingRun.Id run, MatchingRun.Id earlier) {
        return sql.here("""
                with here as (
                    select h.buyer_id, h.exhibitor_id, h.value, lower(s.during) as starts, t.number
                    from plan p join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                    join meeting_slot s on s.id = h.slot_id join meeting_table t on t.id = h.table_id
                    where p.expo_id = $1 and p.run_id = $2),
                there as (
                    select h.buyer_id, h.exhibitor_id, h.value, lower(s.during) as starts, t.number
                    from plan p join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                    join meeting_slot s on s.id = h.slot_id join meeting_table t on t.id = h.table_id
                    where p.expo_id = $1 and p.run_id = $3)
                select case when here.starts is null then 'LOST' when there.starts is null then 'ADDED'
                        when here.starts <> there.starts then 'MOVED' when here.number <> there.number then 'RESEATED'
                        else 'SAME' end as kind,
                    coalesce(here.value, there.value) as value,
                """ + NAMES + """
                    , there.starts as before_starts, there.number as before_table,
                    here.starts as after_starts, here.number as after_table
                from here full join there using (buyer_id, exhibitor_id)
                join buyer b on b.id = buyer_id
                join exhibitor x on x.id = exhibitor_id
                order by coalesce(here.value, there.value) desc, b.id, x.id
                """)
                .flatMapMany(query -> query.bind(1, run.value())
                        .bind(2, earlier.value())
                        .map(PostgresBoards::toDifference)
                        .all());
    }

    private static PlanComparison.PlanDifference toDifference(Readable row) {
        return new PlanComparison.PlanDifference(
                PlanComparison.Kind.valueOf(row.get("kind", String.class)),
                toNamed(row, "buyer"),
                toNamed(row, "exhibitor"),
                row.get("value", Integer.class),
                at(row, "before"),
                at(row, "after"));
    }

    private static PlanComparison.@Nullable HeldAt at(Readable row, String which) {
        Instant start = row.get(which + "_starts", Instant.class);
        return start == null ? null : new PlanComparison.HeldAt(start, row.get(which + "_table", Integer.class));
    }
}
