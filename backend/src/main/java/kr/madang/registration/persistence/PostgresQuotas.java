package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.Quota;
import kr.madang.registration.QuotaStore;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresQuotas implements QuotaStore {

    private final PlaceSql sql;

    PostgresQuotas(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<AdmissionType> listTypes() {
        return sql.here("select t.id, " + Columns.TYPE + " from admission_type t where t.expo_id = $1 order by t.id")
                .flatMapMany(
                        query -> query.map(row -> Columns.toType(row, "id")).all());
    }

    @Override
    public Flux<Quota> listQuotas() {
        return sql.here("""
                        select q.id, q.kind, q.name_ko, q.name_en, q.day, q.session_id, q.capacity, q.taken, q.version,
                            array(select l.admission_type_id from quota_admission_type l where l.quota_id = q.id) as types
                        from quota q where q.expo_id = $1 order by q.kind, q.day, q.id
                        """)
                .flatMapMany(query -> query.map(PostgresQuotas::toQuota).all());
    }

    @Override
    public Mono<Void> addType(AdmissionType type) {
        return sql.here("""
                        insert into admission_type (expo_id, id, name_ko, name_en, first_day, last_day, channel,
                            opens_at, closes_at, price_ko, price_en, approval, waiting_list, offer_hours, code, host_id)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, current_host())
                        """)
                .flatMap(insert -> bind(insert, type).bind(14, type.code()).then())
                .onErrorMap(
                        failure -> isAbout(failure, "admission_type_once"), failure -> new AdmissionType.CodeUsed());
    }

    @Override
    public Mono<Boolean> editType(AdmissionType type) {
        return sql.here("""
                        update admission_type set name_ko = $3, name_en = $4, first_day = $5, last_day = $6, channel = $7,
                            opens_at = $8, closes_at = $9, price_ko = $10, price_en = $11, approval = $12,
                            waiting_list = $13, offer_hours = $14, version = version + 1
                        where expo_id = $1 and id = $2 and version = $15
                        """)
                .flatMap(update ->
                        bind(update, type).bind(14, type.version()).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, AdmissionType type) {
        AdmissionType.Terms terms = type.terms();
        InTwoLanguages price = terms.price();
        GenericExecuteSpec bound = statement
                .bind(1, type.id().value())
                .bind(2, type.name().ko())
                .bind(3, type.name().en())
                .bind(4, type.firstDay())
                .bind(5, type.lastDay())
                .bind(6, terms.channel().name())
                .bind(11, terms.approval().name())
                .bind(12, terms.waitingList())
                .bind(13, (int) terms.answerWithin().toHours());
        bound = bind(bound, 7, Instant.class, terms.opensAt());
        bound = bind(bound, 8, Instant.class, terms.closesAt());
        bound = bind(bound, 9, String.class, price == null ? null : price.ko());
        return bind(bound, 10, String.class, price == null ? null : price.en());
    }

    private static <T> GenericExecuteSpec bind(
            GenericExecuteSpec statement, int index, Class<T> type, @Nullable T value) {
        return value == null ? statement.bindNull(index, type) : statement.bind(index, value);
    }

    @Override
    public Mono<Void> addQuota(Quota quota) {
        return sql.here("""
                        insert into quota (expo_id, id, name_ko, name_en, capacity, kind, day, session_id, host_id)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, current_host())
                        """)
                .flatMap(insert -> bind(insert, quota).then())
                .onErrorMap(PostgresQuotas::isOfNoSession, failure -> new Quota.ScopeUnknown())
                .then(replaceTypes(quota));
    }

    @Override
    public Mono<Boolean> editQuota(Quota quota) {
        return sql.here("""
                        update quota set name_ko = $3, name_en = $4, capacity = $5, kind = $6, day = $7, session_id = $8,
                            version = version + 1
                        where expo_id = $1 and id = $2 and version = $9
                        """)
                .flatMap(update ->
                        bind(update, quota).bind(8, quota.version()).fetch().rowsUpdated())
                .onErrorMap(PostgresQuotas::isTooSmall, failure -> new Quota.TooSmall())
                .onErrorMap(PostgresQuotas::isOfNoSession, failure -> new Quota.ScopeUnknown())
                .filter(rows -> rows == 1)
                .flatMap(edited -> replaceTypes(quota).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Quota quota) {
        Row row = Row.of(quota.scope());
        GenericExecuteSpec bound = statement
                .bind(1, quota.id().value())
                .bind(2, quota.name().ko())
                .bind(3, quota.name().en())
                .bind(4, quota.capacity())
                .bind(5, row.kind());
        bound = bind(bound, 6, LocalDate.class, row.day());
        return bind(bound, 7, UUID.class, row.session());
    }

    private Mono<Void> replaceTypes(Quota quota) {
        UUID[] types = Row.of(quota.scope()).types().stream()
                .map(AdmissionType.Id::value)
                .toArray(UUID[]::new);
        return sql.here("delete from quota_admission_type where expo_id = $1 and quota_id = $2")
                .flatMap(delete -> delete.bind(1, quota.id().value()).then())
                .then(sql.here("""
                        insert into quota_admission_type (expo_id, quota_id, admission_type_id, host_id)
                        select $1, $2, unnest($3), current_host()
                        """))
                .flatMap(insert ->
                        insert.bind(1, quota.id().value()).bind(2, types).then())
                .onErrorMap(DataIntegrityViolationException.class, failure -> new Quota.ScopeUnknown());
    }

    @Override
    public Mono<Boolean> removeQuota(Quota.Id quota) {
        return sql.here("delete from quota where expo_id = $1 and id = $2")
                .flatMap(delete -> delete.bind(1, quota.value()).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> settle() {
        return sql.here("select quotas_settled($1)").flatMap(GenericExecuteSpec::then);
    }

    @Override
    public Mono<Void> recount() {
        return sql.here("select quotas_recounted($1)")
                .flatMap(GenericExecuteSpec::then)
                .onErrorMap(PostgresQuotas::isTooSmall, failure -> new Quota.TooSmall())
                .then(sql.here("select places_offered($1)"))
                .flatMap(GenericExecuteSpec::then);
    }

    private static boolean isTooSmall(Throwable failure) {
        return isAbout(failure, "quota_kept");
    }

    private static boolean isOfNoSession(Throwable failure) {
        return isAbout(failure, "quota_of_session");
    }

    private static boolean isAbout(Throwable failure, String constraint) {
        return failure instanceof DataIntegrityViolationException
                && String.valueOf(failure.getMessage()).contains(constraint);
    }

    private static Quota toQuota(Readable row) {
        return new Quota(
                new Quota.Id(requireNonNull(row.get("id", UUID.class))),
                Columns.names(row, "name"),
                Row.of(row).toScope(),
                requireNonNull(row.get("capacity", Integer.class)),
                requireNonNull(row.get("taken", Integer.class)),
                requireNonNull(row.get("version", Long.class)));
    }

    /** A scope as its row says it. */
    private record Row(
            String kind, @Nullable LocalDate day, @Nullable UUID session, Set<AdmissionType.Id> types) {

        static Row of(Quota.Scope scope) {
            if (scope instanceof Quota.Scope.Types some) {
                return new Row("TYPES", null, null, some.types());
            }
            if (scope instanceof Quota.Scope.Day one) {
                return new Row("DAY", one.day(), null, Set.of());
            }
            if (scope instanceof Quota.Scope.Session one) {
                return new Row("SESSION", null, one.session(), one.types());
            }
            return new Row("EXPO", null, null, Set.of());
        }

        static Row of(Readable row) {
            return new Row(
                    requireNonNull(row.get("kind", String.class)),
                    row.get("day", LocalDate.class),
                    row.get("session_id", UUID.class),
                    Stream.of(requireNonNull(row.get("types", UUID[].class)))
                            .map(AdmissionType.Id::new)
                            .collect(Collectors.toSet()));
        }

        Quota.Scope toScope() {
            return switch (kind) {
                case "EXPO" -> new Quota.Scope.WholeExpo();
                case "DAY" -> new Quota.Scope.Day(requireNonNull(day));
                case "SESSION" -> new Quota.Scope.Session(requireNonNull(session), types);
                default -> new Quota.Scope.Types(types);
            };
        }
    }
}
