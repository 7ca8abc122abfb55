package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.registration.Attachment;
import kr.madang.registration.AttachmentStore;
import kr.madang.registration.AttachmentToken;
import kr.madang.registration.Question;
import kr.madang.registration.Registration;
import kr.madang.shared.Ids;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresAttachments implements AttachmentStore {

    private final DatabaseClient database;
    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresAttachments(DatabaseClient database, PlaceSql sql, Sealing sealing) {
        this.database = database;
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Mono<Long> countUnbound() {
        return sql.here("select count(*) as unbound from attachment where expo_id = $1 and registration_id is null")
                .flatMap(query -> query.map(row -> requireNonNull(row.get("unbound", Long.class)))
                        .one());
    }

    @Override
    public Mono<Void> begin(AttachmentToken token, Draft draft) {
        UUID id = Ids.next();
        return sql.here("""
                        insert into attachment (expo_id, host_id, id, question_id, token_hash, name, bytes, parts, expires_at)
                        values ($1, current_host(), $2, $3, $4, $5, $6, $7, now() + interval '1 day')
                        on conflict (expo_id, token_hash) do nothing
                        """)
                .flatMap(insert -> insert.bind(1, id)
                        .bind(2, draft.question().value())
                        .bind(3, token.hash())
                        .bind(4, sealing.seal(draft.name(), Columns.FILE_NAME, id))
                        .bind(5, draft.bytes())
                        .bind(6, Attachment.partsOf(draft.bytes()))
                        .then());
    }

    @Override
    public Mono<Upload> findLocked(AttachmentToken token) {
        return sql.here("""
                        select id, question_id, bytes, registration_id is not null as bound,
                            array(select n from generate_series(0, parts - 1) as n
                                where not exists (select from attachment_part p where p.attachment_id = f.id and p.part = n)
                            ) as missing
                        from attachment f
                        where expo_id = $1 and token_hash = $2 and (expires_at is null or expires_at > now())
                        for update
                        """)
                .flatMap(query -> query.bind(1, token.hash())
                        .map(PostgresAttachments::toUpload)
                        .one());
    }

    private static Upload toUpload(Readable row) {
        return new Upload(
                new Attachment.Id(requireNonNull(row.get("id", UUID.class))),
                new Question.Id(requireNonNull(row.get("question_id", UUID.class))),
                requireNonNull(row.get("bytes", Integer.class)),
                requireNonNull(row.get("bound", Boolean.class)),
                List.of(requireNonNull(row.get("missing", Integer[].class))));
    }

    @Override
    public Mono<Void> put(Upload upload, int part, byte[] content, Attachment.@Nullable Kind kind) {
        UUID id = upload.id().value();
        return sql.here("""
                        insert into attachment_part (expo_id, host_id, attachment_id, part, content)
                        values ($1, current_host(), $2, $3, $4)
                        on conflict (attachment_id, part) do update set content = excluded.content
                        """)
                .flatMap(insert -> insert.bind(1, id)
                        .bind(2, part)
                        .bind(3, sealing.sealBytes(content, column(part, upload.bytes()), id))
                        .then())
                .then(sql.here("""
                        update attachment f set kind = coalesce($3, f.kind),
                            complete = f.parts = (select count(*) from attachment_part p where p.attachment_id = f.id)
                        where f.expo_id = $1 and f.id = $2
                        """))
                .flatMap(update -> PlaceSql.bind(update.bind(1, id), 2, String.class, kind == null ? null : kind.name())
                        .then());
    }

    @Override
    public Mono<Long> countReady(Map<Question.Id, AttachmentToken> files, String key) {
        String[] wanted = files.entrySet().stream()
                .map(file -> file.getKey().value() + "/"
                        + HexFormat.of().formatHex(file.getValue().hash()))
                .toArray(String[]::new);
        return sql.here("""
                        select count(*) as ready
                        from unnest($2::text[]) as w (wanted)
                        join attachment f on f.expo_id = $1 and f.token_hash = decode(split_part(w.wanted, '/', 2), 'hex')
                            and f.question_id = split_part(w.wanted, '/', 1)::uuid
                        left join registration r on r.id = f.registration_id
                        where f.complete and (r.idempotency_key = $3
                            or f.registration_id is null and f.expires_at > now() + interval '1 minute')
                        """)
                .flatMap(query -> query.bind(1, wanted)
                        .bind(2, key)
                        .map(row -> requireNonNull(row.get("ready", Long.class)))
                        .one());
    }

    @Override
    public Mono<Boolean> bind(AttachmentToken token, Question.Id question, Registration.Id registration) {
        return sql.here("""
                        delete from attachment
                        where expo_id = $1 and question_id = $2 and registration_id = $3 and token_hash <> $4
                            and exists (select from attachment f where f.expo_id = $1 and f.question_id = $2
                                and f.token_hash = $4 and f.complete and f.registration_id is null and f.expires_at > now())
                        """)
                .flatMap(delete -> to(delete, token, question, registration).then())
                .then(sql.here("""
                        update attachment set registration_id = $3, expires_at = null
                        where expo_id = $1 and question_id = $2 and token_hash = $4 and complete
                            and (registration_id = $3 or registration_id is null and expires_at > now())
                        """))
                .flatMap(update ->
                        to(update, token, question, registration).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    private static GenericExecuteSpec to(
            GenericExecuteSpec statement, AttachmentToken token, Question.Id question, Registration.Id registration) {
        return statement.bind(1, question.value()).bind(2, registration.value()).bind(3, token.hash());
    }

    @Override
    public Mono<File> find(Registration.Id registration, Question.Id question) {
        return sql.here("""
                        select id as file_id, name as file_name, kind as file_kind, bytes as file_bytes
                        from attachment where expo_id = $1 and registration_id = $2 and question_id = $3
                        """)
                .flatMap(query -> query.bind(1, registration.value())
                        .bind(2, question.value())
                        .map(row -> toAttachment(row, question, sealing))
                        .one())
                .flatMap(attachment -> getContent(attachment).map(content -> new File(attachment, content)));
    }

    @Override
    public Mono<File> take(AttachmentToken token, Question.Id question) {
        return sql.here("""
                        select id as file_id, name as file_name, kind as file_kind, bytes as file_bytes from attachment
                        where expo_id = $1 and question_id = $2 and token_hash = $3
                            and complete and registration_id is null and expires_at > now()
                        for update
                        """)
                .flatMap(query -> query.bind(1, question.value())
                        .bind(2, token.hash())
                        .map(row -> toAttachment(row, question, sealing))
                        .one())
                .flatMap(attachment -> getContent(attachment).map(content -> new File(attachment, content)))
                .delayUntil(file -> sql.here("delete from attachment where expo_id = $1 and id = $2")
                        .flatMap(delete ->
                                delete.bind(1, file.attachment().id().value()).then()));
    }

    private Mono<byte[]> getContent(Attachment attachment) {
        UUID id = attachment.id().value();
        return sql.here(
                        "select part, content from attachment_part where expo_id = $1 and attachment_id = $2 order by part")
                .flatMapMany(query -> query.bind(1, id)
                        .map(row -> sealing.openBytes(
                                requireNonNull(row.get("content", byte[].class)),
                                column(requireNonNull(row.get("part", Integer.class)), attachment.bytes()),
                                id))
                        .all())
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }

    /** A part opens in its place of a file of this length only. */
    private static String column(int part, int bytes) {
        return Columns.FILE_CONTENT + '|' + part + '|' + bytes;
    }

    static Attachment toAttachment(Readable row, Question.Id question, Sealing sealing) {
        UUID id = requireNonNull(row.get("file_id", UUID.class));
        return new Attachment(
                new Attachment.Id(id),
                question,
                sealing.open(requireNonNull(row.get("file_name", byte[].class)), Columns.FILE_NAME, id),
                Attachment.Kind.valueOf(row.get("file_kind", String.class)),
                requireNonNull(row.get("file_bytes", Integer.class)));
    }

    @Override
    @Transactional
    public Mono<Integer> expire() {
        return database.sql("select attachments_expired() as gone")
                .map(row -> requireNonNull(row.get("gone", Integer.class)))
                .one();
    }
}
