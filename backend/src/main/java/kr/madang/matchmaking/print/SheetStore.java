package kr.madang.matchmaking.print;

import java.util.UUID;
import kr.madang.matchmaking.Side;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is printed of meetings. */
public interface SheetStore {

    /** The company's; empty if none of its meetings is on. */
    Mono<AgendaSheet> findAgenda(Side side, UUID company);

    /**
     * The companies' that have a meeting that is on: buyers, then exhibitors, each by Korean name.
     *
     * @param after the last that was printed before; null from the first
     */
    Flux<AgendaSheet> listAgendas(@Nullable AgendaSeen after, int limit);

    /**
     * Tables by their numbers.
     *
     * @param used whether only those where somebody meets
     */
    Flux<TableSheet> listTables(boolean used, int after, int limit);

    /** An agenda, by what agendas are sorted by. */
    record AgendaSeen(Side side, String name, UUID company) {

        static AgendaSeen of(AgendaSheet sheet) {
            return new AgendaSeen(
                    sheet.side(), sheet.company().name().ko(), sheet.company().id());
        }
    }
}
