package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.AvailabilityStore;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Interpreter;
import kr.madang.matchmaking.MeetingDays;
import kr.madang.matchmaking.MeetingHours;
import kr.madang.matchmaking.MeetingSlot;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresAvailability implements AvailabilityStore {

    static final String INTERPRETER_NAME = "interpreter.name";

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresAvailability(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Mono<MeetingHours> findHours() {
        return sql.here("""
                select opens, closes, length_minutes, pause_minutes, lunch_from, lunch_to
                from meeting_hours where expo_id = $1
                """)
                .flatMap(query -> query.map(PostgresAvailability::toHours).one());
    }

    private static MeetingHours toHours(Readable row) {
        LocalTime lunch = row.get("lunch_from", LocalTime.class);
        return new MeetingHours(
                row.get("opens", LocalTime.class),
                row.get("closes", LocalTime.class),
                Duration.ofMinutes(row.get("length_minutes", Integer.class)),
                Duration.ofMinutes(row.get("pause_minutes", Integer.class)),
                lunch == null ? null : new MeetingHours.Lunch(lunch, row.get("lunch_to", LocalTime.class)));
    }

    @Override
    public Flux<Instant> listSlotStarts() {
        return sql.here("select lower(during) as start from meeting_slot where expo_id = $1 order by 1")
                .flatMapMany(query ->
                        query.map(row -> row.get("start", Instant.class)).all());
    }

    @Override
    public Mono<Void> replaceSlots(MeetingHours hours, List<MeetingSlot> slots) {
        return keep(hours)
                .then(sql.here("delete from meeting_slot where expo_id = $1"))
                .flatMap(delete -> delete.then())
                .onErrorMap(DataIntegrityViolationException.class, failure -> new MeetingDays.SlotsUsed())
                .then(sql.insert(
                        """
                        insert into meeting_slot (host_id, expo_id, id, during)
                        select $1, $2, r.id, tstzrange(r."from", r."to")
                        from jsonb_to_recordset($3::jsonb) as r (id uuid, "from" timestamptz, "to" timestamptz)
                        """, slots.stream().map(PostgresAvailability::toRow).toList()));
    }

    private Mono<Void> keep(MeetingHours hours) {
        MeetingHours.Lunch lunch = hours.lunch();
        return sql.hostHere("""
                insert into meeting_hours
                    (host_id, expo_id, opens, closes, length_minutes, pause_minutes, lunch_from, lunch_to)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict on constraint meeting_hours_key
                    do update set opens = excluded.opens, closes = excluded.closes,
                        length_minutes = excluded.length_minutes, pause_minutes = excluded.pause_minutes,
                        lunch_from = excluded.lunch_from, lunch_to = excluded.lunch_to
                """)
                .map(insert -> bind(insert, 6, LocalTime.class, lunch == null ? null : lunch.from()))
                .map(insert -> bind(insert, 7, LocalTime.class, lunch == null ? null : lunch.to()))
                .flatMap(insert -> insert.bind(2, hours.opens())
                        .bind(3, hours.closes())
                        .bind(4, (int) hours.length().toMinutes())
                        .bind(5, (int) hours.pause().toMinutes())
                        .then());
    }

    @Override
    public Mono<Void> addInterpreters(List<Interpreter> interpreters) {
        return sql.insert("""
                insert into interpreter (host_id, expo_id, id, name, languages)
                select $1, $2, r.id, decode(r.name, 'base64'), r.languages
                from jsonb_to_recordset($3::jsonb) as r (id uuid, name text, languages text[])
                """, interpreters.stream().map(this::toRow).toList());
    }

    @Override
    public Mono<Void> blockTimes(List<BlockedTime> times) {
        return sql.insert("""
                insert into blocked_time
                    (host_id, expo_id, id, buyer_id, exhibitor_id, table_id, interpreter_id, during)
                select $1, $2, r.id, case r.of when 'BUYER' then r.whose end, case r.of when 'EXHIBITOR' then r.whose end,
                    case r.of when 'TABLE' then r.whose end, case r.of when 'INTERPRETER' then r.whose end,
                    tstzrange(r."from", r."to")
                from jsonb_to_recordset($3::jsonb)
                    as r (id uuid, of text, whose uuid, "from" timestamptz, "to" timestamptz)
                """, times.stream().map(PostgresAvailability::toRow).toList());
    }

    private static SlotRow toRow(MeetingSlot slot) {
        return new SlotRow(slot.id().value(), slot.start(), slot.end());
    }

    private InterpreterRow toRow(Interpreter interpreter) {
        UUID id = interpreter.id().value();
        return new InterpreterRow(id, sealing.seal(interpreter.name(), INTERPRETER_NAME, id), interpreter.languages());
    }

    private static BlockedRow toRow(BlockedTime time) {
        return new BlockedRow(Ids.next(), time.of(), time.id(), time.from(), time.to());
    }

    private record SlotRow(UUID id, Instant from, Instant to) {}

    private record InterpreterRow(UUID id, byte[] name, List<String> languages) {}

    private record BlockedRow(UUID id, BlockedTime.Of of, UUID whose, Instant from, Instant to) {}
}
