package kr.madang.matchmaking.list;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Wish;
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
 * Imports and exports wishes of both sides: a list is looked through first and then, when it is sent once more, taken as a
 * whole or not at all.
 */
@Service
public class WishLists {

    /** Wishes in a list, at most. */
    public static final int MOST = 20_000;

    private final Spreadsheets spreadsheets;
    private final WishListStore store;
    private final Exhibitors exhibitors;
    private final Audit audit;
    private final TransactionalOperator transaction;

    WishLists(
            Spreadsheets spreadsheets,
            WishListStore store,
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
        return spreadsheets.write(format, WishColumns.template().rows(locale));
    }

    /** All wishes as a list that can be imported again; who took it and why is noted. */
    public Mono<byte[]> export(Format format, Locale locale, String reason, Organizer organizer) {
        return note("wishes-exported", reason, organizer)
                .then(getKnown())
                .as(transaction::transactional)
                .flatMap(known -> spreadsheets.write(format, toRows(known, locale)));
    }

    private static List<List<String>> toRows(Known known, Locale locale) {
        Parties names = new Parties(known.parties());
        Map<UUID, Party> byId = known.parties().stream().collect(toMap(Party::id, party -> party));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Template.heads(WishColumns.ALL, locale));
        for (Wish wish : known.wishes()) {
            Party buyer = byId.get(wish.buyer().value());
            Party exhibitor = byId.get(wish.exhibitor().value());
            if (buyer != null && exhibitor != null) { // else it has withdrawn
                boolean fromBuyer = wish.from() == Side.BUYER;
                rows.add(List.of(
                        names.write(fromBuyer ? buyer : exhibitor),
                        names.write(fromBuyer ? exhibitor : buyer),
                        WishColumns.words(wish.strength()).in(locale),
                        WishColumns.rank(wish.rank())));
            }
        }
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
        return spreadsheets.read(file, MOST).map(sheet -> sheet.ensureComplete(WishColumns.ALL));
    }

    private Mono<ReadWishes> compare(Sheet sheet) {
        return getKnown()
                .flatMap(known -> spreadsheets.aside(() -> ReadWishes.of(sheet, known.parties(), known.wishes())));
    }

    private Mono<Known> getKnown() {
        return store.listBuyers()
                .concatWith(exhibitors
                        .listKeyed()
                        .map(one -> new Party(
                                Side.EXHIBITOR, one.id().value(), one.key(), one.businessNumber(), one.name())))
                .collectList()
                .zipWhen(parties -> store.list().collectList(), Known::new);
    }

    private Mono<Void> put(ReadWishes list, Organizer organizer) {
        List<Wish> different = list.different();
        return different.isEmpty()
                ? Mono.empty()
                : store.put(different).then(note("wishes-listed", String.valueOf(different.size()), organizer));
    }

    private Mono<Void> note(String action, String reason, Organizer organizer) {
        Audit.Actor by = Audit.Actor.person(organizer.person().value());
        return Place.current()
                .flatMap(place -> audit.note(by, action, place.expo().value(), reason));
    }

    /** Whose wishes there can be, and which there are. */
    private record Known(List<Party> parties, List<Wish> wishes) {}
}
