package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.madang.matchmaking.MeetingRequest;
import kr.madang.matchmaking.MeetingRequest.State;
import kr.madang.matchmaking.MeetingRequestStore;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.RequestStanding;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresMeetingRequests implements MeetingRequestStore {

    private static final String MESSAGE = "meeting_request.message";

    /** As the side sees it that the second parameter names. */
    private static final String REQUESTS = """
            select r.id, r.asker = $2 as own, r.message, r.asked_at, r.expires_at,
                case when r.state = 'WAITING' and r.expires_at <= now() then 'EXPIRED' else r.state end as state,
                case $2 when 'BUYER' then x.id else b.id end as other,
                case $2 when 'BUYER' then x.name_ko else b.name_ko end as name_ko,
                case $2 when 'BUYER' then x.name_en else b.name_en end as name_en
            from meeting_request r join buyer b on b.id = r.buyer_id join exhibitor x on x.id = r.exhibitor_id
            where r.expo_id = $1
            """;

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresMeetingRequests(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Flux<MeetingRequest> listOf(Side side, UUID company) {
        return sql.here(REQUESTS + "and r." + columnOf(side) + " = $3 order by r.id desc")
                .flatMapMany(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .map(this::toRequest)
                        .all());
    }

    @Override
    public Mono<MeetingRequest> findLocked(Side side, UUID company, MeetingRequest.Id id) {
        return find(side, company, id, " for update of r");
    }

    private Mono<MeetingRequest> find(Side side, UUID company, MeetingRequest.Id id, String lock) {
        return sql.here(REQUESTS + "and r." + columnOf(side) + " = $3 and r.id = $4" + lock)
                .flatMap(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .bind(3, id.value())
                        .map(this::toRequest)
                        .one());
    }

    @Override
    public Mono<Received> findWaiting(MeetingRequest.Id id) {
        return sql.here("""
                select case asker when 'BUYER' then 'EXHIBITOR' else 'BUYER' end as side,
                    case asker when 'BUYER' then exhibitor_id else buyer_id end as company
                from meeting_request where expo_id = $1 and id = $2 and state = 'WAITING' and expires_at > now()
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> new Company(
                                Side.valueOf(row.get("side", String.class)), row.get("company", UUID.class)))
                        .one())
                .flatMap(asked -> find(asked.side(), asked.id(), id, "")
                        .map(request -> new Received(asked.side(), asked.id(), request)));
    }

    @Override
    public Mono<Void> lock(WishedPairs.Key pair) {
        return lock("buyer", pair.buyer().value())
                .then(lock("exhibitor", pair.exhibitor().value()));
    }

    private Mono<Void> lock(String table, UUID company) {
        return sql.here("select id from " + table + " where expo_id = $1 and id = $2 for no key update")
                .flatMap(query -> query.bind(1, company).then());
    }

    @Override
    public Mono<RequestStanding> standingOf(Side asker, WishedPairs.Key pair) {
        String own = columnOf(asker);
        return sql.here("""
                with pair as (
                    select $2::uuid as buyer_id, $3::uuid as exhibitor_id,
                        exists (select from buyer where expo_id = $1 and id = $2 and vetted) as vetted,
                        exists (select from exhibitor where expo_id = $1 and id = $3 and state = 'APPROVED') as approved
                ), between_them as (
                    select asker, state, state = 'WAITING' and expires_at > now() as waits
                    from meeting_request where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                ), own as (
                    select r.asked_at, r.state = 'WAITING' and r.expires_at > now() as waits
                    from meeting_request r join pair p using (%1$s) where r.expo_id = $1 and r.asker = $4
                )
                select case $4 when 'BUYER' then vetted else approved end as approved,
                    case $4 when 'BUYER' then approved else vetted end as other_approved,
                    exists (select from membership m join membership n on n.person_id = m.person_id
                        and n.expo_id = m.expo_id
                        where m.expo_id = $1 and m.company_id = $2 and n.company_id = $3
                        and m.ended_at is null and n.ended_at is null) as together,
                    exists (select from between_them where waits and asker = $4) as own_waits,
                    exists (select from between_them where waits and asker <> $4) as other_waits,
                    exists (select from meeting where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                        and state in ('PROVISIONAL', 'ACCEPTED')) as meeting,
                    exists (select from between_them where state = 'DECLINED' and asker = $4)
                        or exists (select from wish where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                            and side <> $4 and strength = 'NO')
                        or exists (select from meeting where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                            and state = 'DECLINED')
                        or exists (select from instruction where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3
                            and kind = 'APART') as unwilling,
                    (select count(*)::int from own where waits) as waiting,
                    (select count(*)::int from own where asked_at > now() - interval '1 day') as today
                from pair
                """.formatted(own))
                .flatMap(query -> query.bind(1, pair.buyer().value())
                        .bind(2, pair.exhibitor().value())
                        .bind(3, asker.name())
                        .map(PostgresMeetingRequests::toStanding)
                        .one());
    }

    @Override
    public Mono<Void> add(MeetingRequest.Id id, Side asker, WishedPairs.Key pair, String message, Duration open) {
        return sql.here("""
                update meeting_request set state = 'EXPIRED'
                where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3 and state = 'WAITING' and expires_at <= now()
                """)
                .flatMap(update -> update.bind(1, pair.buyer().value())
                        .bind(2, pair.exhibitor().value())
                        .then())
                .then(sql.hostHere("""
                        insert into meeting_request
                            (host_id, expo_id, id, buyer_id, exhibitor_id, asker, message, expires_at)
                        values ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 second')
                        """))
                .flatMap(insert -> insert.bind(2, id.value())
                        .bind(3, pair.buyer().value())
                        .bind(4, pair.exhibitor().value())
                        .bind(5, asker.name())
                        .bind(6, sealing.seal(message, MESSAGE, id.value()))
                        .bind(7, open.toSeconds())
                        .then());
    }

    @Override
    public Mono<Void> close(MeetingRequest.Id id, State state) {
        return sql.here("update meeting_request set state = $3 where expo_id = $1 and id = $2")
                .flatMap(update ->
                        update.bind(1, id.value()).bind(2, state.name()).then());
    }

    private static String columnOf(Side side) {
        return side == Side.BUYER ? "buyer_id" : "exhibitor_id";
    }

    private static RequestStanding toStanding(Readable row) {
        return new RequestStanding(
                row.get("approved", Boolean.class),
                row.get("other_approved", Boolean.class),
                row.get("together", Boolean.class),
                row.get("own_waits", Boolean.class),
                row.get("other_waits", Boolean.class),
                row.get("meeting", Boolean.class),
                row.get("unwilling", Boolean.class),
                row.get("waiting", Integer.class),
                row.get("today", Integer.class));
    }

    private MeetingRequest toRequest(Readable row) {
        UUID id = row.get("id", UUID.class);
        return new MeetingRequest(
                id,
                row.get("own", Boolean.class),
                new Named(row.get("other", UUID.class), inTwoLanguages(row, "name")),
                sealing.open(row.get("message", byte[].class), MESSAGE, id),
                row.get("asked_at", Instant.class),
                row.get("expires_at", Instant.class),
                State.valueOf(row.get("state", String.class)));
    }

    private record Company(Side side, UUID id) {}
}
