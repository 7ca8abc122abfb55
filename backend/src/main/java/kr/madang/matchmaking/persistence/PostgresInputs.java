package kr.madang.matchmaking.persistence;

import static java.util.stream.Collectors.toSet;
import static kr.madang.shared.PlaceSql.bind;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.InputStore;
import kr.madang.matchmaking.Instruction;
import kr.madang.matchmaking.KeptMeetings;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.MatchingRun;
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
            with slots as (select id, during from meeting_slot where expo_id = $1 and lower(during) > now()),
            blocked as (
                select coalesce(t.buyer_id, t.exhibitor_id, t.table_id, t.interpreter_id) as whose,
                    jsonb_agg(distinct s.id) as slots
                from blocked_time t join slots s on s.during && t.during
                where t.expo_id = $1 group by 1),
            told as (
                select m.buyer_id, m.exhibitor_id, m.slot_id, m.table_id, m.interpreter_id, m.state = 'ACCEPTED' as agreed
                from meeting m
                where m.expo_id = $1 and (m.state = 'ACCEPTED' or (m.state = 'PROVISIONAL' and $2::uuid is null))
                union all
                select h.buyer_id, h.exhibitor_id, h.slot_id, h.table_id, h.interpreter_id, false
                from plan p join planned_meeting h on h.plan_id = p.id and h.expo_id = $1
                where p.expo_id = $1 and p.run_id = $2 and not exists (select from meeting m where m.expo_id = $1
                    and m.buyer_id = h.buyer_id and m.exhibitor_id = h.exhibitor_id and m.state = 'ACCEPTED'))
            select jsonb_build_object(
                'slots', (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', id, 'start', lower(during), 'end', upper(during)) order by during), '[]') from slots),
                'buyers', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'languages', b.languages,
                        'atOnce', 1, 'blocked', coalesce(t.slots, '[]')) order by b.id), '[]')
                    from buyer b left join blocked t on t.whose = b.id where b.expo_id = $1 and b.vetted),
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
                    join buyer b on b.id = w.buyer_id and b.vetted
                    where w.expo_id = $1),
                'settled', (select coalesce(jsonb_agg(distinct jsonb_build_object('buyer', m.buyer_id,
                        'exhibitor', m.exhibitor_id)), '[]')
                    from meeting m where m.expo_id = $1 and (m.state = 'DECLINED'
                        or (m.state <> 'CANCELLED' and lower(m.during) <= now()))),
                'told', (select coalesce(jsonb_agg(jsonb_build_object('buyer', t.buyer_id, 'exhibitor', t.exhibitor_id,
                        'slot', t.slot_id, 'table', t.table_id, 'interpreter', t.interpreter_id,
                        'agreed', t.agreed) order by t.buyer_id, t.exhibitor_id), '[]')
                    from told t join slots s on s.id = t.slot_id
                    join exhibitor x on x.id = t.exhibitor_id and x.state = 'APPROVED'
                    join buyer b on b.id = t.buyer_id and b.vetted),
                'instructions', (select coalesce(jsonb_agg(jsonb_build_object('buyer', n.buyer_id,
                        'exhibitor', n.exhibitor_id, 'kind', n.kind, 'slot', n.slot_id, 'table', n.table_id)
                        order by n.buyer_id, n.exhibitor_id), '[]')
                    from instruction n join exhibitor x on x.id = n.exhibitor_id and x.state = 'APPROVED'
                    join buyer b on b.id = n.buyer_id and b.vetted
                    where n.expo_id = $1 and (n.kind = 'APART' or n.slot_id in (select id from slots)))
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
    public Mono<Gathered> gather(MatchingRun.@Nullable Id around) {
        return sql.here(EVERYTHING)
                .map(query -> bind(query, 1, UUID.class, around == null ? null : around.value()))
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
            List<PairRow> settled,
            List<KeptMeetings.Told> told,
            List<InstructionRow> instructions) {

        Gathered gathered() {
            List<Wish> wished = wishes.stream().map(WishRow::toWish).toList();
            Set<WishedPairs.Key> over = settled.stream().map(PairRow::toKey).collect(toSet());
            List<Instruction> standing = instructions.stream()
                    .map(InstructionRow::toInstruction)
                    .filter(instruction -> !over.contains(instruction.pair()))
                    .toList();
            MatchingInputs there =
                    new MatchingInputs(slots, buyers, exhibitors, tables, interpreters, List.of(), List.of());
            KeptMeetings kept = new KeptMeetings(there).follow(standing).stay(told);
            over.addAll(kept.apart());
            return new Gathered(
                    there.with(WishedPairs.of(wished, over, kept.list()), kept.list()), wished, kept.misfits());
        }
    }

    private record InstructionRow(
            UUID buyer,
            UUID exhibitor,
            Instruction.Kind kind,
            @Nullable UUID slot,
            @Nullable UUID table) {

        Instruction toInstruction() {
            return new Instruction(new Buyer.Id(buyer), new Exhibitor.Id(exhibitor), kind, slot, table);
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
            return WishedPairs.Key.of(buyer, exhibitor);
        }
    }
}
