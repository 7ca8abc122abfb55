package kr.madang.matchmaking.list;

import static kr.madang.matchmaking.list.BuyerColumns.AVAILABLE;
import static kr.madang.matchmaking.list.BuyerColumns.CONTACT_EMAIL;
import static kr.madang.matchmaking.list.BuyerColumns.CONTACT_LANGUAGE;
import static kr.madang.matchmaking.list.BuyerColumns.CONTACT_NAME;
import static kr.madang.matchmaking.list.BuyerColumns.COUNTRY;
import static kr.madang.matchmaking.list.BuyerColumns.KEY;
import static kr.madang.matchmaking.list.BuyerColumns.LANGUAGES;
import static kr.madang.matchmaking.list.BuyerColumns.NAME_EN;
import static kr.madang.matchmaking.list.BuyerColumns.NAME_KO;
import static kr.madang.matchmaking.list.BuyerColumns.NEEDS;
import static kr.madang.matchmaking.list.BuyerColumns.SEEKS;
import static kr.madang.matchmaking.list.BuyerColumns.VETTED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Interest;
import kr.madang.expo.Expo;
import kr.madang.matchmaking.Buyer;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Cells;
import kr.madang.spreadsheet.Codes;
import kr.madang.spreadsheet.Column;
import kr.madang.spreadsheet.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one buyer from a line of a list, over what is known of it. */
final class BuyerReading {

    private static final int TEXT = 200;
    private static final int LONG_TEXT = 1000;
    private static final int NAME = 60;

    private final Cells cells;
    private final Known known;
    private final Optional<ListedBuyer> kept;

    private BuyerReading(Cells cells, Known known) {
        this.cells = cells;
        this.known = known;
        this.kept = Optional.ofNullable(known.byKey().get(cells.at(KEY)));
    }

    static Line read(Cells cells, Known known) {
        BuyerReading reading = new BuyerReading(cells, known);
        ListedBuyer after = reading.read();
        return new Line(cells.at(NAME_KO), reading.kept.orElse(null), after, cells);
    }

    private @Nullable ListedBuyer read() {
        String key = needed(KEY, cells.text(KEY, NAME), Optional.empty());
        Optional<Buyer> buyer = kept.map(ListedBuyer::buyer);
        Optional<Contact> contact = kept.map(ListedBuyer::contact);
        String ko = needed(
                NAME_KO, cells.text(NAME_KO, TEXT), buyer.map(one -> one.name().ko()));
        String en = cells.text(NAME_EN, TEXT);
        String country = needed(COUNTRY, cells.country(COUNTRY), buyer.map(Buyer::country));
        List<String> languages = needed(LANGUAGES, spoken(), buyer.map(Buyer::languages));
        List<String> seeks = cells.known(SEEKS, known.interests(), Reason.INTEREST_UNKNOWN);
        String needs = cells.text(NEEDS, LONG_TEXT);
        List<ListedBuyer.Blocked> blocked = blocked();
        Boolean vetted = cells.yes(VETTED);
        String person = needed(CONTACT_NAME, cells.text(CONTACT_NAME, NAME), contact.map(Contact::name));
        String email = needed(CONTACT_EMAIL, cells.email(CONTACT_EMAIL), contact.map(Contact::email));
        Boolean english = cells.english(CONTACT_LANGUAGE);
        if (key == null
                || ko == null
                || country == null
                || languages == null
                || person == null
                || email == null
                || !cells.wrong().isEmpty()) {
            return null;
        }
        Buyer.Id id = buyer.map(Buyer::id).orElseGet(() -> new Buyer.Id(Ids.next()));
        return new ListedBuyer(
                new Buyer(
                        id,
                        new InTwoLanguages(
                                ko,
                                en == null ? buyer.map(one -> one.name().en()).orElse(ko) : en),
                        country,
                        languages,
                        seeks == null ? buyer.map(Buyer::seeks).orElse(List.of()) : seeks),
                key.equals(id.value().toString()) ? kept.map(ListedBuyer::key).orElse(null) : key,
                new Contact(
                        person,
                        email,
                        english == null ? contact.map(Contact::english).orElse(false) : english),
                needs == null ? kept.map(ListedBuyer::needs).orElse("") : needs.equals(Cells.NONE) ? "" : needs,
                vetted == null ? kept.map(ListedBuyer::vetted).orElse(false) : vetted,
                blocked);
    }

    private <T> @Nullable T needed(Column column, @Nullable T read, Optional<T> before) {
        if (read == null && before.isEmpty() && cells.at(column).isEmpty()) {
            cells.missing(column);
        }
        return read == null ? before.orElse(null) : read;
    }

    private @Nullable List<String> spoken() {
        List<String> languages = cells.languages(LANGUAGES);
        if (languages != null && languages.isEmpty() && cells.wrong().isEmpty()) {
            cells.missing(LANGUAGES);
        }
        return languages;
    }

    private List<ListedBuyer.Blocked> blocked() {
        String written = cells.at(AVAILABLE);
        if (written.isEmpty()) {
            return kept.map(ListedBuyer::blocked).orElse(List.of());
        }
        AvailableTimes times = AvailableTimes.read(written, BuyerColumns.days(known.expo()));
        if (times == null) {
            cells.add(Reason.TIMES_UNFIT, AVAILABLE, null);
            return List.of();
        }
        return times.blocked(known.expo().timeZone());
    }

    /** What the expo has while a list is read. */
    record Known(Map<String, ListedBuyer> byKey, Codes interests, Expo expo) {

        static Known of(List<ListedBuyer> all, List<Interest> interests, Expo expo) {
            Map<String, ListedBuyer> byKey = new HashMap<>();
            all.forEach(one -> byKey.put(one.buyer().id().value().toString(), one));
            all.forEach(one -> byKey.put(one.anyKey(), one));
            return new Known(byKey, Codes.of(interests, Interest::code, Interest::name), expo);
        }
    }

    /**
     * A line that was read.
     *
     * @param before the buyer as it is kept, or null if it is new
     * @param after as the list wants it, or null if the line is wrong
     */
    record Line(
            String name,
            @Nullable ListedBuyer before,
            @Nullable ListedBuyer after,
            Cells cells) {}
}
