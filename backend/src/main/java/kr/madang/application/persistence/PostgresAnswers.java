package kr.madang.application.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.application.AnswerStore;
import kr.madang.application.Application;
import kr.madang.application.Given;
import kr.madang.registration.Attachment;
import kr.madang.registration.Question;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What applicants answer; each is sealed for its application and its question. */
@Component
class PostgresAnswers implements AnswerStore {

    private static final String VALUE = "application_answer.value";
    private static final String NAME = "application_answer.name";
    private static final String CONTENT = "application_answer.content";

    /** Values hold no control characters. */
    private static final String SEPARATOR = "\n";

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresAnswers(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Flux<Stored> list(Application.Id application) {
        return sql.here("""
                select question_id, value, name, kind, bytes from application_answer
                where expo_id = $1 and application_id = $2
                """)
                .flatMapMany(query -> query.bind(1, application.value())
                        .map(row -> toStored(row, application))
                        .all());
    }

    @Override
    public Mono<Void> replace(Application.Id application, Map<Question.Id, List<String>> answers) {
        UUID[] questions = answers.keySet().stream().map(Question.Id::value).toArray(UUID[]::new);
        List<Row> rows = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().isEmpty())
                .map(answer -> toRow(application, answer.getKey(), answer.getValue()))
                .toList();
        return sql.here(
                        "delete from application_answer where expo_id = $1 and application_id = $2 and question_id = any ($3)")
                .flatMap(delete ->
                        delete.bind(1, application.value()).bind(2, questions).then())
                .then(sql.insert("""
                        insert into application_answer (host_id, expo_id, application_id, question_id, value)
                        select $1, $2, a.application, a.question, a.value
                        from json_to_recordset($3::json) as a (application uuid, question uuid, value bytea)
                        """, rows));
    }

    @Override
    public Mono<Void> put(Application.Id application, Attachment file, byte[] content) {
        UUID id = application.value();
        return sql.hostHere("""
                insert into application_answer
                    (host_id, expo_id, application_id, question_id, name, kind, bytes, content)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict on constraint application_answer_once do update set name = excluded.name,
                    kind = excluded.kind, bytes = excluded.bytes, content = excluded.content
                """)
                .flatMap(insert -> insert.bind(2, id)
                        .bind(3, file.question().value())
                        .bind(4, sealing.seal(file.name(), column(NAME, file.question()), id))
                        .bind(5, file.kind().name())
                        .bind(6, file.bytes())
                        .bind(7, sealing.sealBytes(content, column(CONTENT, file.question()), id))
                        .then());
    }

    @Override
    public Mono<Void> remove(Application.Id application, Question.Id question) {
        return sql.here(
                        "delete from application_answer where expo_id = $1 and application_id = $2 and question_id = $3")
                .flatMap(delete -> delete.bind(1, application.value())
                        .bind(2, question.value())
                        .then());
    }

    @Override
    public Mono<StoredFile> findFile(Application.Id application, Question.Id question) {
        return sql.here("""
                select name, kind, bytes, content from application_answer
                where expo_id = $1 and application_id = $2 and question_id = $3 and content is not null
                """)
                .flatMap(query -> query.bind(1, application.value())
                        .bind(2, question.value())
                        .map(row -> new StoredFile(
                                toFile(row, question, application),
                                sealing.openBytes(
                                        requireNonNull(row.get("content", byte[].class)),
                                        column(CONTENT, question),
                                        application.value())))
                        .one());
    }

    private Row toRow(Application.Id application, Question.Id question, List<String> values) {
        byte[] sealed = sealing.seal(String.join(SEPARATOR, values), column(VALUE, question), application.value());
        return new Row(
                application.value(), question.value(), "\\x" + HexFormat.of().formatHex(sealed));
    }

    private Stored toStored(Readable row, Application.Id application) {
        Question.Id question = new Question.Id(requireNonNull(row.get("question_id", UUID.class)));
        byte[] value = row.get("value", byte[].class);
        return value == null
                ? new Stored(question, List.of(), toFile(row, question, application))
                : new Stored(
                        question, List.of(open(value, question, application).split(SEPARATOR, -1)), null);
    }

    private String open(byte[] value, Question.Id question, Application.Id application) {
        return sealing.open(value, column(VALUE, question), application.value());
    }

    private Given.File toFile(Readable row, Question.Id question, Application.Id application) {
        return new Given.File(
                sealing.open(
                        requireNonNull(row.get("name", byte[].class)), column(NAME, question), application.value()),
                Attachment.Kind.valueOf(row.get("kind", String.class)),
                requireNonNull(row.get("bytes", Integer.class)));
    }

    private static String column(String name, Question.Id question) {
        return name + '|' + question.value();
    }

    /** A row of application_answer, its bytes in PostgreSQL's hex form. */
    record Row(UUID application, UUID question, String value) {}
}
