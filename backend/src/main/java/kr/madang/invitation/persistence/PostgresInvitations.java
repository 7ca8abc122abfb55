package kr.madang.invitation.persistence;

import static java.util.Objects.requireNonNull;
import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.invitation.Invitation;
import kr.madang.invitation.Invitation.Invitee;
import kr.madang.invitation.InvitationStore;
import kr.madang.shared.Place;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresInvitations implements InvitationStore {

    private static final String EMAIL = "invitation.email";
    private static final String NAME = "invitation.name";
    private static final String WORD = "invitation.word";

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresInvitations(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Mono<Void> lockHere() {
        return sql.here("select pg_advisory_xact_lock(hashtextextended('invitation' || $1::text, 0))::text")
                .flatMap(GenericExecuteSpec::then);
    }

    @Override
    public Flux<Mailed> list() {
        return sql.here("""
                select i.*, o.state as mail from invitation i
                left join lateral (
                    select state from outbox o where o.expo_id = i.expo_id and o.subject_id = i.id
                    order by o.id desc limit 1) o on true
                where i.expo_id = $1 order by i.made_at desc, i.id desc
                """)
                .flatMapMany(query -> query.map(row -> {
                            String mail = row.get("mail", String.class);
                            return new Mailed(toInvitation(row), "SENT".equals(mail), "DEAD".equals(mail));
                        })
                        .all());
    }

    @Override
    public Mono<Invitation> find(String email, Position position) {
        return Mono.zip(
                        Place.current(),
                        sql.here("""
                select * from invitation
                where expo_id = $1 and email_index = $2 and role = $3 and company_id is not distinct from $4
                """),
                        (place, query) -> query.bind(1, sealing.index(email, place.host()))
                                .bind(2, position.role().name()))
                .map(query -> bind(query, 3, UUID.class, position.company()))
                .flatMap(query -> query.map(this::toInvitation).one());
    }

    @Override
    public Mono<Known> find(Invitation.Id id) {
        return sql.here("select * from invitation where expo_id = $1 and id = $2")
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> new Known(toInvitation(row), requireNonNull(row.get("secret_hash", byte[].class))))
                        .one());
    }

    @Override
    public Mono<Invitation> lock(Invitation.Id id) {
        return sql.here("select * from invitation where expo_id = $1 and id = $2 for update")
                .flatMap(query ->
                        query.bind(1, id.value()).map(this::toInvitation).one());
    }

    @Override
    public Mono<Void> put(Invitation invitation, byte[] secretHash) {
        UUID id = invitation.id().value();
        Invitee invitee = invitation.invitee();
        return Mono.zip(
                        Place.current(),
                        sql.hostHere("""
                insert into invitation (host_id, expo_id, id, email, email_index, name, word, english, role, company_id,
                    owner, round, secret_hash, made_by, made_at, until)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                on conflict on constraint invitation_key do update set email = excluded.email, name = excluded.name,
                    word = excluded.word, english = excluded.english, owner = excluded.owner, round = excluded.round,
                    secret_hash = excluded.secret_hash, made_by = excluded.made_by, made_at = excluded.made_at,
                    until = excluded.until, accepted_at = null, accepted_by = null, withdrawn_at = null
                """),
                        (place, insert) -> insert.bind(4, sealing.index(invitee.email(), place.host())))
                .map(insert -> insert.bind(2, id).bind(3, sealing.seal(invitee.email(), EMAIL, id)))
                .map(insert -> bind(insert, 5, byte[].class, sealed(invitee.name(), NAME, id)))
                .map(insert -> bind(insert, 6, byte[].class, sealed(invitee.word(), WORD, id)))
                .map(insert -> bindTerms(insert, invitation).bind(12, secretHash))
                .flatMap(GenericExecuteSpec::then);
    }

    private static GenericExecuteSpec bindTerms(GenericExecuteSpec insert, Invitation invitation) {
        Position position = invitation.position();
        return bind(insert, 9, UUID.class, position.company())
                .bind(7, invitation.invitee().english())
                .bind(8, position.role().name())
                .bind(10, position.owner())
                .bind(11, invitation.round())
                .bind(13, invitation.by().value())
                .bind(14, invitation.madeAt())
                .bind(15, invitation.until());
    }

    private byte @Nullable [] sealed(@Nullable String text, String column, UUID row) {
        return text == null ? null : sealing.seal(text, column, row);
    }

    @Override
    public Mono<Void> accept(Invitation.Id id, Person.Id person, Instant at) {
        return sql.here("update invitation set accepted_at = $3, accepted_by = $4 where expo_id = $1 and id = $2")
                .flatMap(update -> update.bind(1, id.value())
                        .bind(2, at)
                        .bind(3, person.value())
                        .then());
    }

    @Override
    public Mono<Void> withdraw(Invitation.Id id, Instant at) {
        return sql.here("update invitation set withdrawn_at = $3 where expo_id = $1 and id = $2")
                .flatMap(update -> update.bind(1, id.value()).bind(2, at).then());
    }

    private Invitation toInvitation(Readable row) {
        UUID id = row.get("id", UUID.class);
        return new Invitation(
                new Invitation.Id(id),
                new Invitee(
                        sealing.open(row.get("email", byte[].class), EMAIL, id),
                        opened(row, "name", NAME, id),
                        row.get("english", Boolean.class),
                        opened(row, "word", WORD, id)),
                new Position(
                        Role.valueOf(row.get("role", String.class)),
                        row.get("company_id", UUID.class),
                        row.get("owner", Boolean.class)),
                row.get("round", Integer.class),
                new Person.Id(row.get("made_by", UUID.class)),
                row.get("made_at", Instant.class),
                row.get("until", Instant.class),
                toEnd(row));
    }

    private @Nullable String opened(Readable row, String column, String sealedAs, UUID id) {
        byte[] sealed = row.get(column, byte[].class);
        return sealed == null ? null : sealing.open(sealed, sealedAs, id);
    }

    private static Invitation.@Nullable End toEnd(Readable row) {
        Instant accepted = row.get("accepted_at", Instant.class);
        Instant withdrawn = row.get("withdrawn_at", Instant.class);
        if (accepted != null) {
            return new Invitation.End(accepted, true);
        }
        return withdrawn == null ? null : new Invitation.End(withdrawn, false);
    }
}
