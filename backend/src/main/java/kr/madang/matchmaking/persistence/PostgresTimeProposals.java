package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;
import static kr.madang.shared.PlaceSql.bind;

import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.Boards;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.TimeProposalStore;
import kr.madang.matchmaking.TimeProposals;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.shared.PlaceSql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresTimeProposals implements TimeProposalStore {

    private final PlaceSql sql;

    PostgresTimeProposals(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Subject> findSubject(Side side, UUID company, Meeting.Id id) {
        return sql.here("""
                select buyer_id, exhibitor_id, slot_id from meeting
                where expo_id = $1 and id = $2 and case $3 when 'BUYER' then buyer_id else exhibitor_id end = $4
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .bind(2, side.name())
                        .bind(3, company)
                        .map(row -> new Subject(
                                WishedPairs.Key.of(
                                        row.get("buyer_id", UUID.class), row.get("exhibitor_id", UUID.class)),
                                row.get("slot_id", UUID.class)))
                        .one());
    }

    @Override
    public Flux<Boards.Taken> listTaken(WishedPairs.Key pair) {
        return sql.here("""
                select s.id as slot_id, array_agg(m.table_id) as tables,
                    coalesce(array_agg(m.interpreter_id) filter (where m.interpreter_id is not null), '{}')
                        as interpreters
                from meeting m join meeting_slot s on s.expo_id = $1 and s.during && m.during
                where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED')
                and not (m.buyer_id = $2 and m.exhibitor_id = $3)
                group by s.id
                """)
                .flatMapMany(query -> query.bind(1, pair.buyer().value())
                        .bind(2, pair.exhibitor().value())
                        .map(row -> new Boards.Taken(
                                row.get("slot_id", UUID.class),
                                List.of(row.get("tables", UUID[].class)),
                                List.of(row.get("interpreters", UUID[].class))))
                        .all());
    }

    @Override
    public Flux<Boards.Own> listOwn(WishedPairs.Key pair) {
        return sql.here("""
                select s.id as slot_id, m.table_id, m.interpreter_id,
                    b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en
                from meeting m
                join meeting_slot s on s.expo_id = $1 and s.during && m.during
                join buyer b on b.id = m.buyer_id
                join exhibitor x on x.id = m.exhibitor_id
                where m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED')
                and (m.buyer_id = $2) <> (m.exhibitor_id = $3)
                """)
                .flatMapMany(query -> query.bind(1, pair.buyer().value())
                        .bind(2, pair.exhibitor().value())
                        .map(row -> new Boards.Own(
                                toNamed(row, "buyer"),
                                toNamed(row, "exhibitor"),
                                row.get("slot_id", UUID.class),
                                row.get("table_id", UUID.class),
                                row.get("interpreter_id", UUID.class),
                                0))
                        .all());
    }

    @Override
    public Mono<Void> propose(Meeting.Id meeting, Side by, UUID slot) {
        return sql.hostHere("""
                insert into time_proposal (host_id, expo_id, meeting_id, side, slot_id) values ($1, $2, $3, $4, $5)
                on conflict on constraint time_proposal_one
                    do update set side = excluded.side, slot_id = excluded.slot_id, made_at = now()
                """)
                .flatMap(insert -> insert.bind(2, meeting.value())
                        .bind(3, by.name())
                        .bind(4, slot)
                        .then());
    }

    @Override
    public Mono<UUID> findSlot(Meeting.Id meeting, Side by) {
        return sql.here("""
                select p.slot_id from time_proposal p join meeting_slot s on s.id = p.slot_id and lower(s.during) > now()
                where p.expo_id = $1 and p.meeting_id = $2 and p.side = $3
                """)
                .flatMap(query -> query.bind(1, meeting.value())
                        .bind(2, by.name())
                        .mapValue(UUID.class)
                        .one());
    }

    @Override
    public Mono<Void> remove(Meeting.Id meeting) {
        return sql.here("delete from time_proposal where expo_id = $1 and meeting_id = $2")
                .flatMap(delete -> delete.bind(1, meeting.value()).then());
    }

    @Override
    public Mono<Void> move(Meeting.Id meeting, FreePlace to) {
        return sql.here("""
                update meeting m set slot_id = s.id, during = s.during, table_id = $4, interpreter_id = $5,
                    seats = x.representatives,
                    seat = (select min(n) from generate_series(1, x.representatives) n where not exists (
                        select from meeting o where o.exhibitor_id = m.exhibitor_id and o.seat = n
                        and o.during && s.during and o.state in ('PROVISIONAL', 'ACCEPTED'))),
                    buyer_answer = 'ACCEPTED', exhibitor_answer = 'ACCEPTED', decline_reason = null, decline_note = null
                from meeting_slot s, exhibitor x
                where m.expo_id = $1 and m.id = $2 and s.id = $3 and s.expo_id = $1 and x.id = m.exhibitor_id
                """)
                .map(update -> bind(update, 4, UUID.class, to.interpreter()))
                .flatMap(update -> update.bind(1, meeting.value())
                        .bind(2, to.time().slot())
                        .bind(3, to.table())
                        .then())
                .onErrorMap(DataIntegrityViolationException.class, taken -> new TimeProposals.TimeTaken());
    }
}
