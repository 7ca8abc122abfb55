package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;
import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.record.ListedRecord;
import kr.madang.matchmaking.record.ListedRecordStore;
import kr.madang.matchmaking.record.MatchRating;
import kr.madang.matchmaking.record.RecordContent.DiscussedProduct;
import kr.madang.matchmaking.record.RecordState;
import kr.madang.matchmaking.record.RecordTotals;
import kr.madang.matchmaking.record.RecordedAmounts;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresListedRecords implements ListedRecordStore {

    /** Each meeting that took place, with the newest version of its record, of which there may be none. */
    private static final String NEWEST = """
            with newest as (
                select m.id, m.during, m.table_id, m.buyer_id, m.exhibitor_id, r.side, coalesce(r.products, '[]') as products,
                    case r.answer when 'WAITING' then 'WRITTEN' else coalesce(r.answer, 'MISSING') end as record_state,
                    r.currency, r.discussed_amount, r.pursued_amount, r.contracted_amount
                from meeting m
                left join lateral (
                    select v.* from meeting_record v where v.meeting_id = m.id order by v.version desc limit 1
                ) r on true
                where m.expo_id = $1 and (r.version is not null or meeting_took_place(m)))
            """;

    private static final TypeReference<List<DiscussedProduct>> PRODUCTS = new TypeReference<>() {};

    private final PlaceSql sql;
    private final Sealing sealing;
    private final JsonMapper json;

    PostgresListedRecords(PlaceSql sql, Sealing sealing, JsonMapper json) {
        this.sql = sql;
        this.sealing = sealing;
        this.json = json;
    }

    @Override
    public Flux<ListedRecord> list(@Nullable RecordState state, ListedRecord.@Nullable Mark after, int limit) {
        return sql.here(NEWEST + """
                select n.*, n.products::text as product_list, lower(n.during) as starts, upper(n.during) as ends, t.number,
                    b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en,
                    rb.points as buyer_points, rb.words as buyer_words,
                    rx.points as exhibitor_points, rx.words as exhibitor_words
                from newest n
                join meeting_table t on t.id = n.table_id
                join buyer b on b.id = n.buyer_id
                join exhibitor x on x.id = n.exhibitor_id
                left join match_rating rb on rb.meeting_id = n.id and rb.side = 'BUYER'
                left join match_rating rx on rx.meeting_id = n.id and rx.side = 'EXHIBITOR'
                where ($2::text is null or n.record_state = $2)
                and ($3::timestamptz is null or (lower(n.during), n.id) < ($3, $4))
                order by lower(n.during) desc, n.id desc limit $5
                """)
                .map(query -> bind(query, 1, String.class, state == null ? null : state.name()))
                .map(query -> bind(query, 2, Instant.class, after == null ? null : after.start()))
                .map(query -> bind(query, 3, UUID.class, after == null ? null : after.meeting()))
                .flatMapMany(query -> query.bind(4, limit).map(this::toListed).all());
    }

    private ListedRecord toListed(Readable row) {
        String side = row.get("side", String.class);
        return new ListedRecord(
                row.get("id", UUID.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("number", Integer.class),
                toNamed(row, "buyer"),
                toNamed(row, "exhibitor"),
                RecordState.valueOf(row.get("record_state", String.class)),
                side == null ? null : Side.valueOf(side),
                json.readValue(row.get("product_list", String.class), PRODUCTS),
                toAmounts(row),
                toRating(row, "buyer", Side.BUYER),
                toRating(row, "exhibitor", Side.EXHIBITOR));
    }

    private @Nullable MatchRating toRating(Readable row, String prefix, Side side) {
        return PostgresMatchRatings.toRating(
                sealing,
                row.get(prefix + "_points", Integer.class),
                row.get(prefix + "_words", byte[].class),
                row.get("id", UUID.class),
                side);
    }

    static @Nullable RecordedAmounts toAmounts(Readable row) {
        String currency = row.get("currency", String.class);
        return currency == null
                ? null
                : new RecordedAmounts(
                        RecordedAmounts.currencyOf(currency),
                        row.get("discussed_amount", BigDecimal.class),
                        row.get("pursued_amount", BigDecimal.class),
                        row.get("contracted_amount", BigDecimal.class));
    }

    @Override
    public Mono<RecordTotals> total() {
        return sql.here(NEWEST + """
                select record_state, currency, count(*)::int as records, sum(discussed_amount) as discussed_amount,
                    sum(pursued_amount) as pursued_amount, sum(contracted_amount) as contracted_amount
                from newest group by record_state, currency order by currency
                """)
                .flatMapMany(query -> query.map(Group::of).all())
                .collectList()
                .map(PostgresListedRecords::toTotals);
    }

    private static RecordTotals toTotals(List<Group> groups) {
        return new RecordTotals(
                Stream.of(RecordState.values())
                        .map(state -> new RecordTotals.Count(
                                state,
                                groups.stream()
                                        .filter(group -> group.state() == state)
                                        .mapToInt(Group::records)
                                        .sum()))
                        .toList(),
                groups.stream()
                        .filter(group -> group.amounts() != null)
                        .map(group -> new RecordTotals.Sum(
                                group.state(), group.records(), Objects.requireNonNull(group.amounts())))
                        .toList());
    }

    /** The records of one state in one currency, or in none. */
    private record Group(
            RecordState state, int records, @Nullable RecordedAmounts amounts) {

        static Group of(Readable row) {
            return new Group(
                    RecordState.valueOf(row.get("record_state", String.class)),
                    row.get("records", Integer.class),
                    toAmounts(row));
        }
    }
}
