package kr.madang.matchmaking.print;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.Meetings;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Gives out meetings to be printed, so many at a time that a file stays small. That an organizer has printed is noted. */
@Service
public class MeetingPrints {

    /** Companies or tables in one file, at most. */
    public static final int AT_ONCE = 100;

    private final SheetStore sheets;
    private final Audit audit;

    MeetingPrints(SheetStore sheets, Audit audit) {
        this.sheets = sheets;
        this.audit = audit;
    }

    /** A company's own, in the language of whoever reads it; refused where none of its meetings is on. */
    @Transactional(readOnly = true)
    public Mono<AgendaSheet> getOwn(Meetings.Party reader, Locale language) {
        return sheets.findAgenda(reader.side(), reader.company())
                .map(sheet -> sheet.in(language))
                .switchIfEmpty(Mono.error(NothingToPrint::new));
    }

    /** Everybody's, each in the language of their mails; refused where no meeting is on. */
    @Transactional
    public Mono<Batch<AgendaSheet, SheetStore.AgendaSeen>> printAgendas(
            SheetStore.@Nullable AgendaSeen after, Organizer by) {
        return sheets.listAgendas(after, AT_ONCE + 1)
                .collectList()
                .map(found -> Batch.of(found, SheetStore.AgendaSeen::of))
                .delayUntil(batch -> note(by, "agendas-printed"));
    }

    /**
     * What takes place at each table; refused where there is none.
     *
     * @param used whether only tables where somebody meets
     */
    @Transactional
    public Mono<Batch<TableSheet, Integer>> printTables(boolean used, int after, Organizer by) {
        return sheets.listTables(used, after, AT_ONCE + 1)
                .collectList()
                .map(found -> Batch.of(found, TableSheet::number))
                .delayUntil(batch -> note(by, "tables-printed"));
    }

    private Mono<Void> note(Organizer by, String deed) {
        return Place.current()
                .flatMap(place -> audit.note(
                        Audit.Actor.person(by.person().value()),
                        deed,
                        place.expo().value()));
    }

    /**
     * What one file has.
     *
     * @param last after which the next file begins; null if this is the last
     */
    public record Batch<T, S>(List<T> sheets, @Nullable S last) {

        static <T, S> Batch<T, S> of(List<T> found, Function<T, S> mark) {
            if (found.isEmpty()) {
                throw new NothingToPrint();
            }
            List<T> some = found.subList(0, Math.min(AT_ONCE, found.size()));
            return new Batch<>(some, found.size() > AT_ONCE ? mark.apply(some.get(AT_ONCE - 1)) : null);
        }
    }

    /** No meeting is on, or there is no table. */
    @Problem(code = "nothing-to-print", kind = Problem.Kind.ABSENT)
    public static class NothingToPrint extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
