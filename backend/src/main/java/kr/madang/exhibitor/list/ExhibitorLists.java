package kr.madang.exhibitor.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Outlook;
import kr.madang.spreadsheet.Sheet;
import kr.madang.spreadsheet.Spreadsheets;
import kr.madang.spreadsheet.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Imports and exports exhibitors: a list is looked through first, which keeps nothing of it, and then, when it is sent once
 * more, taken as a whole or not at all. Whoever stands in it is known again by key or business number.
 */
@Service
public class ExhibitorLists {

    /** Exhibitors in a list, at most. */
    public static final int MOST = 1000;

    private final Spreadsheets spreadsheets;
    private final ExhibitorListStore store;
    private final Exhibitors exhibitors;
    private final Audit audit;
    private final TransactionalOperator transaction;

    ExhibitorLists(
            Spreadsheets spreadsheets,
            ExhibitorListStore store,
            Exhibitors exhibitors,
            Audit audit,
            TransactionalOperator transaction) {
        this.spreadsheets = spreadsheets;
        this.store = store;
        this.exhibitors = exhibitors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** An empty list with what may stand in it. */
    public Mono<byte[]> getTemplate(Format format, Locale locale) {
        return exhibitors
                .listInterests()
                .collectList()
                .flatMap(interests -> spreadsheets.write(
                        format, ExhibitorColumns.template(interests).rows(locale)));
    }

    /** All exhibitors as a list that can be imported again; who took it and why is noted. */
    public Mono<byte[]> export(Format format, Locale locale, String reason, Organizer organizer) {
        return store.list()
                .collectList()
                .delayUntil(all -> noteExport(reason, organizer))
                .as(transaction::transactional)
                .flatMap(all -> spreadsheets.write(format, toRows(all, locale)));
    }

    private Mono<Void> noteExport(String reason, Organizer organizer) {
        return Place.current()
                .flatMap(place -> audit.note(
                        actor(organizer), "exhibitors-exported", place.expo().value(), reason));
    }

    private static List<List<String>> toRows(List<Listed> all, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Template.heads(ExhibitorColumns.exported(), locale));
        all.stream().map(ExhibitorColumns::exportedCells).forEach(rows::add);
        return rows;
    }

    /** What a list would do, with nothing kept of it. */
    public Mono<Outlook> preview(byte[] file) {
        return read(file)
                .flatMap(sheet -> compare(sheet).map(list -> list.outlook(file)).as(transaction::transactional));
    }

    /**
     * Takes a list as a whole, or refuses it.
     *
     * @param seen the outlook that was confirmed; a list that changes nothing needs none
     */
    public Mono<Outlook> take(byte[] file, String seen, Organizer organizer) {
        return read(file)
                .flatMap(sheet -> store.lock()
                        .then(compare(sheet))
                        .doOnNext(list -> list.outlook(file).ensureSeen(seen))
                        .delayUntil(list -> put(list, organizer))
                        .map(list -> list.outlook(file))
                        .as(transaction::transactional));
    }

    private Mono<Sheet> read(byte[] file) {
        return spreadsheets.read(file, MOST).map(sheet -> sheet.ensureComplete(ExhibitorColumns.ALL));
    }

    private Mono<ReadList> compare(Sheet sheet) {
        return store.list()
                .collectList()
                .flatMap(this::getKnown)
                .flatMap(known -> spreadsheets.aside(() -> ReadList.of(sheet, known)));
    }

    private Mono<Known> getKnown(List<Listed> all) {
        return exhibitors
                .listInterests()
                .collectList()
                .zipWhen(
                        interests -> store.listBooths().collectList(),
                        (interests, booths) -> Known.of(all, interests, booths));
    }

    private Mono<Void> put(ReadList list, Organizer organizer) {
        List<UUID> ids = list.different().stream().map(one -> one.id().value()).toList();
        if (ids.isEmpty()) {
            return Mono.empty();
        }
        return store.put(list.different()).then(audit.noteEach(actor(organizer), "exhibitor-listed", ids));
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }
}
