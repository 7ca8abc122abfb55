package kr.madang.exhibitor.list;

import static java.util.Objects.requireNonNullElse;
import static kr.madang.exhibitor.list.ExhibitorColumns.BOOTHS;
import static kr.madang.exhibitor.list.ExhibitorColumns.BUSINESS_NUMBER;
import static kr.madang.exhibitor.list.ExhibitorColumns.CONTACT_EMAIL;
import static kr.madang.exhibitor.list.ExhibitorColumns.CONTACT_LANGUAGE;
import static kr.madang.exhibitor.list.ExhibitorColumns.CONTACT_NAME;
import static kr.madang.exhibitor.list.ExhibitorColumns.COUNTRY;
import static kr.madang.exhibitor.list.ExhibitorColumns.INTRODUCTION_EN;
import static kr.madang.exhibitor.list.ExhibitorColumns.INTRODUCTION_KO;
import static kr.madang.exhibitor.list.ExhibitorColumns.KEY;
import static kr.madang.exhibitor.list.ExhibitorColumns.LANGUAGES;
import static kr.madang.exhibitor.list.ExhibitorColumns.NAME_EN;
import static kr.madang.exhibitor.list.ExhibitorColumns.NAME_KO;
import static kr.madang.exhibitor.list.ExhibitorColumns.OFFERS;
import static kr.madang.exhibitor.list.ExhibitorColumns.REPRESENTATIVES;
import static kr.madang.exhibitor.list.ExhibitorColumns.SEEKS;

import java.util.List;
import java.util.Optional;
import kr.madang.exhibitor.BusinessNumber;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Profile;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Cells;
import kr.madang.spreadsheet.Column;
import kr.madang.spreadsheet.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one exhibitor from a line of a list, over what is known of it. */
final class ExhibitorReading {

    private static final int TEXT = 200;
    private static final int NAME = 60;
    private static final int KEY_LENGTH = 60;

    private final Cells cells;
    private final Known known;

    private ExhibitorReading(Cells cells, Known known) {
        this.cells = cells;
        this.known = known;
    }

    static Line read(Cells cells, Known known) {
        return new ExhibitorReading(cells, known).read();
    }

    private Line read() {
        String key = cells.text(KEY, KEY_LENGTH);
        String number = businessNumber();
        Listed before = findBefore(key, number);
        Listed after = read(before, key, number);
        String name = cells.at(NAME_KO);
        return new Line(cells.number(), name, before, cells.wrong().isEmpty() ? after : null, cells);
    }

    private @Nullable String businessNumber() {
        String written = cells.at(BUSINESS_NUMBER);
        if (written.isEmpty() || written.equals(Cells.NONE)) {
            return null;
        }
        String bare = BusinessNumber.bare(written);
        if (!BusinessNumber.isOne(bare)) {
            cells.add(Reason.BUSINESS_NUMBER_UNFIT, BUSINESS_NUMBER, null);
        }
        return bare;
    }

    private @Nullable Listed findBefore(@Nullable String key, @Nullable String number) {
        Listed byKey = key == null ? null : known.byKey().get(key);
        Listed byNumber = number == null ? null : known.byNumber().get(number);
        if (key == null && number == null) {
            cells.add(Reason.KEY_MISSING);
        } else if (byKey != null && byNumber != null && !byKey.id().equals(byNumber.id())) {
            cells.add(Reason.KEYS_DIFFER);
        }
        return byKey == null ? byNumber : byKey;
    }

    private @Nullable Listed read(@Nullable Listed before, @Nullable String key, @Nullable String number) {
        Optional<Listed> kept = Optional.ofNullable(before);
        Optional<Profile> profile = kept.map(Listed::profile);
        Optional<Contact> contact = kept.map(Listed::contact);
        InTwoLanguages name = both(NAME_KO, NAME_EN, profile.map(Profile::name));
        InTwoLanguages introduction = both(INTRODUCTION_KO, INTRODUCTION_EN, profile.map(Profile::introduction));
        String country = needed(COUNTRY, cells.country(COUNTRY), profile.map(Profile::country));
        List<String> languages = needed(LANGUAGES, spoken(), profile.map(Profile::languages));
        Integer representatives = cells.number(REPRESENTATIVES, 1, Profile.MOST_REPRESENTATIVES);
        List<String> offers = interests(OFFERS, profile.map(Profile::offers));
        List<String> seeks = interests(SEEKS, profile.map(Profile::seeks));
        List<String> booths = cells.known(BOOTHS, known.booths(), Reason.BOOTH_UNKNOWN);
        String person = needed(CONTACT_NAME, cells.text(CONTACT_NAME, NAME), contact.map(Contact::name));
        String email = needed(CONTACT_EMAIL, cells.email(CONTACT_EMAIL), contact.map(Contact::email));
        Boolean english = cells.english(CONTACT_LANGUAGE);
        if (name == null
                || introduction == null
                || country == null
                || languages == null
                || person == null
                || email == null
                || !cells.wrong().isEmpty()) {
            return null;
        }
        Exhibitor.Id id = kept.map(Listed::id).orElseGet(() -> new Exhibitor.Id(Ids.next()));
        return new Listed(
                id,
                key == null || key.equals(id.value().toString())
                        ? kept.map(Listed::key).orElse(null)
                        : key,
                number == null ? kept.map(Listed::businessNumber).orElse(null) : number,
                new Profile(
                        name,
                        introduction,
                        country,
                        languages,
                        representatives == null
                                ? profile.map(Profile::representatives).orElse(1)
                                : representatives,
                        offers,
                        seeks),
                new Contact(
                        person,
                        email,
                        english == null ? contact.map(Contact::english).orElse(false) : english),
                booths == null ? kept.map(Listed::booths).orElse(List.of()) : booths,
                kept.map(Listed::coExhibitors).orElse(List.of()));
    }

    /** The English text is the Korean one until somebody brings it. */
    private @Nullable InTwoLanguages both(Column korean, Column english, Optional<InTwoLanguages> kept) {
        String ko = needed(korean, cells.text(korean, TEXT), kept.map(InTwoLanguages::ko));
        String en = cells.text(english, TEXT);
        return ko == null
                ? null
                : new InTwoLanguages(
                        ko, en == null ? kept.map(InTwoLanguages::en).orElse(ko) : en);
    }

    private <T> @Nullable T needed(Column column, @Nullable T read, Optional<T> kept) {
        if (read == null && kept.isEmpty() && cells.at(column).isEmpty()) {
            cells.missing(column);
        }
        return read == null ? kept.orElse(null) : read;
    }

    private @Nullable List<String> spoken() {
        List<String> languages = cells.languages(LANGUAGES);
        if (languages != null && languages.isEmpty() && cells.wrong().isEmpty()) {
            cells.missing(LANGUAGES);
        }
        return languages;
    }

    private List<String> interests(Column column, Optional<List<String>> kept) {
        List<String> read = cells.known(column, known.interests(), Reason.INTEREST_UNKNOWN);
        return requireNonNullElse(read, kept.orElse(List.of()));
    }

    /**
     * A line that was read.
     *
     * @param before the exhibitor as it is kept, or null if it is new
     * @param after as the list wants it, or null if the line is wrong
     */
    record Line(
            int number,
            String name,
            @Nullable Listed before,
            @Nullable Listed after,
            Cells cells) {}
}
