package kr.madang.shared;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes who did what, in the same transaction as what was done. Entries are never changed or removed. */
@Component
public class Audit {

    private final DatabaseClient database;
    private final JsonMapper json;

    Audit(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Notes one deed.
     *
     * @param actor the person or registration that acted
     * @param action past tense, for example {@code plan-published}
     * @param subject the row it was done to
     */
    public Mono<Void> note(Actor actor, String action, UUID subject) {
        return insert(actor, action, subject, null, null);
    }

    /**
     * Notes one deed and why it was done.
     *
     * @param reason in the words of who acted
     */
    public Mono<Void> note(Actor actor, String action, UUID subject, String reason) {
        return insert(actor, action, subject, reason, null);
    }

    /** Notes one deed and what it changed; without a changed field, the deed alone. */
    public Mono<Void> note(Actor actor, String action, UUID subject, Changes changes) {
        return insert(
                actor, action, subject, null, changes.fields().isEmpty() ? null : json.writeValueAsString(changes));
    }

    private Mono<Void> insert(
            Actor actor, String action, UUID subject, @Nullable String reason, @Nullable String changes) {
        return Place.current()
                .map(place -> database.sql("""
                        insert into audit_entry
                            (id, host_id, expo_id, actor_kind, actor_id, action, subject_id, reason, changes)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)
                        """)
                        .bind(0, Ids.next())
                        .bind(1, place.host().value())
                        .bind(2, place.expo().value())
                        .bind(3, actor.kind().name())
                        .bind(4, actor.id())
                        .bind(5, action)
                        .bind(6, subject))
                .map(insert -> PlaceSql.bind(insert, 7, String.class, reason))
                .map(insert -> PlaceSql.bind(insert, 8, String.class, changes))
                .flatMap(GenericExecuteSpec::then);
    }

    /** Notes one deed done to many rows. */
    public Mono<Void> noteEach(Actor actor, String action, List<UUID> subjects) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        insert into audit_entry (id, host_id, expo_id, actor_kind, actor_id, action, subject_id)
                        select uuidv7(), $1, $2, $3, $4, $5, s.id from unnest($6::uuid[]) as s (id)
                        """)
                        .bind(0, place.host().value())
                        .bind(1, place.expo().value())
                        .bind(2, actor.kind().name())
                        .bind(3, actor.id())
                        .bind(4, action)
                        .bind(5, subjects.toArray(UUID[]::new))
                        .then());
    }

    /** Notes one deed that several have done, each to a row of their own. */
    public Mono<Void> noteEach(String action, Map<Actor, UUID> subjects) {
        List<Map.Entry<Actor, UUID>> deeds = List.copyOf(subjects.entrySet());
        return Place.current()
                .flatMap(place -> database.sql("""
                        insert into audit_entry (id, host_id, expo_id, actor_kind, actor_id, action, subject_id)
                        select uuidv7(), $1, $2, d.kind, d.actor, $3, d.subject
                        from unnest($4::text[], $5::uuid[], $6::uuid[]) as d (kind, actor, subject)
                        """)
                        .bind(0, place.host().value())
                        .bind(1, place.expo().value())
                        .bind(2, action)
                        .bind(
                                3,
                                deeds.stream()
                                        .map(deed -> deed.getKey().kind().name())
                                        .toArray(String[]::new))
                        .bind(4, deeds.stream().map(deed -> deed.getKey().id()).toArray(UUID[]::new))
                        .bind(5, deeds.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                        .then());
    }

    /** All that was noted about a row, the oldest first. */
    public Flux<Entry> listAbout(UUID subject) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select at, actor_kind, action, reason from audit_entry where expo_id = $1 and subject_id = $2 order by id
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, subject)
                        .map(row -> new Entry(
                                requireNonNull(row.get("at", Instant.class)),
                                Actor.Kind.valueOf(row.get("actor_kind", String.class)),
                                requireNonNull(row.get("action", String.class)),
                                row.get("reason", String.class)))
                        .all());
    }

    /**
     * The deeds of which it was noted what they changed, newest first.
     *
     * @param last the one after which to go on, or null from the newest
     */
    public Flux<Changed> listChanges(@Nullable UUID last, int limit) {
        return Place.current()
                .map(place -> database.sql("""
                        select id, at, actor_kind, actor_id, action, changes::text as changes from audit_entry
                        where expo_id = $1 and changes is not null and ($2::uuid is null or id < $2)
                        order by id desc limit $3
                        """).bind(0, place.expo().value()).bind(2, limit))
                .map(query -> PlaceSql.bind(query, 1, UUID.class, last))
                .flatMapMany(query -> query.map(row -> new Changed(
                                requireNonNull(row.get("id", UUID.class)),
                                requireNonNull(row.get("at", Instant.class)),
                                new Actor(
                                        Actor.Kind.valueOf(row.get("actor_kind", String.class)),
                                        requireNonNull(row.get("actor_id", UUID.class))),
                                requireNonNull(row.get("action", String.class)),
                                json.readValue(row.get("changes", String.class), Changes.class)))
                        .all());
    }

    /** A deed that changed something. */
    public record Changed(UUID id, Instant at, Actor by, String action, Changes changes) {}

    /**
     * A deed, and what kind of actor did it.
     *
     * @param reason why, or null where none is asked for
     */
    public record Entry(
            Instant at,
            Actor.Kind by,
            String action,
            @Nullable String reason) {}

    /** Who acted. */
    public record Actor(Kind kind, UUID id) {

        public enum Kind {
            PERSON,
            DEVICE,
            REGISTRATION,
            APPLICATION,
            SYSTEM
        }

        public static Actor person(UUID id) {
            return new Actor(Kind.PERSON, id);
        }

        public static Actor device(UUID id) {
            return new Actor(Kind.DEVICE, id);
        }

        public static Actor registration(UUID id) {
            return new Actor(Kind.REGISTRATION, id);
        }

        /** Whoever holds the link of an application. */
        public static Actor application(UUID id) {
            return new Actor(Kind.APPLICATION, id);
        }

        /** The platform itself, on behalf of nobody. */
        public static Actor system() {
            return new Actor(Kind.SYSTEM, new UUID(0, 0));
        }
    }
}
