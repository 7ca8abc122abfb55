package kr.madang.admission.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.admission.Device;
import kr.madang.admission.DeviceStore;
import kr.madang.admission.Gate;
import kr.madang.admission.Scan;
import kr.madang.shared.ExpoId;
import kr.madang.shared.PlaceSql;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresDevices implements DeviceStore {

    private final DatabaseClient database;
    private final PlaceSql sql;

    PostgresDevices(DatabaseClient database, PlaceSql sql) {
        this.database = database;
        this.sql = sql;
    }

    @Override
    public Mono<Void> add(Device device, byte[] codeHash, Person.Id by) {
        return sql.hostHere("""
                insert into device (host_id, expo_id, id, name, gate_id, direction, mode, made_by, code_hash, code_until)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """)
                .flatMap(insert -> insert.bind(2, device.id().value())
                        .bind(3, device.name())
                        .bind(4, device.post().gate().value())
                        .bind(5, device.post().direction().name())
                        .bind(6, device.post().mode().name())
                        .bind(7, by.value())
                        .bind(8, codeHash)
                        .bind(9, device.codeUntil())
                        .then());
    }

    @Override
    public Flux<Device> list() {
        return sql.here("select * from device where expo_id = $1 order by id desc")
                .flatMapMany(query -> query.map(PostgresDevices::toDevice).all());
    }

    @Override
    public Mono<Device> findWaitingFor(byte[] codeHash, Instant now) {
        return sql.here("""
                select * from device
                where expo_id = $1 and code_hash = $2 and code_until > $3 and revoked_at is null
                for update
                """)
                .flatMap(query -> query.bind(1, codeHash)
                        .bind(2, now)
                        .map(PostgresDevices::toDevice)
                        .one());
    }

    @Override
    public Mono<Device> enrol(Device.Id device, byte[] secretHash, Instant now) {
        return sql.here("""
                update device set code_hash = null, secret_hash = $3, enrolled_at = $4, last_seen_at = $4
                where expo_id = $1 and id = $2 returning *
                """)
                .flatMap(update -> update.bind(1, device.value())
                        .bind(2, secretHash)
                        .bind(3, now)
                        .map(PostgresDevices::toDevice)
                        .one());
    }

    @Override
    public Flux<Known> listEnrolled(ExpoId expo, Collection<Device.Id> devices) {
        return database.sql("select * from devices_enrolled($1, $2)")
                .bind(0, expo.value())
                .bind(1, devices.stream().map(Device.Id::value).distinct().toArray(UUID[]::new))
                .map(row -> new Known(toDevice(row), requireNonNull(row.get("secret_hash", byte[].class))))
                .all();
    }

    @Override
    public Mono<Device> report(Device.Id device, int waiting, Instant now) {
        return sql.here("""
                update device set waiting = $3, last_seen_at = $4 where expo_id = $1 and id = $2 returning *
                """)
                .flatMap(update -> update.bind(1, device.value())
                        .bind(2, waiting)
                        .bind(3, now)
                        .map(PostgresDevices::toDevice)
                        .one());
    }

    @Override
    public Mono<Boolean> revoke(Device.Id device, Person.Id by, Instant now) {
        return sql.here("""
                with before as (select id, revoked_at from device where expo_id = $1 and id = $2 for update),
                    revoked as (
                        update device d set revoked_at = $4, revoked_by = $3, code_hash = null from before b
                        where d.id = b.id and b.revoked_at is null)
                select revoked_at is null as changed from before
                """)
                .flatMap(update -> update.bind(1, device.value())
                        .bind(2, by.value())
                        .bind(3, now)
                        .map(row -> requireNonNull(row.get("changed", Boolean.class)))
                        .one());
    }

    private static Device toDevice(Readable row) {
        return new Device(
                new Device.Id(row.get("id", UUID.class)),
                row.get("name", String.class),
                new Device.Post(
                        new Gate.Id(row.get("gate_id", UUID.class)),
                        Scan.Direction.valueOf(row.get("direction", String.class)),
                        Device.Mode.valueOf(row.get("mode", String.class))),
                row.get("code_until", Instant.class),
                row.get("enrolled_at", Instant.class),
                row.get("last_seen_at", Instant.class),
                row.get("waiting", Integer.class),
                row.get("revoked_at", Instant.class));
    }
}
