package kr.madang.matchmaking.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.shared.Audit;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Outlook;
import kr.madang.spreadsheet.Sheet;
import kr.madang.spreadsheet.Spreadsheets;
import kr.madang.spreadsheet.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Imports and exports buyers: a list is looked through first and then, when it is sent once more, taken as a whole or not at
 * all. A buyer takes part once an organizer has vetted it, which a column of the list can say.
 */
@Service
public class BuyerLists {

    /** Buyers in a list, at most. */
    public static final int MOST = 1000;

    private final Spreadsheets spreadsheets;
    private final BuyerListStore store;
    private final Exhibitors exhibitors;
    private final Expos expos;
    private final Audit audit;
    private final TransactionalOperator transaction;

    BuyerLists(
            Spreadsheets spreadsheets,
            BuyerListStore store,
            Exhibitors exhibitors,
            Expos expos,
            Audit audit,
            TransactionalOperator transaction) {
        this.spreadsheets = spreadsheets;
        this.store = store;
        this.exhibitors = exhibitors;
        this.expos = expos;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** An empty list with what may stand in it. */
    public Mono<byte[]> getTemplate(Format format, Locale locale) {
        return expos.getHere()
                .zipWith(
                        exhibitors.listInterests().collectList(),
                        (expo, interests) -> BuyerColumns.template(interests, expo))
                .flatMap(template -> spreadsheets.write(format, template.rows(locale)));
    }

    /** All buyers as a list that can be imported again; who took it and why is noted. */
    public Mono<byte[]> export(Format format, Locale locale, String reason, Organizer organizer) {
        return expos.getHere()
                .delayUntil(expo -> audit.note(
                        actor(organizer), "buyers-exported", expo.id().value(), reason))
                .zipWhen(expo -> store.list().collectList(), (expo, all) -> toRows(all, expo, locale))
                .as(transaction::transactional)
                .flatMap(rows -> spreadsheets.write(format, rows));
    }

    private static List<List<String>> toRows(List<ListedBuyer> all, Expo expo, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Template.heads(BuyerColumns.ALL, locale));
        all.forEach(one -> rows.add(BuyerColumns.cells(one, expo)));
        return rows;
    }

    /** What a list would do, with nothing kept of it. */
    public Mono<Outlook> preview(byte[] file) {
        return read(file)
                .flatMap(sheet -> compare(sheet).as(transaction::transactional))
                .map(list -> list.outlook(file));
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
        return spreadsheets.read(file, MOST).map(sheet -> sheet.ensureComplete(BuyerColumns.ALL));
    }

    private Mono<ReadBuyers> compare(Sheet sheet) {
        return expos.getHere()
                .flatMap(this::getKnown)
                .flatMap(known -> spreadsheets.aside(() -> ReadBuyers.of(sheet, known)));
    }

    private Mono<BuyerReading.Known> getKnown(Expo expo) {
        return store.list()
                .collectList()
                .zipWhen(
                        all -> exhibitors.listInterests().collectList(),
                        (all, interests) -> BuyerReading.Known.of(all, interests, expo));
    }

    private Mono<Void> put(ReadBuyers list, Organizer organizer) {
        Audit.Actor by = actor(organizer);
        return store.put(list.different())
                .then(audit.noteEach(by, "buyer-listed", ids(list.different())))
                .then(audit.noteEach(by, "buyer-vetted", ids(list.vetted(true))))
                .then(audit.noteEach(by, "buyer-vetting-withdrawn", ids(list.vetted(false))));
    }

    private static List<UUID> ids(List<ListedBuyer> buyers) {
        return buyers.stream().map(one -> one.buyer().id().value()).toList();
    }

    private static Audit.Actor actor(Organizer organizer) {
        return Audit.Actor.person(organizer.person().value());
    }
}
