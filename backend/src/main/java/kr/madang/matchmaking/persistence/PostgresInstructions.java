package kr.madang.matchmaking.persistence;

import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;
import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Instruction;
import kr.madang.matchmaking.InstructionStore;
import kr.madang.matchmaking.Instructions;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.WishedPairs;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresInstructions implements InstructionStore {

    private final PlaceSql sql;

    PostgresInstructions(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<Instructions.Listed> list() {
        return sql.here("""
                select n.kind, n.slot_id, n.table_id, b.id as buyer, b.name_ko as buyer_ko, b.name_en as buyer_en,
                    x.id as exhibitor, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en
                from instruction n join buyer b on b.id = n.buyer_id join exhibitor x on x.id = n.exhibitor_id
                where n.expo_id = $1 order by b.id, x.id
                """)
                .flatMapMany(query -> query.map(PostgresInstructions::toListed).all());
    }

    private static Instructions.Listed toListed(Readable row) {
        Named buyer = toNamed(row, "buyer");
        Named exhibitor = toNamed(row, "exhibitor");
        Instruction instruction = new Instruction(
                new Buyer.Id(buyer.id()),
                new Exhibitor.Id(exhibitor.id()),
                Instruction.Kind.valueOf(row.get("kind", String.class)),
                row.get("slot_id", UUID.class),
                row.get("table_id", UUID.class));
        return new Instructions.Listed(instruction, buyer, exhibitor);
    }

    @Override
    public Mono<Boolean> put(Instruction instruction) {
        return sql.hostHere("""
                insert into instruction (host_id, expo_id, buyer_id, exhibitor_id, kind, slot_id, table_id)
                select $1, $2, b.id, x.id, $5, $6::uuid, $7::uuid
                from buyer b join exhibitor x on x.expo_id = b.expo_id and x.state = 'APPROVED'
                where b.expo_id = $2 and b.id = $3 and x.id = $4
                and ($6 is null or exists (select from meeting_slot where expo_id = $2 and id = $6
                    and lower(during) > now()))
                and ($7 is null or exists (select from meeting_table where expo_id = $2 and id = $7))
                on conflict on constraint instruction_key do update set kind = excluded.kind,
                    slot_id = excluded.slot_id, table_id = excluded.table_id, given_at = now()
                """)
                .map(insert -> bind(insert, 5, UUID.class, instruction.slot()))
                .map(insert -> bind(insert, 6, UUID.class, instruction.table()))
                .flatMap(insert -> insert.bind(2, instruction.buyer().value())
                        .bind(3, instruction.exhibitor().value())
                        .bind(4, instruction.kind().name())
                        .fetch()
                        .rowsUpdated())
                .map(written -> written == 1);
    }

    @Override
    public Mono<Boolean> remove(WishedPairs.Key pair) {
        return sql.here("delete from instruction where expo_id = $1 and buyer_id = $2 and exhibitor_id = $3")
                .flatMap(delete -> delete.bind(1, pair.buyer().value())
                        .bind(2, pair.exhibitor().value())
                        .fetch()
                        .rowsUpdated())
                .map(removed -> removed == 1);
    }
}
