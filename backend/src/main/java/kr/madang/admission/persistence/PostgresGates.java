package kr.madang.admission.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import kr.madang.admission.Gate;
import kr.madang.admission.GateStore;
import kr.madang.registration.AdmissionType;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresGates implements GateStore {

    private final PlaceSql sql;

    PostgresGates(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Boolean> add(Gate gate) {
        return sql.hostHere("""
                insert into gate (host_id, expo_id, id, name_ko, name_en, kind, zone_id, room_id, admits)
                select $1, $2, $3, $4, $5, $6, $7, $8, $9
                where ($7::uuid is null or exists (select from zone where expo_id = $2 and id = $7))
                    and ($8::uuid is null or exists (select from room where expo_id = $2 and id = $8))
                """)
                .map(insert -> insert.bind(2, gate.id().value())
                        .bind(3, gate.name().ko())
                        .bind(4, gate.name().en())
                        .bind(5, gate.kind().name())
                        .bind(8, admitsOf(gate)))
                .map(insert -> bind(insert, 6, UUID.class, gate.zone()))
                .flatMap(insert ->
                        bind(insert, 7, UUID.class, gate.room()).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<Gate> list() {
        return sql.here("select * from gate where expo_id = $1 order by id")
                .flatMapMany(query -> query.map(PostgresGates::toGate).all());
    }

    @Override
    public Mono<Gate> findLocked(Gate.Id gate) {
        return sql.here("select * from gate where expo_id = $1 and id = $2 for update")
                .flatMap(query ->
                        query.bind(1, gate.value()).map(PostgresGates::toGate).one());
    }

    @Override
    public Mono<Boolean> areTypes(Set<AdmissionType.Id> types) {
        UUID[] wanted = types.stream().map(AdmissionType.Id::value).toArray(UUID[]::new);
        return sql.here("select count(*) as known from admission_type where expo_id = $1 and id = any ($2)")
                .flatMap(query -> query.bind(1, wanted)
                        .map(row -> requireNonNull(row.get("known", Long.class)) == wanted.length)
                        .one());
    }

    @Override
    public Mono<Gate> change(Gate gate) {
        return sql.here("""
                update gate set name_ko = $3, name_en = $4, closed = $5, admits = $6, version = version + 1
                where expo_id = $1 and id = $2 returning *
                """)
                .flatMap(update -> update.bind(1, gate.id().value())
                        .bind(2, gate.name().ko())
                        .bind(3, gate.name().en())
                        .bind(4, gate.closed())
                        .bind(5, admitsOf(gate))
                        .map(PostgresGates::toGate)
                        .one());
    }

    @Override
    public Mono<Boolean> isUsed(Gate.Id gate) {
        return ask("""
                select exists (select from scan where expo_id = $1 and gate_id = $2)
                    or exists (select from device where expo_id = $1 and gate_id = $2) as answer
                """, gate);
    }

    @Override
    public Mono<Boolean> hasDevices(Gate.Id gate) {
        return ask("""
                select exists (select from device where expo_id = $1 and gate_id = $2 and revoked_at is null
                    and (enrolled_at is not null or code_until > now())) as answer
                """, gate);
    }

    private Mono<Boolean> ask(String question, Gate.Id gate) {
        return sql.here(question)
                .flatMap(query -> query.bind(1, gate.value())
                        .map(row -> requireNonNull(row.get("answer", Boolean.class)))
                        .one());
    }

    @Override
    public Mono<Void> remove(Gate.Id gate) {
        return sql.here("delete from gate where expo_id = $1 and id = $2")
                .flatMap(delete -> delete.bind(1, gate.value()).then());
    }

    private static UUID[] admitsOf(Gate gate) {
        return gate.admits().stream().map(AdmissionType.Id::value).toArray(UUID[]::new);
    }

    private static Gate toGate(Readable row) {
        return new Gate(
                new Gate.Id(row.get("id", UUID.class)),
                inTwoLanguages(row, "name"),
                Gate.Kind.valueOf(row.get("kind", String.class)),
                row.get("zone_id", UUID.class),
                row.get("room_id", UUID.class),
                Arrays.stream(requireNonNull(row.get("admits", UUID[].class)))
                        .map(AdmissionType.Id::new)
                        .collect(toSet()),
                requireNonNull(row.get("closed", Boolean.class)),
                requireNonNull(row.get("version", Long.class)));
    }
}
