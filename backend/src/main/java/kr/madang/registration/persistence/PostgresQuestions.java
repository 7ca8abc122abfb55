package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.r2dbc.spi.Readable;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.registration.Attachment;
import kr.madang.registration.Basis;
import kr.madang.registration.Question;
import kr.madang.registration.QuestionStore;
import kr.madang.registration.Registration;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresQuestions implements QuestionStore {

    private static final String COLUMNS = """
            q.id, q.audience, q.code, q.kind, q.label_ko, q.label_en, q.basis, q.purpose_ko, q.purpose_en, q.retention_ko,
            q.retention_en, q.required, q.choices_ko, q.choices_en, q.accepts, q.keep_days
            """;
    /** Values hold no control characters. */
    private static final String SEPARATOR = "\n";

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresQuestions(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Flux<Question> list(Question.Audience audience) {
        return list(audience, "q.retired_at is null");
    }

    @Override
    public Flux<Question> listRetired(Question.Audience audience) {
        return list(audience, "q.retired_at is not null");
    }

    private Flux<Question> list(Question.Audience audience, String which) {
        return sql.here("select " + COLUMNS + " from question q where q.expo_id = $1 and q.audience = $2 and " + which
                        + " order by q.id")
                .flatMapMany(query -> query.bind(1, audience.name())
                        .map(PostgresQuestions::toQuestion)
                        .all());
    }

    @Override
    public Mono<Void> add(Question question) {
        return sql.here("""
                        insert into question (expo_id, id, code, kind, label_ko, label_en, basis, purpose_ko, purpose_en,
                            retention_ko, retention_en, required, choices_ko, choices_en, accepts, keep_days,
                            audience, host_id)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                            current_host())
                        """)
                .map(insert -> question.keepDays() == null
                        ? insert.bindNull(15, Integer.class)
                        : insert.bind(15, question.keepDays()))
                .flatMap(insert -> insert.bind(1, question.id().value())
                        .bind(2, question.code())
                        .bind(3, question.kind().name())
                        .bind(4, question.label().ko())
                        .bind(5, question.label().en())
                        .bind(6, question.basis().name())
                        .bind(7, question.purpose().ko())
                        .bind(8, question.purpose().en())
                        .bind(9, question.retention().ko())
                        .bind(10, question.retention().en())
                        .bind(11, question.required())
                        .bind(12, choices(question, InTwoLanguages::ko))
                        .bind(13, choices(question, InTwoLanguages::en))
                        .bind(14, question.accepts().stream().map(Enum::name).toArray(String[]::new))
                        .bind(16, question.audience().name())
                        .then())
                .onErrorMap(DuplicateKeyException.class, failure -> new Question.CodeUsed());
    }

    private static String[] choices(Question question, Function<InTwoLanguages, String> language) {
        return question.choices().stream().map(language).toArray(String[]::new);
    }

    @Override
    public Mono<Boolean> retire(Question.Id question) {
        return sql.here("update question set retired_at = now() where expo_id = $1 and id = $2 and retired_at is null")
                .flatMap(update -> update.bind(1, question.value()).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<Answered> listAnswers(Registration.Id registration) {
        return sql.here("select " + COLUMNS + """
                        , a.value, f.id as file_id, f.name as file_name, f.kind as file_kind, f.bytes as file_bytes
                        from question q
                        left join answer a on a.question_id = q.id and a.registration_id = $2
                        left join attachment f on f.question_id = q.id and f.registration_id = $2
                        where q.expo_id = $1 and (a.value is not null or f.id is not null) order by q.id
                        """)
                .flatMapMany(query -> query.bind(1, registration.value())
                        .map(row -> toAnswered(row, registration))
                        .all());
    }

    @Override
    public Mono<Void> replaceAnswers(
            Registration.Id registration, List<Question> asked, Map<Question.Id, List<String>> answers) {
        UUID[] questions = asked.stream().map(question -> question.id().value()).toArray(UUID[]::new);
        List<Given> given = answers.entrySet().stream()
                .map(answer -> Given.of(answer.getKey(), answer.getValue(), registration, sealing))
                .toList();
        return sql.here("delete from answer where expo_id = $1 and registration_id = $2 and question_id = any ($3)")
                .flatMap(delete ->
                        delete.bind(1, registration.value()).bind(2, questions).then())
                .then(sql.insert("""
                        insert into answer (host_id, expo_id, registration_id, question_id, value)
                        select $1, $2, a.registration, a.question, a.value
                        from json_to_recordset($3::json) as a (registration uuid, question uuid, value bytea)
                        """, given));
    }

    /** A row of answer, its bytes in PostgreSQL's hex form. */
    record Given(UUID registration, UUID question, String value) {

        static Given of(Question.Id question, List<String> values, Registration.Id registration, Sealing sealing) {
            byte[] sealed = seal(values, question, registration.value(), sealing);
            return new Given(
                    registration.value(),
                    question.value(),
                    "\\x" + HexFormat.of().formatHex(sealed));
        }
    }

    /** Seals what somebody answered, for their row and the question's. */
    static byte[] seal(List<String> values, Question.Id question, UUID registration, Sealing sealing) {
        return sealing.seal(String.join(SEPARATOR, values), column(question.value()), registration);
    }

    private Answered toAnswered(Readable row, Registration.Id registration) {
        Question question = toQuestion(row);
        return question.kind() == Question.Kind.FILE
                ? new Answered(question, List.of(), PostgresAttachments.toAttachment(row, question.id(), sealing))
                : new Answered(question, open(row, registration), null);
    }

    private List<String> open(Readable row, Registration.Id registration) {
        String column = column(requireNonNull(row.get("id", UUID.class)));
        return List.of(sealing.open(requireNonNull(row.get("value", byte[].class)), column, registration.value())
                .split(SEPARATOR, -1));
    }

    private static String column(UUID question) {
        return Columns.ANSWER + '|' + question;
    }

    private static Question toQuestion(Readable row) {
        String[] ko = requireNonNull(row.get("choices_ko", String[].class));
        String[] en = requireNonNull(row.get("choices_en", String[].class));
        return new Question(
                new Question.Id(requireNonNull(row.get("id", UUID.class))),
                Question.Audience.valueOf(row.get("audience", String.class)),
                requireNonNull(row.get("code", String.class)),
                Question.Kind.valueOf(row.get("kind", String.class)),
                Columns.names(row, "label"),
                Basis.valueOf(row.get("basis", String.class)),
                Columns.names(row, "purpose"),
                Columns.names(row, "retention"),
                requireNonNull(row.get("required", Boolean.class)),
                IntStream.range(0, ko.length)
                        .mapToObj(i -> new InTwoLanguages(ko[i], en[i]))
                        .toList(),
                Stream.of(requireNonNull(row.get("accepts", String[].class)))
                        .map(Attachment.Kind::valueOf)
                        .collect(toSet()),
                row.get("keep_days", Integer.class));
    }
}
