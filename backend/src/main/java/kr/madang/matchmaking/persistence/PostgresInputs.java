package kr.madang.matchmaking.persistence;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.InputStore;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.Wish;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.shared.PlaceSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresInputs implements InputStore {

    /** One statement, other rooms' tables included, because only one statement sees one moment. */
    private static final String EVERYTHING = """
            with slots as (select id, during from meeting_slot where expo_id = $1),
            blocked as (
                select coalesce(t.buyer_id, t.exhibitor_id, t.table_id, t.interpreter_id) as whose,
                    jsonb_agg(distinct s.id) as slots
                from blocked_time t join slots s on s.during && t.during
                where t.expo_id = $1 group by 1)
            select jsonb_build_object(
                'slots', (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', id, 'start', lower(during), 'end', upper(during)) order by during), '[]') from slots),
                'buyers', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'languages', b.languages,
                        'atOnce', 1, 'blocked', coalesce(t.slots, '[]')) order by b.id), '[]')
                    from buyer b left join blocked t on t.whose = b.id where b.expo_id = $1),
                'exhibitors', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'languages', x.languages,
                        'atOnce', x.representatives, 'blocked', coalesce(t.slots, '[]')) order by x.id), '[]')
                    from exhibitor x left join blocked t on t.whose = x.id
                    where x.expo_id = $1 and x.state = 'APPROVED'),
                'tables', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id,
                        'blocked', coalesce(t.slots, '[]')) order by m.number), '[]')
                    from meeting_table m left join blocked t on t.whose = m.id where m.expo_id = $1),
                'interpreters', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'languages', i.languages,
                        'blocked', coalesce(t.slots, '[]')) order by i.id), '[]')
                    from interpreter i left join blocked t on t.whose = i.id where i.expo_id = $1),
                'wishes', (select coalesce(jsonb_agg(jsonb_build_object('from', w.side, 'buyer', w.buyer_id,
                        'exhibitor', w.exhibitor_id, 'strength', w.strength, 'rank', w.rank)
                        order by w.buyer_id, w.exhibitor_id, w.side), '[]')
                    from wish w join exhibitor x on x.id = w.exhibitor_id and x.state = 'APPROVED'
                    where w.expo_id = $1),
                'declined', (select coalesce(jsonb_agg(distinct jsonb_build_object('buyer', m.buyer_id,
                        'exhibitor', m.exhibitor_id)), '[]')
                    from meeting m where m.expo_id = $1 and m.state = 'DECLINED')
            )::text as everything
            """;

    private final PlaceSql sql;
    private final SnapshotReading reading;
    private final JsonMapper json;

    PostgresInputs(PlaceSql sql, SnapshotReading reading, JsonMapper json) {
        this.sql = sql;
        this.reading = reading;
        this.json = json;
    }

    @Override
    public Mono<Gathered> gather() {
        return sql.here(EVERYTHING)
                .flatMap(query ->
                        query.map(row -> row.get("everything", String.class)).one())
                .as(reading::aside)
                .map(text -> json.readValue(text, Everything.class).gathered());
    }

    private record Everything(
            List<MatchingInputs.Slot> slots,
            List<MatchingInputs.Company> buyers,
            List<MatchingInputs.Company> exhibitors,
            List<MatchingInputs.Table> tables,
            List<MatchingInputs.Helper> interpreters,
            List<WishRow> wishes,
            List<PairRow> declined) {

        Gathered gathered() {
            List<Wish> wished = wishes.stream().map(WishRow::toWish).toList();
            List<WishedPairs.Key> refused =
                    declined.stream().map(PairRow::toKey).toList();
            return new Gathered(
                    new MatchingInputs(
                            slots, buyers, exhibitors, tables, interpreters, WishedPairs.of(wished, refused)),
                    wished);
        }
    }

    private record WishRow(
            Side from,
            UUID buyer,
            UUID exhibitor,
            Strength strength,
            @Nullable Integer rank) {

        Wish toWish() {
            return new Wish(from, new Buyer.Id(buyer), new Exhibitor.Id(exhibitor), strength, rank);
        }
    }

    private record PairRow(UUID buyer, UUID exhibitor) {

        WishedPairs.Key toKey() {
            return new WishedPairs.Key(new Buyer.Id(buyer), new Exhibitor.Id(exhibitor));
        }
    }
}
