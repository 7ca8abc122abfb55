package kr.madang.exhibitor.list;

import java.util.List;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Profile;
import org.jspecify.annotations.Nullable;

/**
 * An exhibitor as a list has it.
 *
 * @param key what the organizer calls it by, or null
 * @param businessNumber ten digits, or null
 * @param booths the numbers of its booths
 * @param coExhibitors the names of those who share them, which only the exhibitor itself changes
 */
public record Listed(
        Exhibitor.Id id,
        @Nullable String key,
        @Nullable String businessNumber,
        Profile profile,
        Contact contact,
        List<String> booths,
        List<String> coExhibitors) {

    public Listed {
        booths = booths.stream().distinct().sorted().toList();
        coExhibitors = List.copyOf(coExhibitors);
    }

    /** What it is always found by. */
    String anyKey() {
        return key == null ? id.value().toString() : key;
    }
}
