package kr.madang.messaging.persistence;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.madang.messaging.Bounces;
import kr.madang.messaging.Delivery;
import kr.madang.messaging.DeliveryStore;
import kr.madang.messaging.Fate;
import kr.madang.messaging.Leases;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.messaging.Undeliverable;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresOutbox implements Outbox, Leases, DeliveryStore, Bounces {

    private static final String SELECT =
            "select id, template, state, attempts, recipient, reason, created_at, ended_at from outbox ";

    private static final String ENCLOSED = "outbox.enclosed";

    private final DatabaseClient database;
    private final Sealing sealing;

    PostgresOutbox(DatabaseClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    public Mono<Void> put(Message message) {
        return Place.current()
                .map(place -> database.sql("""
                                insert into outbox (id, host_id, expo_id, template, subject_id, enclosed)
                                values ($1, $2, $3, $4, $5, $6)
                                """)
                        .bind(0, message.id().value())
                        .bind(1, place.host().value())
                        .bind(2, place.expo().value())
                        .bind(3, message.template())
                        .bind(4, message.subject()))
                .map(insert -> message.enclosed() == null
                        ? insert.bindNull(5, byte[].class)
                        : insert.bind(
                                5,
                                sealing.seal(
                                        message.enclosed(),
                                        ENCLOSED,
                                        message.id().value())))
                .flatMap(GenericExecuteSpec::then);
    }

    @Override
    public Mono<Void> forget(UUID subject) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        with forgotten as (
                            update outbox
                            set state = case when ended_at is null then 'DROPPED' else state end,
                                ended_at = coalesce(ended_at, now()), recipient = null, recipient_index = null,
                                reason = null, enclosed = null
                            where expo_id = $1 and subject_id = $2
                        )
                        delete from unreachable_address u
                        using outbox o
                        where u.expo_id = $1 and o.expo_id = $1 and o.subject_id = $2
                            and u.address_index = o.recipient_index
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, subject)
                        .then());
    }

    @Override
    @Transactional
    public Mono<Leased> take(Duration lease) {
        return database.sql("""
                        select id, host_id, expo_id, slug, template, subject_id, enclosed, attempts
                        from outbox_leased($1 * interval '1 millisecond')
                        """).bind(0, lease.toMillis()).map(this::toLeased).one();
    }

    @Override
    @Transactional
    public Mono<Void> settle(Leased leased, Fate fate) {
        Settled settled = Settled.of(fate);
        byte[] index = settled.mail() == null
                ? null
                : sealing.index(settled.mail().to(), leased.place().host());
        GenericExecuteSpec update = database.sql("""
                        update outbox set state = $4, due_at = now() + $5 * interval '1 millisecond',
                            recipient = case when enclosed is null then coalesce($6, recipient) end, reason = $7,
                            recipient_index = case when enclosed is null then coalesce($8, recipient_index) end,
                            enclosed = case when $4 = 'WAITING' then enclosed end,
                            ended_at = case when $4 = 'WAITING' then null else now() end
                        where expo_id = $1 and id = $2 and state = 'LEASED' and attempts = $3
                        """)
                .bind(0, leased.place().expo().value())
                .bind(1, leased.message().id().value())
                .bind(2, leased.attempt())
                .bind(3, settled.state().name())
                .bind(4, settled.after().toMillis());
        update = bind(
                bind(update, 5, settled.mail() == null ? null : settled.mail().maskedRecipient()), 6, settled.reason());
        update = index == null ? update.bindNull(7, byte[].class) : update.bind(7, index);
        return settled.unreachable() && index != null
                ? update.then().then(addUnreachable(leased.place(), index, String.valueOf(settled.reason())))
                : update.then();
    }

    private Mono<Void> addUnreachable(Place place, byte[] index, String reason) {
        return database.sql("""
                        insert into unreachable_address (host_id, expo_id, address_index, reason) values ($1, $2, $3, $4)
                        on conflict on constraint unreachable_address_key do nothing
                        """)
                .bind(0, place.host().value())
                .bind(1, place.expo().value())
                .bind(2, index)
                .bind(3, reason)
                .then();
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Boolean> isUnreachable(Mail mail) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select exists (select from unreachable_address where expo_id = $1 and address_index = $2) as found
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, sealing.index(mail.to(), place.host()))
                        .map(row -> Boolean.TRUE.equals(row.get("found", Boolean.class)))
                        .one());
    }

    @Override
    public Mono<Boolean> take(Message.Id message, Undeliverable why) {
        return database.sql("select outbox_bounced($1, $2, $3) as bounced")
                .bind(0, message.value())
                .bind(1, why.reason())
                .bind(2, why.lasting())
                .map(row -> Boolean.TRUE.equals(row.get("bounced", Boolean.class)))
                .one();
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Told> findTold(Message.Id message) {
        return database.sql("select host_id, expo_id, slug, subject_id from outbox_place($1)")
                .bind(0, message.value())
                .map(row -> new Told(toPlace(row), row.get("subject_id", UUID.class)))
                .one();
    }

    @Override
    public Mono<UUID> findSubject(UUID id) {
        return Place.current()
                .flatMap(place -> database.sql("select subject_id from outbox where expo_id = $1 and id = $2")
                        .bind(0, place.expo().value())
                        .bind(1, id)
                        .map(row -> row.get("subject_id", UUID.class))
                        .one());
    }

    @Override
    public Flux<Delivery> list(Delivery.@Nullable State state, @Nullable UUID before, int limit) {
        return Place.current().flatMapMany(place -> {
            GenericExecuteSpec query =
                    database.sql(SELECT + """
                            where expo_id = $1 and ($2::text is null or state = $2) and ($3::uuid is null or id < $3)
                            order by id desc limit $4
                            """).bind(0, place.expo().value()).bind(3, limit);
            query = bind(query, 1, state == null ? null : state.name());
            return (before == null ? query.bindNull(2, UUID.class) : query.bind(2, before))
                    .map(PostgresOutbox::toDelivery)
                    .all();
        });
    }

    @Override
    public Mono<Delivery> find(UUID id) {
        return Place.current()
                .flatMap(place -> database.sql(SELECT + "where expo_id = $1 and id = $2")
                        .bind(0, place.expo().value())
                        .bind(1, id)
                        .map(PostgresOutbox::toDelivery)
                        .one());
    }

    @Override
    public Flux<Delivery> listAbout(UUID subject) {
        return Place.current()
                .flatMapMany(place -> database.sql(SELECT + "where expo_id = $1 and subject_id = $2 order by id")
                        .bind(0, place.expo().value())
                        .bind(1, subject)
                        .map(PostgresOutbox::toDelivery)
                        .all());
    }

    @Override
    public Mono<Boolean> restart(UUID id) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        with again as (
                            update outbox
                            set state = 'WAITING', due_at = now(), attempts = 0, reason = null, ended_at = null
                            where expo_id = $1 and id = $2 and state in ('SENT', 'DROPPED', 'DEAD', 'BOUNCED')
                            returning recipient_index
                        ), reachable as (
                            delete from unreachable_address u using again a
                            where u.expo_id = $1 and u.address_index = a.recipient_index
                        )
                        select count(*) as found from again
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id)
                        .map(row -> row.get("found", Long.class))
                        .one())
                .map(rows -> rows == 1);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, int index, @Nullable String text) {
        return text == null ? statement.bindNull(index, String.class) : statement.bind(index, text);
    }

    private Leased toLeased(Readable row) {
        UUID id = row.get("id", UUID.class);
        byte[] enclosed = row.get("enclosed", byte[].class);
        return new Leased(
                toPlace(row),
                new Message(
                        new Message.Id(id),
                        row.get("template", String.class),
                        row.get("subject_id", UUID.class),
                        enclosed == null ? null : sealing.open(enclosed, ENCLOSED, id)),
                row.get("attempts", Integer.class));
    }

    private static Place toPlace(Readable row) {
        return new Place(
                new HostId(row.get("host_id", UUID.class)),
                new ExpoId(row.get("expo_id", UUID.class)),
                row.get("slug", String.class));
    }

    private static Delivery toDelivery(Readable row) {
        return new Delivery(
                row.get("id", UUID.class),
                row.get("template", String.class),
                Delivery.State.valueOf(row.get("state", String.class)),
                row.get("attempts", Integer.class),
                row.get("recipient", String.class),
                row.get("reason", String.class),
                row.get("created_at", Instant.class),
                row.get("ended_at", Instant.class));
    }

    /** A fate as its row says it. */
    private record Settled(
            Delivery.State state,
            Duration after,
            @Nullable Mail mail,
            @Nullable String reason,
            boolean unreachable) {

        static Settled of(Fate fate) {
            if (fate instanceof Fate.Sent sent) {
                return new Settled(Delivery.State.SENT, Duration.ZERO, sent.mail(), null, false);
            }
            if (fate instanceof Fate.Postponed postponed) {
                return new Settled(Delivery.State.WAITING, postponed.after(), null, postponed.reason(), false);
            }
            if (fate instanceof Fate.GivenUp givenUp) {
                return new Settled(
                        Delivery.State.DEAD, Duration.ZERO, givenUp.mail(), givenUp.reason(), givenUp.unreachable());
            }
            return new Settled(Delivery.State.DROPPED, Duration.ZERO, null, null, false);
        }
    }
}
